import type { Shape } from '#app/i18n/shape.ts'
import type { versions as english } from '#app/i18n/words/en/versions.ts'

export const versions: Shape<typeof english> = {
	notice: {
		title: '本页可以阅读，但目前不能采取任何步骤',
		body: '所存的状态来自另一版本，本版本无法读取。没有丢失任何内容。已告知管理员。',
	},
	page: {
		title: '所存状态',
		lead: '本版本无法读取其所存状态的请求、需求、交付和尽职审查个案。这些内容只能阅读；在新版本提供所需的升级步骤之前，不能采取任何步骤。',
		checked: '{count, plural, other {已检查 # 个所存状态。}}',
		caption: '无法读取的所存状态',
		chart: '流程',
		id: '标识符',
		state: '所存状态',
		storedBy: '存储时的版本',
		now: '当前版本',
		none: { title: '所有所存状态均可读取', body: '此处无需采取任何行动。' },
		charts: {
			request: '请求',
			need: '需求',
			training: '培训',
			equipment: '设备交付',
			advisory: '咨询服务',
			dueDiligence: '尽职审查个案',
		},
	},
}

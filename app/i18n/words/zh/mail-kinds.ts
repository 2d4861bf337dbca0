import type { Shape } from '../../shape.ts'
import type { mailKinds as source } from '../en/mail-kinds.ts'

export const mailKinds: Shape<typeof source> = {
	mandatory: {
		name: '必要通知',
		covers: '需要您处理、说明权利或义务，或涉及您账户的通知',
	},
	progress: {
		name: '请求进展',
		covers: '请求及其需求的进展，无需您采取行动',
	},
	delivery: {
		name: '交付进展',
		covers: '培训、设备和咨询的进展，无需您采取行动',
	},
	messages: {
		name: '消息',
		covers: '关于请求的新消息，以及提到您的内部备注',
	},
	seals: {
		name: '记录封印',
		covers: '每日的签名封印文件',
	},
	summary: {
		name: '摘要',
	},
}

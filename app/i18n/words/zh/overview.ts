import type { Shape } from '../../shape.ts'
import type { overview as source } from '../en/overview.ts'

export const overview: Shape<typeof source> = {
	title: '概览',
	lead: '有关 {donor} 所供资方案以及尚无方案可以容纳的需求的数字。',
	leadNobody: '有关尚无方案可以容纳的需求的数字。',
	privacy: '数字经过汇总，不会指向任何国家：1 至 4 的数字显示为“少于 5”，保密请求只计入较大的数字。',
	few: '少于 5',
	programmes: '您的方案',
	noProgrammes: {
		title: '没有登记在您名下的方案',
		body: '方案管理人将您列为捐助方后，方案会显示在这里。',
	},
	programme: '方案',
	kind: '类别',
	status: '状态',
	capacity: '容量',
	promised: '已承诺给各国',
	promisedFew: '不显示：少于 5 项提议',
	amount: '{count, number}（{unit}）',
	deliveries: '按状态分列的交付事项',
	number: '数量',
	noDeliveries: '暂无',
	unmet: {
		title: '尚无方案的需求',
		lead: '已受理、正等待适当方案或供资的需求。',
		byRegion: '按区域',
		byTheme: '按专题领域',
		region: '区域',
		theme: '专题领域',
		none: '目前没有可以显示的数字。',
	},
}

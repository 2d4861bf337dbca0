import type { Shape } from '#app/i18n/shape.ts'
import type { drawing as english } from '#app/i18n/words/en/drawing.ts'

export const drawing: Shape<typeof english> = {
	link: '全部流程',
	title: '全部流程',
	lead: '已经过哪些阶段、目前处于何处、接下来可能发生什么。流程图与旁边的文字内容相同。',
	request: '请求',
	need: '需求',
	of: {
		request: '请求的流程',
		need: '需求的流程',
		training: '培训的流程',
		equipment: '设备的流程',
		advisory: '咨询的流程',
		dueDiligence: '尽职审查个案的流程',
	},
	earlier: '{title}，未完成',
	picture: {
		scroll: '流程图，{title}',
		summary: '目前处于“{state}”。图中所示的一切，本页均另有文字说明。',
		toHere: '转到图中目前所处的位置',
	},
	note: {
		here: '目前在此',
		hereSince: '目前在此 · {date}',
		next: '接下来可能',
		who: '（{who}）',
		or: '／',
		wayOut: '{count, plural, other {可由 # 个状态进入}}',
	},
	key: {
		title: '如何看图',
		here: '填色并有双线框：目前所处的状态。',
		passed: '粗线和对勾（✓）：已经过，并注明最近一次进入该状态的日期。',
		next: '虚线：接下来可能发生的步骤，括号内为执行者。',
		other: '细线：未到达。',
		wayOut: '几乎在任何状态下都可采取的步骤，只从目前的状态画出。',
	},
	list: {
		passed: '已经过的阶段和目前的状态',
		began: '由此开始。',
		since: '自<when></when>起。',
		onBehalfOf: '由{name}的步骤引起。',
		here: '目前处于此状态。',
		next: '接下来可能发生什么，由谁执行',
		instead: '也可能发生的其他情况',
		none: '目前无须任何人采取行动。',
		to: '进入：{states}。',
		or: '或',
		stays: '状态不变。',
		yours: '您现在即可执行。',
	},
}

import type { dueDiligence as english } from '../en/due-diligence.ts'
import type { Shape } from '../shape.ts'

export const dueDiligence: Shape<typeof english> = {
	dueDiligenceOpened: {
		subject: '尽职审查案件待审查',
		what: '一项请求需要根据人权尽职政策进行审查。',
		next: '请审查该案件并记录您的决定。',
	},
	dueDiligenceToDecide: {
		subject: '尽职审查评估待决定',
		what: '一个尽职审查案件已完成评估。',
		next: '请阅读评估并作出决定，或附上说明退回；评估人员不得就该案件作出决定。',
	},
	dueDiligenceReturned: {
		subject: '尽职审查评估已退回',
		what: '一个尽职审查案件的评估已退回，并附有说明。',
		next: '请阅读说明并重新评估该案件。',
	},
	dueDiligenceDecided: {
		subject: '尽职审查决定已记录',
		what: '已就一项请求的人权尽职审查作出决定。',
		next: '请先阅读该决定，再继续处理请求。',
	},
	dueDiligenceExpired: {
		subject: '尽职审查案件待重新审查',
		what: '一个尽职审查案件的决定有效期已满，案件重新开启。',
		next: '该案件将重新评估并作出决定；在此之前，取决于该案件的工作须等待。',
	},
	dueDiligenceReopened: {
		subject: '尽职审查案件已重新开启',
		what: '一个尽职审查案件已重新开启。',
		next: '该案件将重新评估并作出决定；在此之前，取决于该案件的工作须等待。',
	},
}

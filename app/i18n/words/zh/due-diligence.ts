import type { Shape } from '#app/i18n/shape.ts'
import type { dueDiligence as english } from '#app/i18n/words/en/due-diligence.ts'

export const dueDiligence: Shape<typeof english> = {
	title: '人权尽职审查',
	lead: '对安全部队的支助，须在业务培训开始之前和购置设备之前接受审查。该国仅获知尽职审查正在进行。',
	open: '打开个案',
	overview: {
		title: '个案进展',
		status: '状态',
		request: '请求',
		state: '国家',
		recipients: '支助的接受方',
		openedOn: '启动日期',
		validUntil: '通过有效期至',
	},
	assessment: {
		title: '评估',
		earlier: '先前的评估，已不再有效',
		none: '尚无人对此个案进行评估。',
		by: '评估人',
		on: '评估日期',
	},
	decision: {
		title: '决定',
		by: '决定人',
		on: '决定日期',
	},
	heldUp: {
		title: '等待决定的事项',
		caption: '因个案而暂缓的业务支助',
		none: '此请求没有须等待的业务支助。',
		need: '需求',
		named: '{rank}. {title}',
		status: '需求状态',
		delivery: '交付',
	},
	rights: {
		title: '该国申报的保障措施',
		none: '该国未在此作答。',
	},
	next: {
		title: '下一步',
		none: '目前无须任何人采取行动。',
	},
	act: '您的步骤',
	history: '个案记录',
}

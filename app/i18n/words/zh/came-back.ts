import type { Shape } from '../../shape.ts'
import type { cameBack as source } from '../en/came-back.ts'

export const cameBack: Shape<typeof source> = {
	list: {
		title: '被退回的电子邮件',
		lead: '邮件内容未送达下列人员。请逐一处理。',
		item: '{who}：一封电子邮件被退回（{code}）',
		mission: '常驻代表团登记地址',
		unknown: '没有账户的地址',
		settled: {
			title: '此事已处理',
			body: '所采取的措施已记录。',
		},
	},
	page: {
		title: '一封电子邮件被退回',
		lead: '邮件未送达收件人。须以其他方式告知其内容。',
		who: '收件人',
		address: '地址',
		since: '退回日期',
		why: '原因',
		letters: '涉及的电子邮件数',
		request: '请求',
		contact: '代表团登记的联系方式',
		noContact: '没有登记联系方式。',
		reasons: {
			address: '该地址不存在或不接收邮件（{code}）。不再向该地址发送电子邮件。',
			full: '邮箱已满（{code}）。',
			refused: '邮件服务器按其规则拒收（{code}）。',
			other: '邮件服务器无法送达（{code}）。',
		},
		steps: {
			title: '应采取的措施',
			check: '将该地址与代表团登记的联系方式核对。',
			channel: '通过其他渠道告知此人，例如电话或普通照会。',
			correct: '请此人在其账户中更改地址。',
			toContact: '该国的联系方式',
			toPerson: '此人的账户',
		},
		settle: {
			title: '标记为已处理',
			note: '所采取的措施',
			noteHint: '供同事和档案使用；国家看不到。',
			button: '标记为已处理',
		},
	},
	own: {
		title: '发往您地址的电子邮件被退回',
		body: '自<day></day>起，没有邮件送达<address></address>。请检查您的地址。',
		change: '更改电子邮箱地址',
		again: '该地址已恢复正常',
		cleared: {
			title: '电子邮件已恢复发往您的地址',
			body: '如再次被退回，将在此处告知您。',
		},
		onceADay: {
			title: '您今天已经报告过',
			body: '此后又有邮件被退回。请更改地址，或明天再试。',
		},
	},
}

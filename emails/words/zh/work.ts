import type { work as english } from '../en/work.ts'
import type { Shape } from '../shape.ts'

export const work: Shape<typeof english> = {
	officerChanged: {
		subject: '承办官员已更换',
		what: '该请求现由另一位承办官员负责。',
		next: '您无需采取行动；请求页面显示承办官员的姓名。',
	},
	requestReassigned: {
		subject: '请求已转由他人承办',
		what: '原分配给您的一项请求现由另一位承办官员负责。',
		next: '您无需采取行动；该请求的记录已一并转交您的同事。',
	},
	mentioned: {
		subject: '内部备注中提到您',
		what: '一位同事在内部备注中提到了您。',
		next: '请在系统中阅读备注；该国看不到此备注。',
	},
	messageReceived: {
		subject: '新消息',
		what: '有一条关于该请求的新消息等待您阅读。',
		next: '请在系统中阅读，也可以在其中答复。',
	},
	replyNotTaken: {
		subject: '您的回复未被接受',
		what: '您通过电子邮件发送的回复未成为消息，其他人均未读到。',
		next: '出现这种情况的原因可能是：引文上方没有您自己的文字、邮件已加密、文字超过5000个字符或邮件超过15兆字节、距所回复的邮件已超过90天，或者您不能再就此事写消息。请改在系统中撰写消息。',
	},
	deputyAppointed: {
		subject: '已指定代理人',
		what: '已为某一期间指定代理人：由他人代理您，或由您代理他人。',
		next: '请打开页面查看代理关系；本邮件所示日期为最后一日。',
	},
	workHandedOver: {
		subject: '工作已移交',
		what: '未完成的工作已由一位官员移交给另一位官员。',
		next: '请打开页面查看现在分配给您的工作。',
	},
}

import type { common as english } from '../en/common.ts'
import type { Shape } from '../shape.ts'

export const common: Shape<typeof english> = {
	greeting: '尊敬的{recipient}：',
	draft: '请求草稿',
	noReference: '尚未编号',
	open: '打开页面',
	automatic: '本邮件由系统自动发送。请勿在回复中发送敏感信息。',
	facts: {
		reference: '编号',
		dueOn: '截止日期',
		need: '需求项目序号',
		programme: '方案',
		quantity: '数量',
		questions: '问题数目',
		post: '职位',
		state: '国家',
		noteVerbale: '普通照会',
	},
	reasons: {
		drafter: '您收到本邮件，是因为您起草了该请求。',
		focalPoint: '您收到本邮件，是因为您是贵国联络人。',
		mission: '您收到本邮件，是因为您在贵国常驻代表团任职。',
		state: '您收到本邮件，是因为您代表提交该请求的国家。',
		triage: '您收到本邮件，是因为您负责确认收到新请求。',
		officer: '您收到本邮件，是因为您是该请求的承办官员。',
		formerOfficer: '您收到本邮件，是因为您曾是该请求的承办官员。',
		approver: '您收到本邮件，是因为您负责批准关于请求的决定。',
		dueDiligence: '您收到本邮件，是因为您负责审查尽职审查案件。',
		manager: '您收到本邮件，是因为您管理相关方案。',
		participant: '您收到本邮件，是因为您参与处理该请求。',
		work: '您收到本邮件，是因为它涉及您在系统中的工作。',
		account: '您收到本邮件，是因为它涉及您账户的安全。',
		keeper: '您收到此信息，是因为您为贵国或本办事处保管记录封印。',
		invited: '您收到本邮件，是因为有一份邀请填写了您的地址。如非您所预期，请不予理会。',
	},
}

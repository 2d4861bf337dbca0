import type { declining as english } from '../en/declining.ts'
import type { Shape } from '../shape.ts'

export const declining: Shape<typeof english> = {
	declineToApprove: {
		subject: '关于不接受需求项目的建议',
		what: '承办官员建议不接受该请求的一个需求项目。',
		next: '请阅读理由，然后批准该建议或附上说明退回；提出建议的人员不得批准自己的建议。',
	},
	declineReturned: {
		subject: '关于不接受需求项目的建议已退回',
		what: '您关于不接受一个需求项目的建议已退回，并附有说明。',
		next: '该需求项目仍为已受理状态；请阅读说明并继续寻找方案。',
	},
	needDeclined: {
		subject: '关于需求项目的决定',
		what: '该请求的一个需求项目未予接受。',
		next: '理由见需求项目页面；在截止日期之前，联络人可以要求由其他官员复议该决定。',
	},
	reconsiderationAsked: {
		subject: '已要求复议',
		what: '该国要求复议关于一个需求项目的决定。',
		next: '请阅读理由并作出决定；首次作出决定的人员不得再次决定。',
	},
	declineUpheld: {
		subject: '复议结果',
		what: '关于该请求一个需求项目的决定已经复议，维持不变。',
		next: '理由见需求项目页面；贵国可以随时提交新的请求。',
	},
	declineOverturned: {
		subject: '需求项目经复议已受理',
		what: '关于该请求一个需求项目的决定已经复议，该需求项目现已受理。',
		next: '承办官员将寻找合适的方案。',
	},
}

import type { request as english } from '../en/request.ts'
import type { Shape } from '../shape.ts'

export const request: Shape<typeof english> = {
	endorsementRequested: {
		subject: '请求待您核可',
		what: '贵国的一项技术援助请求已送交您核可。',
		next: '请阅读该请求，然后予以核可或退回更正。',
	},
	endorsementSent: {
		subject: '请求已送交核可',
		what: '您的请求已送交贵国联络人。',
		next: '联络人将予以核可或退回给您；在此之前，您可以收回该请求。',
	},
	returnedForCorrection: {
		subject: '请求已退回更正',
		what: '联络人已退回您的请求，并附有说明。',
		next: '请阅读说明，更正请求后再次送交核可。',
	},
	requestRecalled: {
		subject: '起草人已收回请求',
		what: '起草人已收回一项待您核可的请求。',
		next: '您无需采取行动；起草人可以稍后再次送交。',
	},
	requestReceived: {
		subject: '已收到请求',
		what: '该请求已获正式核可，并已按本邮件所示编号收到。',
		next: '签名回执是提交的证明，随本邮件附上，也可随时在请求页面下载。官员将确认收到并指定承办官员；请在所有来往函件中注明该编号。',
	},
	requestToAcknowledge: {
		subject: '新请求待确认收到',
		what: '已收到一项新请求。',
		next: '请核实提交人身份，然后确认收到并指定承办官员。',
	},
	requestAcknowledged: {
		subject: '已确认收到',
		what: '已确认收到该请求，并已指定承办官员。',
		next: '承办官员将检查请求是否完整，并可能向您提出问题。',
	},
	requestAssigned: {
		subject: '请求已分配给您',
		what: '一项请求已分配给您，由您担任承办官员。',
		next: '请检查请求是否完整，然后转入审查或要求澄清。',
	},
	identityRejected: {
		subject: '请求来源未获确认',
		what: '未能确认该请求提交人的身份，该请求未予接受。',
		next: '如贵代表团认为有误，请以普通照会答复。',
	},
	clarificationRequested: {
		subject: '已要求澄清',
		what: '承办官员就该请求提出了问题。',
		next: '请在请求页面上答复；收到您的答复后将继续审查。',
	},
	clarificationAnswered: {
		subject: '已作出澄清',
		what: '就该请求提出的问题已得到答复。',
		next: '承办官员将阅读答复并继续审查。',
	},
	answersToClear: {
		subject: '答复待您核准',
		what: '就该请求提出的问题已得到答复，这些答复改动了联络人此前核可的内容。',
		next: '请阅读答复，然后予以核准或退回起草人；此后将继续审查。',
	},
	answersReturned: {
		subject: '答复已退回',
		what: '联络人已将关于该请求的答复退回，并附有说明。',
		next: '请阅读说明，更正答复后再次送交。',
	},
	requestDormant: {
		subject: '请求已休眠',
		what: '就该请求提出的问题未在限期内得到答复，该请求现已休眠。',
		next: '起草人或联络人可以在请求页面上恢复该请求；否则该请求将结案。',
	},
	requestResumed: {
		subject: '请求已恢复',
		what: '该国已恢复一项休眠的请求。',
		next: '请从中断之处继续审查。',
	},
	requestLapsed: {
		subject: '请求已失效',
		what: '该请求休眠时间过长，现已结案。',
		next: '贵国可以随时提交新的请求。',
	},
	screeningPassed: {
		subject: '请求在审查中',
		what: '该请求内容完整，现正在审查。',
		next: '承办官员将就每个需求项目提出决定建议；审查并不意味着承诺提供援助。',
	},
	decisionsToApprove: {
		subject: '决定待批准',
		what: '承办官员已就一项请求的需求项目提出决定建议。',
		next: '请予以批准或附上说明退回；提出建议的人员不得批准自己的建议。',
	},
	decisionsReturned: {
		subject: '所提决定建议已退回',
		what: '您提出的决定建议已退回，并附有说明。',
		next: '请阅读说明并重新提出决定建议。',
	},
	decisionsMade: {
		subject: '关于请求的决定',
		what: '已就该请求的每个需求项目作出决定。',
		next: '请阅读各项决定及其理由；对于已受理的需求项目，承办官员将寻找合适的方案。对于未予接受的需求项目，联络人可以在其页面上要求复议。',
	},
	requestWithdrawn: {
		subject: '请求已撤回',
		what: '该国已撤回该请求。',
		next: '您无需采取行动；为该请求预留的一切名额和物资均已释放。',
	},
	closureRequested: {
		subject: '请求结案待确认',
		what: '该请求的所有需求项目均已结束。',
		next: '请联络人确认结案；如无答复，该请求将自行结案。',
	},
	requestClosed: {
		subject: '请求已结案',
		what: '该请求已结案。',
		next: '您无需采取行动；您仍可查阅其记录。',
	},
}

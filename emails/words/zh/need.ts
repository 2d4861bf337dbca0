import type { need as english } from '../en/need.ts'
import type { Shape } from '../shape.ts'

export const need: Shape<typeof english> = {
	needsAccepted: {
		subject: '您的方案可能满足的需求项目',
		what: '已就一项请求作出决定，您管理的方案可能满足其中至少一个已受理的需求项目。',
		next: '您目前无需采取行动。请确认您的方案资料是最新的：承办官员会将其与需求项目比对；有需求项目提交给您时，您会收到通知。',
	},
	offerToAnswer: {
		subject: '有需求项目提交给您的方案',
		what: '有一个需求项目提交给您的方案考虑。',
		next: '请予以接受并注明数量，或予以拒绝并说明理由。',
	},
	offerRefused: {
		subject: '方案拒绝了建议',
		what: '方案管理人拒绝了所提交的需求项目。',
		next: '请阅读理由并寻找其他方案。',
	},
	offerUnanswered: {
		subject: '建议未得到及时答复',
		what: '方案未在限期内答复建议，该需求项目重新开放。',
		next: '承办官员将寻找其他方案。',
	},
	offerMade: {
		subject: '对一个需求项目的提议',
		what: '有方案提议满足该请求的一个需求项目，并已为此预留名额或物资。',
		next: '请联络人确认或谢绝该提议；如无答复，提议将失效。',
	},
	offerMadeInPart: {
		subject: '对部分需求的提议',
		what: '有方案提议满足该请求一个需求项目的一部分，并已为此预留名额或物资。',
		next: '请联络人确认或谢绝该提议；其余部分将作为单独的需求项目继续寻找方案。',
	},
	offerConfirmed: {
		subject: '提议已确认',
		what: '该国已确认该提议。',
		next: '方案管理人现将规划交付工作。',
	},
	offerDeclined: {
		subject: '提议已被谢绝',
		what: '该国已谢绝该提议，预留的名额或物资已释放。',
		next: '承办官员将阅读理由并决定如何继续。',
	},
	offerLapsed: {
		subject: '提议已失效',
		what: '该提议未在限期内得到确认，预留的名额或物资已释放。',
		next: '该需求项目仍为已受理状态，承办官员将再次寻找方案。',
	},
	needHeld: {
		subject: '需求项目已暂停',
		what: '该请求的一个需求项目已暂停。',
		next: '理由见需求项目页面；一旦条件允许，承办官员将恢复该项目。',
	},
	needReleased: {
		subject: '需求项目不再暂停',
		what: '该请求的一个需求项目不再暂停。',
		next: '承办官员将寻找合适的方案。',
	},
	needReferred: {
		subject: '需求项目已转交伙伴机构',
		what: '该请求的一个需求项目已转交伙伴机构。',
		next: '伙伴机构将答复承办官员，答复将转告您。',
	},
	needMetByPartner: {
		subject: '伙伴机构已承接需求项目',
		what: '伙伴机构已承接该请求的一个需求项目。',
		next: '伙伴机构将与您联系；该需求项目在本系统中已结束。',
	},
	partnerRefused: {
		subject: '伙伴机构未承接需求项目',
		what: '伙伴机构无法承接转交给它的需求项目。',
		next: '承办官员将寻找其他方案或伙伴机构。',
	},
	needWithdrawn: {
		subject: '需求项目已撤回',
		what: '该国已撤回该请求的一个需求项目。',
		next: '您无需采取行动；为该需求项目预留的一切名额和物资均已释放。',
	},
	needDelivered: {
		subject: '需求项目已交付',
		what: '该请求一个需求项目的交付工作已完成。',
		next: '方案管理人将跟踪成果的使用情况。',
	},
	needEvaluated: {
		subject: '需求项目已评价',
		what: '一个需求项目的后续跟踪已结束，并已完成评价。',
		next: '该请求的所有需求项目结束后，将请联络人确认结案。',
	},
	deliveryFailed: {
		subject: '交付工作已中止',
		what: '该请求一个需求项目的交付工作未能完成。',
		next: '该需求项目仍为已受理状态，承办官员将寻找其他方案。',
	},
}

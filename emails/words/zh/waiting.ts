import type { waiting as english } from '../en/waiting.ts'
import type { Shape } from '../shape.ts'

export const waiting: Shape<typeof english> = {
	needWaitlisted: {
		subject: '需求项目已列入候补名单',
		what: '合适的方案目前没有空余名额或物资，该请求的一个需求项目已列入其候补名单。',
		next: '您无需采取行动；一旦有空余并轮到该需求项目，将向方案提出。',
	},
	waitlistLeft: {
		subject: '需求项目不再列于候补名单',
		what: '该请求的一个需求项目不再列于方案的候补名单。',
		next: '该需求项目仍为已受理状态，承办官员将寻找其他方案。',
	},
	stillSeekingMatch: {
		subject: '仍在寻找方案',
		what: '尚未为该请求的一个需求项目找到合适的方案。',
		next: '承办官员将继续寻找，并将定期告知您。',
	},
	holdReview: {
		subject: '暂停的需求项目：是否仍有需要？',
		what: '该请求的一个需求项目仍处于暂停状态。',
		next: '请在需求项目页面上说明是否仍有需要；如不再需要，联络人可以撤回。',
	},
	stillNeeded: {
		subject: '该国已确认暂停的需求项目',
		what: '该国已确认一个暂停的需求项目仍有需要。',
		next: '请核查能否恢复该需求项目。',
	},
	partnerReportDue: {
		subject: '伙伴机构应予答复',
		what: '已转交一个需求项目的伙伴机构现应予答复。',
		next: '请询问伙伴机构，然后记录其是否承接该需求项目。',
	},
	startOverdue: {
		subject: '已确认的需求项目尚未开始',
		what: '一个已确认的需求项目未在规定期限内开始交付。',
		next: '请总部决定是否仍可开始交付或终止确认。',
	},
	startAllowed: {
		subject: '仍可开始交付',
		what: '已决定一个已确认的需求项目仍可开始交付。',
		next: '请方案管理人现在开始交付。',
	},
	confirmationEnded: {
		subject: '确认已终止',
		what: '一个已确认的需求项目未按时开始交付，确认已终止。',
		next: '该需求项目仍为已受理状态，承办官员将再次寻找方案。',
	},
}

import type { Shape } from '#app/i18n/shape.ts'
import type { needSteps as english } from '#app/i18n/words/en/events/needs.ts'

export const needSteps: Shape<typeof english> = {
	need: {
		accept: { label: '受理并匹配', done: '需求已受理。' },
		decline: { label: '不予接受', done: '需求未予接受。' },
		refer: { label: '转交伙伴机构', done: '需求已转交伙伴机构。' },
		hold: { label: '暂停', done: '需求已暂停。' },
		reopenNeed: { label: '重新启动需求', done: '需求已重新启动，等待新的决定。' },
		splitOff: { label: '分出其余部分', done: '一个方案可满足某项需求的一部分，本需求是其余部分。' },
		proposeDecline: {
			label: '建议不予接受',
			done: '{actor}建议对该需求不予接受。',
			hint: '由第二人决定，之后才通知该国。',
		},
		approveDecline: {
			label: '核准不予接受',
			done: '{actor}核准对该需求不予接受。',
			hint: '将理由通知该国，该国可要求重新考虑。',
		},
		returnDecline: {
			label: '退回不予接受的建议',
			done: '{actor}退回了不予接受的建议。',
			hint: '继续寻找方案。',
		},
		askReconsideration: {
			label: '要求重新考虑',
			done: '{actor}要求重新考虑。',
			hint: '只能提出一次。由另一名官员重新审视该需求。',
		},
		upholdDecline: {
			label: '维持不予接受的决定',
			done: '{actor}维持了不予接受的决定。',
			hint: '该国可以看到理由。',
		},
		overturnDecline: { label: '改为受理需求', done: '{actor}改为受理该需求。', hint: '开始寻找方案。' },
		reportSearch: { label: '通报寻找情况', done: '已通知该国，仍在继续寻找方案。' },
		waitlist: {
			label: '列入候补名单',
			done: '{actor}将该需求列入一个方案的候补名单。',
			hint: '用于已满的方案。不向该国显示其在名单上的位次。',
		},
		promote: { label: '由候补转为提议', done: '已为候补名单上的该需求腾出容量。' },
		leaveWaitlist: { label: '移出候补名单', done: '{actor}将该需求移出候补名单。', hint: '继续寻找方案。' },
		waitlistClosed: { label: '关闭候补名单', done: '候补名单已关闭；继续寻找方案。' },
		allocate: { label: '按分配提出', done: '一次分配向一个方案提出了该需求。' },
		proposeProgramme: {
			label: '提出方案',
			done: '{actor}向一个方案提出了该需求。',
			hint: '请方案管理人作出提议或予以拒绝。',
		},
		acceptOffer: {
			label: '作出提议',
			done: '{actor}向该国作出了提议。',
			hint: '在该国答复之前，为其保留容量。',
		},
		offerPart: {
			label: '提议满足一部分',
			done: '{actor}向该国提议满足其请求的一部分。',
			hint: '其余部分成为单独的需求，继续寻找方案。',
		},
		refuseOffer: {
			label: '拒绝',
			done: '{actor}代表本方案拒绝了该需求。',
			hint: '经办官员可向另一方案提出该需求。',
		},
		offerUnanswered: { label: '记录方案未答复', done: '方案未在期限内答复。' },
		confirmOffer: {
			label: '确认提议',
			done: '{actor}确认了提议。',
			hint: '方案开始筹备实施。',
		},
		declineOffer: {
			label: '谢绝提议',
			done: '{actor}谢绝了提议。',
			hint: '容量将释放，继续寻找方案。',
		},
		offerLapsed: { label: '使提议失效', done: '该国未答复，提议已失效。' },
		startOverdue: { label: '报告逾期未开始', done: '实施未按时开始；总部正在审查原因。' },
		allowStart: {
			label: '准许推迟开始',
			done: '{actor}准许推迟开始实施。',
			hint: '开始实施的期限重新计算。',
		},
		endConfirmation: {
			label: '终止确认',
			done: '因实施尚未开始，{actor}终止了确认。',
			hint: '容量将释放，继续寻找方案。',
		},
		start: { label: '开始实施', done: '实施已开始。' },
		deliveryFailed: { label: '记录实施未完成', done: '实施未完成；继续寻找方案。' },
		complete: { label: '记录已交付', done: '需求已交付。' },
		evaluate: { label: '记录已评价', done: '后续跟踪已完成，需求已评价。' },
		holdNeed: {
			label: '暂停',
			done: '{actor}暂停了该需求。',
			hint: '需求仍属已受理，并将定期重新审视。',
		},
		releaseHold: {
			label: '解除暂停',
			done: '{actor}解除了该需求的暂停。',
			hint: '继续寻找方案。',
		},
		reviewHold: { label: '审视暂停情况', done: '已到审视暂停情况的时间；已询问该国是否仍有需求。' },
		stillNeeded: {
			label: '表示仍有需求',
			done: '{actor}表示仍有该需求。',
			hint: '在能够满足之前，该需求继续暂停。',
		},
		noLongerNeeded: { label: '表示不再需要', done: '{actor}表示不再有该需求。', hint: '该需求随之撤回。' },
		referToPartner: {
			label: '转交伙伴机构',
			done: '{actor}将该需求转交伙伴机构。',
			hint: '伙伴机构只收到摘要。',
		},
		partnerTakes: { label: '记录由伙伴机构满足需求', done: '由伙伴机构满足该需求。' },
		partnerReportDue: { label: '询问伙伴机构的报告', done: '伙伴机构应提交报告。' },
		partnerRefuses: {
			label: '记录伙伴机构不承接需求',
			done: '伙伴机构未承接该需求；继续寻找方案。',
		},
		withdrawNeed: {
			label: '撤回需求',
			done: '{actor}撤回了该需求。',
			hint: '在签订合同或培训开始之前均可撤回。为其保留的容量将释放。',
		},
		requestWithdrawn: { label: '随请求一并撤回', done: '该需求已随请求一并撤回。' },
	},
}

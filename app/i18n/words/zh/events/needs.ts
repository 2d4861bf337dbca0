import type { Shape } from '#app/i18n/shape.ts'
import type { needSteps as english } from '#app/i18n/words/en/events/needs.ts'

export const needSteps: Shape<typeof english> = {
	need: {
		accept: { label: '受理并匹配', done: '需求已受理。' },
		decline: { label: '不予接受', done: '需求未予接受。' },
		refer: { label: '转交伙伴机构', done: '需求已转交伙伴机构。' },
		hold: { label: '暂停', done: '需求已暂停。' },
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
		referToPartner: {
			label: '转交伙伴机构',
			done: '{actor}将该需求转交伙伴机构。',
			hint: '伙伴机构只收到摘要。',
		},
		partnerTakes: { label: '记录由伙伴机构满足需求', done: '由伙伴机构满足该需求。' },
		partnerRefuses: {
			label: '记录伙伴机构不承接需求',
			done: '伙伴机构未承接该需求；继续寻找方案。',
		},
		withdrawNeed: {
			label: '撤回需求',
			done: '{actor}撤回了该需求。',
			hint: '为其保留的容量将释放。',
		},
		requestWithdrawn: { label: '随请求一并撤回', done: '该需求已随请求一并撤回。' },
	},
}

import type { Shape } from '#app/i18n/shape.ts'
import type { about as english } from '#app/i18n/words/en/help/about.ts'

export const about: Shape<typeof english> = {
	title: {
		text: '用几个词说明最终会有何不同。官员、方案和捐助方首先读到的就是这一行。',
		example: '所有海港都能发现伪造旅行证件',
	},
	filingLanguage: {
		text: '请选择您书写所用的正式语文。您的文字原样保存；通知和回执以此语文发出。',
		example: '',
	},
	classification: {
		text: '它决定谁可以阅读请求。无论选择哪一级，都不要写行动情报或个案资料。',
		example: '“限制”，适用于提到薄弱边境哨所的请求',
	},
	consentPublish: {
		text: '同意后，公开网页上可出现简短摘要。不同意，则不公布有关请求的任何内容。您可以以后撤回。',
		example: '',
	},
	consentPartners: {
		text: '其他组织有时有更合适的方案。只有贵国同意，它们才能看到请求。',
		example: '',
	},
	consentDonors: {
		text: '捐助方可以查找其可能供资的请求。只有贵国同意，它们才能看到贵国的请求。',
		example: '',
	},
	origin: {
		text: '说明需求是如何得知的，并将请求与一次审议、会议或以往工作联系起来。',
		example: '审议机制，如审议意见建议提供援助',
	},
	originDetail: {
		text: '请写明会议、评估或以往援助的名称，以便官员找到其报告。',
		example: '2026年5月北部过境点联合边境评估',
	},
	reviewCluster: {
		text: '请照抄审议报告中条款专题组的名称，便于找到有关意见。',
		example: '刑事定罪和管辖权',
	},
	reviewObservation: {
		text: '请写明提到该需求的意见编号。',
		example: '意见14',
	},
}

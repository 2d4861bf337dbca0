import type { Shape } from '#app/i18n/shape.ts'
import type { about as english } from '#app/i18n/words/en/draft/about.ts'

export const about: Shape<typeof english> = {
	groups: {
		name: '名称和语文',
		consent: '国家同意的事项',
		origin: '提出请求的缘由',
	},
	title: '请求标题',
	titleHint: '写明成果，而非捐助方。最多150个字符。',
	filingLanguage: '请求语文',
	filingLanguageHint: '有关本请求的信息以此语文发送。',
	classification: '保密等级',
	classificationHint: '通常选择“限制”：只有处理本请求的人员可以查看。',
	consentPublish: '可以公布摘要',
	consentPublishHint: '每项同意均可随时撤回。',
	consentPartners: '伙伴组织可以查看请求',
	consentDonors: '捐助方可以查看请求',
	origin: '提出本请求的缘由',
	originDetail: '哪次会议、评估或以往的哪项援助',
	originDetailHint: '写明名称和日期。最多200个字符。',
	reviewCluster: '审议的专题组',
	reviewClusterHint: '与审议机制报告中的名称一致。',
	reviewObservation: '意见编号',
}

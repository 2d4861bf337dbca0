import type { Shape } from '#app/i18n/shape.ts'
import type { matching as english } from '#app/i18n/words/en/matching.ts'
import { fit } from './matching/fit.ts'
import { questions } from './matching/questions.ts'
import { reasons, rules } from './matching/rules.ts'

export const matching: Shape<typeof english> = {
	title: '适合本需求的方案',
	lead: '所有方案都按同样的规则核对。清单仅供建议；由您决定。',
	sampleCatalogue: '本目录中的方案均为示例，不代表现有资源。',
	none: '尚未登记任何方案。',
	noneFits: '目前没有方案适合本需求。这并不说明需求是否重要。',
	counts:
		'{fits, plural, =0 {没有方案适合} other {#个方案适合}}，{unclear, plural, =0 {没有不明确的方案} other {#个不明确}}，{doesNotFit, plural, =0 {没有排除的方案} other {#个已排除}}。',
	columns: {
		programme: '方案',
		verdict: '结果',
		free: '可用',
		funding: '供资期',
		openPoints: '注意事项',
		whyNot: '不适合的原因',
		rule: '规则',
		finding: '结论',
		action: '操作',
		waiting: '候补名单',
		earmarks: '捐助方指定用途',
		prerequisites: '先决条件',
	},
	units: {
		seats: '{count, plural, other {#个名额}}',
		units: '{count, plural, other {#件}}',
		expertDays: '{count, plural, other {#个专家工作日}}',
	},
	freeOf: '共{capacity, number}，可用{free, number}',
	verdicts: {
		fits: '适合',
		unclear: '不明确',
		doesNotFit: '不适合',
	},
	verdictHints: {
		fits: '符合所有规则。',
		unclear: '未违反任何规则，但有情况不明。提出之前请询问该国或查核记录。',
		doesNotFit: '至少有一项规则不符。',
	},
	results: {
		pass: '符合',
		fail: '不符合',
		unknown: '不明',
	},
	propose: '提出',
	proposeProgramme: '提出{programme}',
	explain: '解释结果',
	backToNeed: '返回需求',
	rules,
	reasons,
	fit,
	questions,
	priority: {
		label: '需求的优先程度',
		none: '尚未评分',
		points: '{points, number}分（满分100分）',
		note: '优先程度说明哪项需求在先，与哪些方案适合无关。',
	},
	filter: {
		title: '缩小列表',
		text: '方案',
		verdict: '结果',
		any: '任何结果',
		apply: '显示',
		clear: '全部显示',
		nothing: '没有找到这样的方案。',
	},
	paging: {
		label: '列表页码',
		shown: '第{from, number}至{to, number}个方案，共{total, number}个',
	},
	eligible: {
		none: '目前没有方案可以承接这项需求',
		why: '每个方案都至少有一条规则不符合。这与优先程度无关：优先程度再高也不会改变结果。',
		wait: '让需求等待一旦有容量即适合的方案：见下列{count, plural, other {#个方案}}。',
		noWait: '即使有容量也没有方案适合，因此候补名单没有帮助。',
		hold: '暂缓该需求，直到有方案为止。',
		refer: '将该需求转介给合作伙伴。',
		link: '在需求页面上暂缓或转介',
	},
	ask: {
		title: '询问该国',
		lead: '需求中不明之处可由该国说明。问题已用请求的语文拟好，发送之前可以修改。',
		link: '致函该国',
		inRequest: '请求仍可退回澄清，以便该国修改所提交的内容。',
		requestLink: '要求澄清',
	},
	waitlist: '列入{programme}的候补名单',
	waitlistHint: '如有容量，该方案即适合。',
	waitsHere: '本需求已列入其候补名单。',
	waitingCount: '{count, plural, other {#项需求}}',
}

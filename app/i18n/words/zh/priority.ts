import type { Shape } from '../../shape.ts'
import type { priority as source } from '../en/priority.ts'
import { criteria } from './priority/criteria.ts'
import { evidence } from './priority/evidence.ts'

export const priority: Shape<typeof source> = {
	link: '优先次序',
	title: '需求的优先次序',
	lead: '资源不足以满足全部需求时，哪项需求优先：只针对需求，绝不针对国家。两名干事各自评分，互相看不到对方的评分。不据此编制任何国家名单。',
	backToNeed: '返回需求',
	saved: { title: '您的评分已保存', body: '本轮确定之前，其他人都看不到。' },
	renewed: { title: '新一轮评分已开始', body: '由两名干事重新评分。此前的评分保留在下方。' },
	states: {
		waiting: '{scored, plural, =0 {尚无人对该需求评分。} other {已有一名干事对该需求评分。}}需要两名干事。',
		third: '两名干事已对该需求评分，但差距较大。现由第三名干事评分，届时取三人的平均值。',
		settled: '优先次序：{priority, number}分（满分100）',
	},
	round: '第{round, number}轮',
	closed: {
		title: '您不在此评分',
		reader: '您的职务可查看评分，但不评分。',
		settled: '本轮已确定。',
	},
	scoredAs: '该需求在分开之前已评分。<link>查看整项需求的评分</link>',
	form: {
		title: '您的评分',
		lead: '请就每项标准选择符合事实的一句。如情况不明，请注明：按中间分计算并作标记，以免数据不足的一方吃亏。',
		change: '您已对该需求评分。在本轮确定之前可以修改。',
		thirdAsked: '即使您现在修改评分，第三名干事仍会评分。',
		weight: '权重{weight, number}（合计{sum, number}）',
		points: '分数',
		option: '{points} – {anchor}',
		unknown: '情况不明',
		comment: '评语',
		known: '已知情况',
		answers: '该国的答复',
		computed: '按该国自己的排序为{points, number}分（满分4）。您可另作判断。',
		submit: '保存我的评分',
	},
	result: {
		title: '评分',
		earlier: '以往各轮',
		caption: '每名干事按标准给出的分数',
		criterion: '标准',
		officer: '{name}（{total, number}分，满分100）',
		points: '{points, number}分（满分4）',
		missing: '情况不明，按2分计',
		total: '总分（满分100）',
		parts: '{total, number}分的构成',
		partsCaption: '评分的构成',
		mean: '优先次序{priority, number}分：{count, plural, other {#份评分的平均值}}',
		weight: '权重',
		anchor: '分数的含义',
		adds: '计入',
	},
	muchMissing: {
		title: '该需求有许多情况不明',
		body: '如有三项或更多标准无法判断，干事应主动帮助该国补充数据。情况不明按中间分计算，不会降低分数。',
	},
	anew: {
		title: '重新评分',
		lead: '情况发生变化时，可以开始新一轮评分。现有评分保留在此供查阅。',
		reason: '理由',
		submit: '开始新一轮',
	},
	criteria,
	evidence,
}

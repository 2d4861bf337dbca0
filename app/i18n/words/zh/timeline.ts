import type { Shape } from '#app/i18n/shape.ts'
import type { timeline as english } from '#app/i18n/words/en/timeline.ts'

export const timeline: Shape<typeof english> = {
	title: '时间表',
	scroll: '时间表图',
	summary: '{count, plural, other {# 行}}：按月列出计划与实际情况。下面的表格内容相同。',
	asTable: '以表格显示相同内容',
	head: {
		what: '事项',
		planned: '计划',
		actual: '实际',
	},
	late: '逾期',
	notYet: '尚未',
	noDay: '未定日期',
	fromTo: '<from></from>至<to></to>',
	since: '自<from></from>起',
	key: {
		planned: '计划',
		actual: '实际',
		late: '逾期',
		today: '今天',
	},
	milestones: {
		start: '最迟开始日',
		nominations: '提名截止',
		seats: '释放未用名额',
		course: '培训',
		followUp: '后续跟踪',
		expected: '预计交付',
		arrival: '预计到货',
		customs: '最迟清关日',
		checkSix: '六个月检查',
		checkTwelve: '十二个月检查',
		mission: '咨询工作',
		adoption: '咨询意见是否被采纳',
	},
}

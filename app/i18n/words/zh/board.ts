import type { Shape } from '#app/i18n/shape.ts'
import type { board as english } from '#app/i18n/words/en/board.ts'

export const board: Shape<typeof english> = {
	title: '交付',
	lead: '您所跟踪的每一项交付：进展及下一到期事项。',
	as: {
		board: '以看板显示',
		table: '以表格显示',
	},
	stages: {
		planned: '已计划',
		underWay: '进行中',
		withState: '等待该国',
		heldUp: '受阻',
		afterwards: '已交付并检查',
		ended: '已结束',
	},
	head: {
		delivery: '交付',
		kind: '类别',
		state: '受益国',
		programme: '方案',
		quantity: '数量',
		status: '状态',
		next: '下一事项',
		changed: '最后更改',
	},
	filter: {
		any: '全部',
		show: '显示',
		clear: '显示全部',
		stage: '阶段',
		late: '逾期',
		onlyLate: '仅显示逾期',
		order: '排序',
	},
	sorts: {
		due: '先到期在前',
		changed: '最近更改在前',
		opened: '最近开启在前',
	},
	none: {
		title: '没有交付',
		body: '一国确认方案提出的提供后，交付即开启。',
		filtered: '没有这一类交付。请放宽筛选条件或显示全部。',
	},
	count: '{count, plural, =0 {无} other {# 项}}',
	moreThan: '{count, plural, other {超过 # 项}}',
	noneHere: '目前没有',
	all: '“{stage}”阶段的全部交付',
	nothingNext: '没有待办事项',
	late: '逾期',
	pages: '交付列表各页',
	first: '第一页',
}

import type { Shape } from '#app/i18n/shape.ts'
import type { indicators as english } from '#app/i18n/words/en/indicators.ts'

export const indicators: Shape<typeof english> = {
	title: '指标',
	none: '该需求提交时没有指标',
	add: '添加一次测量',
	kept: '测量结果将予保留：任何人均不得更改或删除。如有错误，请再添加一次正确的测量。',
	indicator: '指标',
	unit: '单位',
	baseline: '基线',
	target: '目标',
	reached: '已达到',
	reachedHint: '如目标为数字，请填数字；否则用几个词说明。',
	notTold: '未说明',
	notMeasured: '尚未测量',
	progress: '从基线到目标已完成 {percent}',
	history: '{count, plural, other {# 次测量}}',
	readings: '测量记录',
	measuredOn: '测量日期',
	by: '记录人',
	note: '备注',
	save: '记录',
	delivery: '交付',
	suggested: '交付台账统计：{figures}',
}

import type { Shape } from '#app/i18n/shape.ts'
import type { overlap as english } from '#app/i18n/words/en/overlap.ts'

export const overlap: Shape<typeof english> = {
	title: '贵国可能已提出过此项请求',
	lead: '此处仅为建议。如果贵方的需求是对其中一项的补充或后续，请在说明中写明并继续填写。',
	count: '{count, plural, other {# 项相似需求}}',
	asked: '提出时间：{month}',
	askedFor: '提出时间：{month}；受益单位：{unit}',
	drafted: '尚未提交；开始时间：{month}',
	inRequest: '所属请求：',
	reasons: {
		theme: '专题领域相同',
		unit: '受益单位相同',
		words: '措辞相近',
	},
}

import type { Shape } from '#app/i18n/shape.ts'
import type { review as english } from '#app/i18n/words/en/review.ts'

export const review: Shape<typeof english> = {
	missing: '{count, plural, other {# 项答复缺失或尚需更正}}',
	doubtful: '{count, plural, other {# 项答复宜再核对}}',
	doubtfulBody: '这些都不妨碍提交请求。',
	nothing: '没有缺项',
	nothingBody: '所需答复均已填写，没有需要注意之处。',
	send: '提交核可',
	point: '<field></field>：{words}',
	ofNeed: '需求 {rank}，{where}：{name}',
	ofRequest: '{where}：{name}',
	changes: {
		title: '自 {date} 退回以来的变动',
		note: '联络人的说明：<note></note>',
		none: '此后没有变动。',
		field: '答复',
		before: '之前',
		after: '现在',
		empty: '未答复',
	},
}

import type { Shape } from '#app/i18n/shape.ts'
import type { history as english } from '#app/i18n/words/en/history.ts'

export const history: Shape<typeof english> = {
	title: '历史记录',
	lead: '本请求的全部经过，最近的在前。记录绝不更改或删除。',
	request: '请求',
	none: '尚无记录。',
	need: '需求{rank}',
	status: '状态：',
	onBehalfOf: '由{name}的步骤引起',
	internal: '不向国家显示',
	pages: '历史记录分页',
	older: '更早的记录',
	latest: '最新的记录',
}

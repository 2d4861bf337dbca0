import type { Shape } from '#app/i18n/shape.ts'
import type { fields as english } from '#app/i18n/words/en/fields.ts'

export const fields: Shape<typeof english> = {
	help: '说明',
	helpFor: '说明：{label}',
	example: '例如：{example}',
	charactersLeft: '{left, plural, =0 {已无剩余字符} other {还可输入#个字符}}',
	charactersOver: '{over, plural, other {超出#个字符}}',
	nthChoice: '{number, selectordinal, other {第#选择}}',
	onlyIf: '仅在上面的回答要求时填写。',
	noOtherNeeds: '目前还没有其他可选的需求。',
	minutesLeft: '{minutes, plural, other {本部分大约还需#分钟}}',
	complete: '此处所需的回答均已填写。',
	glossary: {
		open: '词汇表（在新标签页中打开）',
		title: '词汇表',
		lead: '表格用语的含义。',
	},
}

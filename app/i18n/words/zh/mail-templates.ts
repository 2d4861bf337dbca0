import type { Shape } from '../../shape.ts'
import type { mailTemplates as source } from '../en/mail-templates.ts'

export const mailTemplates: Shape<typeof source> = {
	title: '电子邮件模板',
	lead: '本网站可发送的全部电子邮件，以六种语言提供，各附示例。此处不会发送任何邮件。',
	search: '名称或主题',
	none: {
		title: '没有这样的模板',
		body: '没有名称或主题包含此内容。请尝试更短的词。',
	},
	subject: '主题',
	name: '名称',
	kind: '类别',
	language: '示例语言',
	direction: '书写方向',
	ltr: '从左到右',
	rtl: '从右到左',
	example: '示例中的数值均为虚构。',
	html: '邮件程序中的显示效果',
	openHtml: '单独打开该邮件',
	text: '纯文本部分',
}

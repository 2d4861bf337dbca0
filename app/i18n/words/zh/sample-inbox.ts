import type { Shape } from '../../shape.ts'
import type { sampleInbox as source } from '../en/sample-inbox.ts'

export const sampleInbox: Shape<typeof source> = {
	title: '示例收件箱',
	lead: '示例世界的电子邮件。邮件只保存在这里，不会发送给任何人。',
	caption: '电子邮件，最新者在前',
	filter: '收件人',
	everybody: '所有人',
	show: '显示',
	option: '{address}（{count}）',
	recipient: '收件人',
	subject: '主题',
	language: '语文',
	status: '状态',
	date: '日期',
	none: {
		title: '尚无电子邮件',
		body: '对某项请求采取一个步骤，有关人员就会收到电子邮件通知。',
	},
	attachments: '附件',
	text: '文本',
	html: '邮件程序中的显示效果',
	openHtml: '单独打开此邮件',
	headers: '邮件头',
	openSource: '整封邮件，与发出时相同',
	download: '下载为文件（.eml）',
	calendar: '收件人日历的日程',
	unsent: '{subject}（未撰写）',
	noSource: '无法生成可发送的邮件：{reason}',
	nothing: '没有符合条件的电子邮件',
}

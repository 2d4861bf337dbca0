import type { Shape } from '../../shape.ts'
import type { administration as source } from '../en/administration.ts'

export const administration: Shape<typeof source> = {
	mail: {
		title: '搁置的邮件',
		lead: '这些邮件经多次尝试仍未能发送。请排除原因后重新发送。',
		waiting: '{count, plural, =0 {没有等待发送的邮件。} other {有 # 封邮件等待发送。}}',
		caption: '搁置的邮件，最早者在前',
		recipient: '收件人',
		subject: '主题',
		reason: '最近一次失败原因',
		attempts: '尝试次数',
		since: '撰写日期',
		action: '操作',
		retry: '重新发送',
		retryOne: '重新发送：{subject}',
		retried: {
			title: '邮件已重新排队发送',
			body: '如果再次失败，邮件会回到此列表。',
		},
		notParked: {
			title: '此邮件已不再搁置',
			body: '他人已重新发送，或邮件其间已经发出。',
		},
		none: {
			title: '没有搁置的邮件',
			body: '这里无需采取任何行动。',
		},
		more: '仅显示前 {count} 封。',
	},
	inbox: {
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
		more: '仅显示最新的 {count} 封。请选择收件人以查看其他邮件。',
		attachments: '附件',
		text: '文本',
		html: '邮件程序中的显示效果',
		openHtml: '单独打开此邮件',
	},
}

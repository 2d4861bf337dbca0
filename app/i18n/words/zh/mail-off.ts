import type { Shape } from '../../shape.ts'
import type { mailOff as source } from '../en/mail-off.ts'

export const mailOff: Shape<typeof source> = {
	title: '关闭：{kind}',
	lead: '您通过电子邮件中的链接来到此页。目前尚未作任何更改。',
	what: '此类邮件',
	who: '对象',
	reader: '该邮件的收件人',
	now: '目前',
	stays: '需要您处理、说明权利或义务，或涉及您账户的邮件仍会送达。',
	button: '关闭',
	daily: '改为每日一份摘要',
	atOnce: '重新开启',
	cadences: {
		atOnce: '即时发送',
		daily: '每日一份摘要',
		weekly: '每周一份摘要',
		off: '已关闭',
	},
	done: {
		off: {
			title: '此类邮件已关闭',
			body: '不再发送：{kind}。已在途中的邮件仍可能送达。',
		},
		daily: {
			title: '此类邮件每日发送一次',
			body: '在有事项需要告知的日子合并为一份摘要发送：{kind}。',
		},
		atOnce: {
			title: '此类邮件已开启',
			body: '即时发送：{kind}。',
		},
	},
	again: '您可以随时在账户的电子邮件页面上按邮件种类更改此设置。',
	account: '账户的电子邮件页面',
	unusable: {
		title: '此链接无法使用',
		body: '链接可能复制不完整，或属于不能关闭的邮件。邮件的发送频率可在账户的电子邮件页面上设置。',
	},
	tooOften: {
		title: '尝试次数过多',
		body: '请等待五分钟后重试。',
	},
}

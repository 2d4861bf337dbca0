import type { Shape } from '#app/i18n/shape.ts'
import type { calendar as english } from '#app/i18n/words/en/calendar.ts'

export const calendar: Shape<typeof english> = {
	title: '日历',
	lead: '您须在某日处理的事项：培训、到期日、到货、检查、后续跟踪以及即将失效的提供。',
	name: '技术援助请求',
	late: '逾期',
	offerExpires: '为提供预留的名额或数量将释放',
	noReference: '尚未提交',
	need: '需求 {number}',
	none: {
		title: '没有到期事项',
		body: '有须您在某日处理的事项时，将列于此处。',
	},
	head: {
		what: '事项',
		day: '日期',
		about: '关于',
	},
	feeds: {
		title: '私人链接',
		lead: '日历程序可通过私人链接显示这些日期。链接无须登录，请勿告知他人。其中只有编号和步骤，没有姓名和所填写的内容。',
		made: '链接已创建',
		copy: '请将此地址复制到您的日历程序：',
		secret: '地址只在此时显示。在您于下方撤销之前，持有者均可阅读您的日历。',
		revoked: '链接已撤销，不再显示任何内容。',
		language: '日历的语言',
		make: '创建链接',
		revoke: '撤销',
		revokeOne: '撤销创建于 {number} 的链接',
		neverRead: '尚未读取',
		head: {
			created: '创建时间',
			language: '语言',
			read: '最近读取',
			revoke: '撤销',
		},
	},
}

import type { Shape } from '../../shape.ts'
import type { mailPreferences as source } from '../en/mail-preferences.ts'

export const mailPreferences: Shape<typeof source> = {
	title: '发给您的邮件',
	lead: '请选择何时告知您可以稍候的事项。此选择自现在起生效，并适用于已为您留存的通知。',
	cadences: {
		atOnce: '立即',
		daily: '每日一次，上午',
		weekly: '每周一次，星期一上午',
		off: '不接收',
	},
	timeZone: '时区',
	localTime: '按目前设定的时区，现在是 {time}；摘要于上午7时发送。',
	button: '保存',
	done: {
		title: '您的选择已保存',
		body: '自现在起生效，并适用于已为您留存的通知。',
	},
	toDigest: '查看下一份摘要的内容',
	always: {
		title: '始终立即发送的邮件',
		lead: '以下邮件不能关闭，否则您将无从得知需由您处理的事项和您享有的权利：',
		asked: '要求您采取步骤的通知及相关提醒',
		decided: '决定、权利、义务和回执',
		dated: '到期日和最后期限',
		own: '涉及您的账户、账户安全和您的职位的通知',
	},
	digest: {
		title: '下一份摘要',
		lead: '在此之前为您留存的通知，与邮件所列相同：只说明发生了什么，从不包含所写的内容。',
		on: '将于<day></day>您当地时间上午7时发送。',
		none: {
			title: '没有为您留存的通知',
			body: '没有可告知的事项时，不发送摘要。',
		},
	},
	sent: {
		title: '摘要',
		lead: '这份摘要所涉及的全部事项。',
		on: '编写于<day></day>。',
		none: {
			title: '此处没有可显示的内容',
			body: '其所涉事项您已无权查看，或已被删除。',
		},
	},
	more: '未在此列出的其他通知：{count}',
	draft: '请求草稿',
	open: '打开 {reference}',
}

import type { Shape } from '../../shape.ts'
import type { ownAccount as source } from '../en/own-account.ts'

export const ownAccount: Shape<typeof source> = {
	title: '您的账户',
	lead: '系统所掌握的您的信息，以及保护您账户的措施。',
	about: '关于您',
	name: '姓名',
	post: '职位',
	place: '国家、主管机关或捐助方',
	language: '邮件语言',
	languageHint: '请在页面顶部的语言选项中更改。',
	email: '电子邮件地址',
	protection: '保护与数据',
	links: {
		factors: {
			title: '第二因素',
			body: '一次性验证码、通行密钥和备用码。',
		},
		sessions: {
			title: '会话',
			body: '您在何处登录；结束不属于您的会话。',
		},
		password: {
			title: '密码',
			body: '另选一个密码。',
		},
		address: {
			title: '电子邮件地址',
			body: '使用另一地址登录和接收邮件。',
		},
		mail: {
			title: '发给您的邮件',
			body: '哪些邮件立即发送、汇入摘要或不发送。',
		},
		data: {
			title: '我的数据',
			body: '所保存的与您有关的一切内容的副本。',
		},
	},
	sessions: {
		title: '会话',
		lead: '您登录后尚未退出的每个浏览器。请结束您不认识的会话；如有会话不属于您，请更改密码。',
		caption: '您的未结束会话',
		device: '浏览器',
		network: '网络地址',
		since: '登录时间',
		lastSeen: '最近使用',
		action: '操作',
		on: '{system} 上的 {browser}',
		unknown: '未知浏览器',
		unknownNetwork: '不详',
		this: '本次会话',
		end: '结束',
		endOne: '结束 {browser} 的会话，最近使用于 {when}',
		others: '结束所有其他会话',
		only: '没有其他未结束的会话。',
		done: {
			one: {
				title: '会话已结束',
				body: '该浏览器须重新登录。',
			},
			others: {
				title: '所有其他会话均已结束',
				body: '只有本浏览器仍处于登录状态。',
			},
		},
		unknownSession: {
			title: '没有此会话',
			body: '它可能已自行结束。以下是目前未结束的会话。',
		},
	},
	password: {
		title: '更改密码',
		lead: '更改密码后，所有其他会话均会结束，并有电子邮件通知您。',
		present: '当前密码',
		password: '新密码',
		hint: '至少8个字符；建议15个或以上，例如连续几个词。允许使用任何字符，包括空格。',
		repeated: '再次输入同一密码',
		button: '更改密码',
		done: {
			title: '密码已更改',
			body: '所有其他会话均已结束，并有电子邮件通知您此项更改。',
		},
	},
	forgotten: {
		title: '设置新密码',
		lead: '请输入您账户的电子邮件地址。如有使用该地址的账户，系统将向该地址发送设置新密码的链接。',
		email: '电子邮件地址',
		button: '发送链接',
		sent: {
			title: '请查看您的邮箱',
			body: '如有使用该地址的账户，含有链接的邮件即将送达。该链接只能使用一次，一小时内有效。',
		},
		tooOften: {
			title: '尝试次数过多',
			body: '从您的网络申请的链接过多。请等待五分钟后再试。',
		},
		back: '返回登录',
	},
	newPassword: {
		title: '设置新密码',
		lead: '设置后，所有会话均会结束。随后请使用新密码登录，如您的职位有此要求，还须使用第二因素。',
		button: '保存新密码',
		unusable: {
			title: '此链接无法使用',
			body: '它可能已被使用、在一小时后失效，或已被更新的链接取代。您可以重新申请。',
		},
		again: '重新申请链接',
	},
	address: {
		title: '更改电子邮件地址',
		lead: '系统将向新地址发送链接；您打开链接后，更改即生效。当前地址也会收到通知。您的职位和国家保持不变。',
		present: '当前电子邮件地址',
		email: '新电子邮件地址',
		emailHint: '请使用办公地址，而非私人地址。',
		password: '您的密码',
		button: '发送链接',
		anyway: '仍然使用此地址',
		freeMail: {
			title: '任何人都可以在该提供商处获得地址',
			body: '它不能表明您代表哪个机构，而且在您离任后，贵国或毒罪办无法收回该地址。如有办公地址，请使用办公地址。',
		},
		asked: {
			title: '请查看新地址的邮箱',
			body: '含有链接的邮件即将送达。该链接只能使用一次，24小时内有效；在此之前不作任何更改。',
		},
		confirm: {
			title: '请确认您的新电子邮件地址',
			lead: '此后您使用该地址登录，邮件也发往该地址。所有会话均会结束。',
			email: '新电子邮件地址',
			button: '确认地址',
			unusable: {
				title: '此链接无法使用',
				body: '它可能已被使用、在24小时后失效，或已被更新的链接取代。您可以在账户页面重新申请。',
			},
		},
	},
}

import type { account as english } from '../en/account.ts'
import type { Shape } from '../shape.ts'

export const account: Shape<typeof english> = {
	invitation: {
		subject: '邀请您开设账户',
		what: '谨邀请您在技术援助请求系统中开设账户。',
		next: '请打开页面，核对您的资料并设置密码；该链接只能使用一次。',
	},
}

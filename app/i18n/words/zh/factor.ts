import type { Shape } from '../../shape.ts'
import type { factor as source } from '../en/factor.ts'

export const factor: Shape<typeof source> = {
	title: '请确认是您本人',
	lead: '请在手机上打开生成一次性代码的应用程序，输入其为本网站显示的代码。',
	anew: '您即将进行的操作对贵国或毒品和犯罪问题办公室具有约束力。请再次确认是您本人。',
	code: '一次性代码',
	codeHint: '六位数字，或您的一个备用代码。每个代码只能使用一次。',
	button: '继续',
	notYou: '退出登录',
	kept: {
		title: '尚未发送任何内容',
		body: '您所写的内容已保留，确认后即会提交。',
	},
	refused: {
		title: '此代码未被接受',
		body: '代码有误、已过期或已使用过。请等待下一个代码后重试。',
	},
	tooOften: {
		title: '尝试次数过多',
		body: '错误尝试次数过多。您可在<wait></wait>（<until></until>）再试。',
		passkey: '您的通行密钥可立即使用。',
	},
	anewByPassword: '您即将更改账户信息。请用密码确认是您本人。',
	password: '密码',
	usePasskey: '改用通行密钥',
	lost: '我的手机遗失了',
	passkeyRefused: {
		title: '此通行密钥未被接受',
		body: '它不属于此账户，或请求已过期。请重试，或使用代码。',
	},
	passwordRefused: {
		title: '此密码未被接受',
		body: '这不是此账户的密码。请检查后重试。',
	},
	sample: '示例数据：当前代码为 {code}。',
}

import type { Shape } from '../../shape.ts'
import type { session as source } from '../en/session.ts'

export const session: Shape<typeof source> = {
	title: '您的会话即将结束',
	idle: '此处已有一段时间未发送任何内容。为保护您的工作，会话将在以下时间后结束：',
	final: '会话最长为十二小时。请保存您的工作；本次会话将在以下时间后结束：',
	time: '{minutes} 分 {seconds} 秒',
	stay: '保持登录',
	close: '关闭',
	unreachable: '无法连接到服务。请再试一次。',
	ended: {
		title: '您的会话已结束',
		body: '您所写的内容仍在本页，没有丢失。请在新窗口登录后返回此处，或直接发送本页：系统会要求您登录，然后继续发送。',
		signIn: '在新窗口登录',
		back: '返回本页',
	},
}

import type { Shape } from '../../shape.ts'
import type { provider as source } from '../en/provider.ts'

export const provider: Shape<typeof source> = {
	button: '使用 {name} 登录',
	title: '无法通过此方式登录',
	body: '登录过程可能已中断，或者身份提供方所指明的人员在此没有账户。请从登录页面重试，或联系管理员。',
	again: '返回登录页面',
}

import type { Shape } from '../../shape.ts'
import type { provider as source } from '../en/provider.ts'

export const provider: Shape<typeof source> = {
	button: 'تسجيل الدخول عبر {name}',
	title: 'تعذّر تسجيل الدخول بهذه الطريقة',
	body: 'إما أن عملية تسجيل الدخول قد انقطعت، أو أنه لا يوجد هنا حساب للشخص الذي حدده مزود الهوية. أعد المحاولة من صفحة تسجيل الدخول، أو اتصل بالمسؤول عن النظام.',
	again: 'العودة إلى تسجيل الدخول',
}

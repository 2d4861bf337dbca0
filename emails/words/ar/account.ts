import type { account as english } from '../en/account.ts'
import type { Shape } from '../shape.ts'

export const account: Shape<typeof english> = {
	invitation: {
		subject: 'دعوة إلى فتح حساب',
		what: 'أنتم مدعوون إلى فتح حساب في نظام طلبات المساعدة التقنية.',
		next: 'يرجى فتح الصفحة والتحقق من بياناتكم واختيار كلمة سر؛ ولا يُستخدم الرابط إلا مرة واحدة.',
	},
}

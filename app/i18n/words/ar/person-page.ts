import type { Shape } from '../../shape.ts'
import type { personPage as english } from '../en/person-page.ts'

export const personPage: Shape<typeof english> = {
	lead: 'الحساب والمنصب التابع له وما يمكن اتخاذه من إجراءات.',
	own: 'حسابكم ومنصبكم.',
	account: 'الحساب',
	status: {
		active: 'نشط',
		suspended: 'معلّق',
		left: 'منتهٍ',
		sleeps: 'يُفتح مع تولي المنصب',
	},
	noPost: 'بلا منصب حالياً',
	next: 'المنصب المقبل',
	leaving: 'انتقال معلن',
	sessions: {
		title: 'الجلسات',
		lead: 'يُخرج هذا الشخص من جميع الأجهزة. ويمكنه تسجيل الدخول من جديد.',
		button: 'إنهاء جميع الجلسات',
	},
	suspend: {
		title: 'تعليق الحساب',
		lead: 'يمنع هذا الشخص فوراً من الدخول في كل جلساته. ويبقى المنصب له.',
		button: 'تعليق',
	},
	readmit: {
		title: 'رفع التعليق',
		lead: 'يرفع التعليق: يمكن لهذا الشخص تسجيل الدخول من جديد.',
		button: 'رفع التعليق',
	},
	reason: 'السبب',
	reasonHint: 'يُحفظ في السجل.',
	export: {
		title: 'حق التصدير',
		true: 'يجوز له استخراج قوائم كاملة من النظام',
		false: 'لا يجوز له استخراج قوائم كاملة',
		allow: 'منح الحق',
		disallow: 'سحب الحق',
	},
	history: 'المناصب المشغولة',
	recusals: 'حالات التنحي السارية',
	noRecusals: 'لا توجد',
	done: {
		suspended: 'عُلق الحساب',
		readmitted: 'رُفع التعليق',
		sessions: 'انتهت جميع الجلسات',
		export: 'تغير حق التصدير',
	},
}

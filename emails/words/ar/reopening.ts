import type { reopening as english } from '../en/reopening.ts'
import type { Shape } from '../shape.ts'

export const reopening: Shape<typeof english> = {
	closureCodeSet: {
		subject: 'مآل الطلب',
		what: 'سجَّل الموظف المسؤول مآل الطلب.',
		next: 'يرجى من جهة التنسيق الاطلاع عليه وتأكيد الإغلاق؛ وإذا لم يرد رد فسيُغلق الطلب.',
	},
	reopeningAsked: {
		subject: 'طُلب إعادة فتح طلب',
		what: 'طلبت الدولة إعادة فتح طلب انتهى العمل عليه.',
		next: 'يرجى الاطلاع على السبب ثم الموافقة على إعادة الفتح أو رفضها.',
	},
	reopeningRefused: {
		subject: 'الرد بشأن إعادة فتح الطلب',
		what: 'تعذَّرت إعادة فتح الطلب.',
		next: 'يرد السبب في صفحة الطلب؛ ويمكن لدولتكم تقديم طلب جديد في أي وقت.',
	},
	requestReopened: {
		subject: 'أُعيد فتح الطلب',
		what: 'أُعيد فتح الطلب وهو قيد النظر من جديد.',
		next: 'سيواصل الموظف المسؤول الاستعراض وقد يوجِّه أسئلة.',
	},
}

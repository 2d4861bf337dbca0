import type { Shape } from '#app/i18n/shape.ts'
import type { delivery as english } from '#app/i18n/words/en/delivery.ts'

export const delivery: Shape<typeof english> = {
	title: {
		training: 'تنفيذ تدريب',
		equipment: 'توريد معدات',
		advisory: 'تنفيذ خدمات استشارية',
	},
	overview: {
		title: 'لمحة عامة',
		programme: 'البرنامج',
		state: 'الدولة المستفيدة',
		kind: 'نوع الاحتياج',
		status: 'الحالة',
		quantity: 'الكمية المتفق عليها',
		need: 'الاحتياج',
		request: 'الطلب',
		manager: 'مدير البرنامج',
		openedOn: 'تاريخ البدء',
	},
	stages: {
		title: 'المراحل',
		since: 'منذ {date}',
	},
	record: {
		title: 'سجل التنفيذ',
		none: 'لم تُسجَّل أي خطوة بعد',
		recordedOn: 'سُجِّل في {date}',
	},
	next: {
		closed: 'أُغلق هذا التنفيذ. ولا يُنتظر شيء آخر من أحد.',
		failed: 'لم يكتمل هذا التنفيذ. ويستمر البحث عن برنامج للاحتياج.',
		cancelled: 'أُلغي هذا التنفيذ. وإذا ظل الاحتياج قائماً، يستمر البحث عن برنامج.',
		seatsReleased: 'أُتيحت الأماكن لآخرين لعدم ترشيح أحد في الأجل المحدد. ويستمر البحث عن برنامج للاحتياج.',
	},
	act: 'خطواتكم',
}

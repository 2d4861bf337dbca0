import type { Shape } from '#app/i18n/shape.ts'
import type { dueDiligence as english } from '#app/i18n/words/en/due-diligence.ts'

export const dueDiligence: Shape<typeof english> = {
	title: 'بذل العناية الواجبة في مراعاة حقوق الإنسان',
	lead: 'يُدرس الدعم المقدم إلى قوة أمنية قبل بدء التدريب العملياتي وقبل شراء المعدات. ولا تُبلَّغ الدولة إلا بأن العناية الواجبة جارية.',
	open: 'فتح الملف',
	overview: {
		title: 'وضع الملف',
		status: 'الحالة',
		request: 'الطلب',
		state: 'الدولة',
		recipients: 'الجهات التي ستتلقى الدعم',
		openedOn: 'تاريخ الفتح',
		validUntil: 'النتيجة الإيجابية صالحة حتى',
	},
	assessment: {
		title: 'التقييم',
		earlier: 'تقييم سابق لم يعد ساريا',
		none: 'لم يقيِّم أحد هذا الملف بعد.',
		by: 'قام بالتقييم',
		on: 'تاريخ التقييم',
	},
	decision: {
		title: 'القرار',
		by: 'اتخذ القرار',
		on: 'تاريخ القرار',
	},
	heldUp: {
		title: 'ما ينتظر القرار',
		caption: 'دعم عملياتي يوقفه الملف',
		none: 'لا يوجد في هذا الطلب دعم عملياتي يلزمه الانتظار.',
		need: 'الاحتياج',
		named: '{rank}. {title}',
		status: 'حالة الاحتياج',
		delivery: 'التنفيذ',
	},
	rights: {
		title: 'الضمانات كما أعلنتها الدولة',
		none: 'لم تُجب الدولة عن شيء هنا.',
	},
	next: {
		title: 'الخطوة التالية',
		none: 'لا يُنتظر شيء من أحد في الوقت الحاضر.',
	},
	act: 'خطواتكم',
	history: 'سجل الملف',
}

import type { Shape } from '#app/i18n/shape.ts'
import type { needs as english } from '#app/i18n/words/en/needs.ts'

export const needs: Shape<typeof english> = {
	untitled: 'احتياج بلا عنوان',
	overview: {
		title: 'وضع الاحتياج',
		request: 'الطلب',
		kind: 'نوع الاحتياج',
		status: 'الحالة',
		taType: 'نوع المساعدة',
		themes: 'المجالات المواضيعية',
		quantity: 'الكمية المطلوبة',
		minimumQuantity: 'أقل كمية مفيدة',
		dueDiligence: 'بذل العناية الواجبة في مراعاة حقوق الإنسان',
	},
	latest: {
		title: 'آخر خطوة',
		somebody: 'أحد الأشخاص',
	},
	decision: {
		title: 'القرار',
		outcome: 'النتيجة',
		ground: 'السبب',
		reason: 'التعليل',
		approvedOn: 'تاريخ الموافقة',
		proposedOn: 'تاريخ الاقتراح',
		waiting: 'لم يوافق موظف ثانٍ على هذا القرار بعد. ولا تطَّلع عليه الدولة.',
	},
	offer: {
		title: 'عرض من برنامج',
		proposal: 'عرض الاحتياج على برنامج',
		notAnOffer: 'طُلب رأي البرنامج. ولا تُبلَّغ الدولة إلا إذا قُدِّم عرض.',
		programme: 'البرنامج',
		manager: 'مدير البرنامج',
		quantity: 'الكمية المعروضة',
		answerBy: 'موعد إجابة الدولة',
		heldUntil: 'القدرة محجوزة حتى',
		confirmedOn: 'تاريخ التأكيد',
	},
	figures: {
		title: 'أرقام للعرض',
		requested: 'ما طلبته الدولة',
		minimum: 'أقل كمية مفيدة',
		free: 'المتاح في البرنامج',
		ofCapacity: '{free} من {capacity}',
	},
	delivery: {
		title: 'التنفيذ',
		earlier: 'تنفيذ سابق',
		status: 'حالة التنفيذ',
		open: 'فتح صفحة التنفيذ',
	},
	next: {
		title: 'الخطوات التالية',
		yours: 'يمكنكم القيام بذلك الآن',
		none: 'لا يُنتظر شيء في الوقت الراهن.',
		withRequest: 'يُبت في الاحتياج مع الطلب الذي ورد فيه.',
		inDelivery: 'تُحدَّد الخطوات التالية في صفحة التنفيذ.',
		ended: 'انتهى هذا الاحتياج. ولا يُنتظر شيء آخر من أحد.',
	},
	act: 'خطواتكم',
	matching: 'الاطلاع على البرامج المناسبة',
	answers: {
		title: 'المطلوب',
	},
}

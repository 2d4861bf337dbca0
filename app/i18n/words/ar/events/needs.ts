import type { Shape } from '#app/i18n/shape.ts'
import type { needSteps as english } from '#app/i18n/words/en/events/needs.ts'

export const needSteps: Shape<typeof english> = {
	need: {
		accept: { label: 'القبول للمواءمة', done: 'قُبل الاحتياج للمواءمة.' },
		decline: { label: 'عدم القبول', done: 'لم يُقبل الاحتياج.' },
		refer: { label: 'الإحالة إلى شريك', done: 'أُحيل الاحتياج إلى شريك.' },
		hold: { label: 'التعليق', done: 'عُلِّق الاحتياج.' },
		proposeProgramme: {
			label: 'اقتراح برنامج',
			done: 'عُرض الاحتياج على برنامج من جانب {actor}.',
			hint: 'مدير البرنامج مدعو إلى تقديم عرض أو الاعتذار.',
		},
		acceptOffer: {
			label: 'تقديم عرض',
			done: 'قُدِّم عرض إلى الدولة من جانب {actor}.',
			hint: 'تُحجز القدرة للدولة إلى أن تجيب.',
		},
		refuseOffer: {
			label: 'الاعتذار',
			done: 'اعتُذر عن تلبية الاحتياج في إطار هذا البرنامج من جانب {actor}.',
			hint: 'يمكن للموظف المسؤول عرض الاحتياج على برنامج آخر.',
		},
		offerUnanswered: {
			label: 'تسجيل عدم رد البرنامج',
			done: 'لم يرد البرنامج في الأجل المحدد.',
		},
		confirmOffer: {
			label: 'تأكيد العرض',
			done: 'أُكِّد العرض من جانب {actor}.',
			hint: 'يبدأ البرنامج الإعداد للتنفيذ.',
		},
		declineOffer: {
			label: 'عدم قبول العرض',
			done: 'لم يُقبل العرض من جانب {actor}.',
			hint: 'تُحرَّر القدرة المحجوزة ويستمر البحث عن برنامج.',
		},
		offerLapsed: {
			label: 'إسقاط العرض بانقضاء المدة',
			done: 'سقط العرض دون جواب من الدولة.',
		},
		start: { label: 'بدء التنفيذ', done: 'بدأ التنفيذ.' },
		deliveryFailed: {
			label: 'تسجيل عدم اكتمال التنفيذ',
			done: 'لم يكتمل التنفيذ؛ ويستمر البحث عن برنامج.',
		},
		complete: { label: 'تسجيل التقديم', done: 'لُبِّي الاحتياج.' },
		evaluate: { label: 'تسجيل التقييم', done: 'اكتملت المتابعة وجرى التقييم.' },
		holdNeed: {
			label: 'تعليق الاحتياج',
			done: 'عُلِّق الاحتياج من جانب {actor}.',
			hint: 'يظل الاحتياج مقبولاً ويُعاد النظر فيه بانتظام.',
		},
		releaseHold: {
			label: 'رفع التعليق',
			done: 'رُفع التعليق عن الاحتياج من جانب {actor}.',
			hint: 'يستمر البحث عن برنامج.',
		},
		referToPartner: {
			label: 'الإحالة إلى شريك',
			done: 'أُحيل الاحتياج إلى شريك من جانب {actor}.',
			hint: 'لا يتلقى الشريك سوى ملخص.',
		},
		partnerTakes: { label: 'تسجيل تلبية الشريك للاحتياج', done: 'يتولى شريك تلبية الاحتياج.' },
		partnerRefuses: {
			label: 'تسجيل عدم تولي الشريك الاحتياج',
			done: 'لم يتولَّ الشريك الاحتياج؛ ويستمر البحث عن برنامج.',
		},
		withdrawNeed: {
			label: 'سحب الاحتياج',
			done: 'سُحب الاحتياج من جانب {actor}.',
			hint: 'تُحرَّر القدرة المحجوزة له.',
		},
		requestWithdrawn: { label: 'السحب مع الطلب', done: 'سُحب الاحتياج مع الطلب.' },
	},
}

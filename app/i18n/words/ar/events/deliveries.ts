import type { Shape } from '#app/i18n/shape.ts'
import type { deliverySteps as english } from '#app/i18n/words/en/events/deliveries.ts'

export const deliverySteps: Shape<typeof english> = {
	training: {
		callForNominations: {
			label: 'فتح باب الترشيح',
			done: 'فُتح باب الترشيح من جانب {actor}.',
			hint: 'الدولة مدعوة إلى ترشيح مشاركين.',
		},
		nominate: {
			label: 'ترشيح مشاركين',
			done: 'رُشِّح مشاركون من جانب {actor}.',
			hint: 'يرجى ترشيح نساء ورجال بأعداد متوازنة.',
		},
		confirmParticipants: {
			label: 'تأكيد أسماء المشاركين',
			done: 'أُكِّدت أسماء المشاركين من جانب {actor}.',
		},
		openSession: { label: 'افتتاح التدريب', done: 'افتُتح التدريب من جانب {actor}.' },
		closeSession: {
			label: 'اختتام التدريب',
			done: 'اختُتم التدريب من جانب {actor}.',
			hint: 'يرجى إحصاء الحاضرين حسب نوع الجنس.',
		},
		recordLearning: {
			label: 'تسجيل نتائج التعلُّم',
			done: 'سُجِّلت نتائج الاختبارات ودرجة الرضا من جانب {actor}.',
		},
		certify: { label: 'إصدار الشهادات', done: 'صدرت الشهادات من جانب {actor}.' },
		confirmReceipt: {
			label: 'تأكيد استلام الشهادات',
			done: 'أُكِّد استلام الشهادات من جانب {actor}.',
		},
		recordFollowUp: {
			label: 'تسجيل المتابعة والإغلاق',
			done: 'سُجِّلت المتابعة وأُغلق التنفيذ من جانب {actor}.',
		},
		fail: {
			label: 'الإبلاغ عن تعذُّر إتمام التدريب',
			done: 'أُبلغ عن تعذُّر إتمام التدريب من جانب {actor}.',
			hint: 'يمكن عرض الاحتياج من جديد على برنامج آخر.',
		},
	},
	equipment: {
		shareSpecification: {
			label: 'إرسال المواصفات',
			done: 'أُرسلت المواصفات من جانب {actor}.',
			hint: 'جهة التنسيق مدعوة إلى إقرارها.',
		},
		signOffSpecification: {
			label: 'إقرار المواصفات',
			done: 'أُقرَّت المواصفات من جانب {actor}.',
			hint: 'يمكن بدء المشتريات.',
		},
		contract: { label: 'تسجيل العقد', done: 'سُجِّل العقد من جانب {actor}.' },
		ship: { label: 'تسجيل الشحن', done: 'سُجِّل الشحن من جانب {actor}.' },
		arriveAtCustoms: {
			label: 'تسجيل الوصول إلى الجمارك',
			done: 'سُجِّل الوصول إلى الجمارك من جانب {actor}.',
			hint: 'الدولة مدعوة إلى التخليص الجمركي على المعدات.',
		},
		confirmArrival: {
			label: 'تأكيد وصول المعدات',
			done: 'أُكِّد وصول المعدات من جانب {actor}.',
		},
		recordInspection: { label: 'تسجيل الفحص', done: 'سُجِّل الفحص من جانب {actor}.' },
		signHandover: {
			label: 'توقيع التسليم',
			done: 'وُقِّع التسليم من جانب {actor}.',
			hint: 'تنتقل المعدات إلى المؤسسة المستفيدة.',
		},
		recordInstallation: { label: 'تسجيل التركيب', done: 'سُجِّل التركيب من جانب {actor}.' },
		recordCheck: {
			label: 'تسجيل تحقق بعد التسليم',
			done: 'سُجِّل تحقق بعد التسليم من جانب {actor}.',
			hint: 'التحقق بعد 6 أشهر أولاً، ثم التحقق بعد 12 شهراً.',
		},
		closeDelivery: { label: 'إغلاق التسليم', done: 'أُغلق التسليم من جانب {actor}.' },
		fail: {
			label: 'الإبلاغ عن تعذُّر إتمام التسليم',
			done: 'أُبلغ عن تعذُّر إتمام التسليم من جانب {actor}.',
			hint: 'يمكن عرض الاحتياج من جديد على برنامج آخر.',
		},
	},
	advisory: {
		shareTerms: {
			label: 'إرسال الاختصاصات',
			done: 'أُرسلت الاختصاصات من جانب {actor}.',
			hint: 'جهة التنسيق مدعوة إلى الموافقة عليها.',
		},
		agreeTerms: { label: 'الموافقة على الاختصاصات', done: 'ووفق على الاختصاصات من جانب {actor}.' },
		shareDraft: { label: 'إرسال المسودة', done: 'أُرسلت مسودة من جانب {actor}.' },
		returnDraft: {
			label: 'إعادة المسودة مع تعليقات',
			done: 'أُعيدت المسودة مع تعليقات من جانب {actor}.',
		},
		acceptFinal: {
			label: 'القبول بوصفها الصيغة النهائية',
			done: 'قُبلت الصيغة النهائية من جانب {actor}.',
		},
		startFollowUp: { label: 'بدء المتابعة', done: 'بدأت المتابعة من جانب {actor}.' },
		recordFollowUp: {
			label: 'تسجيل المتابعة والإغلاق',
			done: 'سُجِّلت المتابعة وأُغلق التنفيذ من جانب {actor}.',
		},
		fail: {
			label: 'الإبلاغ عن تعذُّر إتمام العمل',
			done: 'أُبلغ عن تعذُّر إتمام العمل من جانب {actor}.',
			hint: 'يمكن عرض الاحتياج من جديد على برنامج آخر.',
		},
	},
}

import type { Shape } from '#app/i18n/shape.ts'
import type { requestSteps as english } from '#app/i18n/words/en/events/requests.ts'

export const requestSteps: Shape<typeof english> = {
	request: {
		sendForEndorsement: {
			label: 'إرسال للتأييد',
			done: 'أُرسل الطلب للتأييد من جانب {actor}.',
			hint: 'جهة التنسيق مدعوة إلى قراءة الطلب كله وتأييده.',
		},
		returnForCorrection: {
			label: 'إعادة للتصحيح',
			done: 'أُعيد الطلب للتصحيح من جانب {actor}.',
			hint: 'يصبح الطلب قابلاً للتحرير من جديد.',
		},
		recall: {
			label: 'إعادة إلى حالة المسودة',
			done: 'أُعيد الطلب إلى حالة المسودة من جانب {actor}.',
			hint: 'يصبح الطلب قابلاً للتحرير من جديد، ويلزم إرساله للتأييد مرة أخرى.',
		},
		endorse: {
			label: 'تأييد وتقديم',
			done: 'أُيِّد الطلب وقُدِّم من جانب {actor}.',
			hint: 'يصل الطلب إلى الأمانة ولا يعود قابلاً للتحرير.',
		},
		acknowledge: {
			label: 'الإقرار بالاستلام',
			done: 'أُقرَّ باستلام الطلب من جانب {actor}.',
			hint: 'تم التحقق من صحة التأييد. يتولى الموظف المختار الطلب.',
		},
		rejectIdentity: {
			label: 'رفض لعدم الصحة',
			done: 'رُفض الطلب لعدم صحته من جانب {actor}.',
			hint: 'لا يكون ذلك إلا بعد الاتصال بالبعثة الدائمة عبر قناة أخرى.',
		},
		askClarification: {
			label: 'طلب إيضاح',
			done: 'طُلب إيضاح من جانب {actor}.',
			hint: 'يتوقف احتساب مدة الاستعراض إلى أن تجيب الدولة.',
		},
		answerClarification: {
			label: 'الإجابة عن الأسئلة',
			done: 'أُجيب عن الأسئلة من جانب {actor}.',
			hint: 'تلزم الإجابة عن كل سؤال.',
		},
		noAnswer: {
			label: 'تسجيل عدم ورود جواب',
			done: 'لم يرد جواب في الأجل المحدد؛ وأصبح الطلب خاملاً.',
			hint: 'يحدث تلقائياً عند انقضاء أجل الجواب.',
		},
		resume: {
			label: 'استئناف الطلب',
			done: 'استُؤنف الطلب من جانب {actor}.',
			hint: 'يعود الطلب إلى المرحلة التي توقف عندها.',
		},
		lapse: {
			label: 'إسقاط الطلب بانقضاء المدة',
			done: 'سقط الطلب بعد مدة طويلة دون جواب.',
			hint: 'يحدث تلقائياً عندما يظل الطلب خاملاً مدة أطول مما يجب.',
		},
		pass: {
			label: 'إتمام التحقق',
			done: 'أُتمَّ التحقق من جانب {actor}.',
			hint: 'الطلب كامل وصحيح ويمكن استعراضه.',
		},
		proposeDecisions: {
			label: 'اقتراح القرارات',
			done: 'اقتُرح قرار بشأن كل احتياج من جانب {actor}.',
			hint: 'قرار معلَّل لكل احتياج. ويعتمد القراراتِ شخصٌ ثانٍ.',
		},
		returnDecisions: {
			label: 'إعادة القرارات',
			done: 'أُعيدت القرارات المقترحة من جانب {actor}.',
			hint: 'يلزم أن يقترح الموظف المسؤول قرارات جديدة.',
		},
		approveDecisions: {
			label: 'اعتماد القرارات',
			done: 'اعتُمدت القرارات من جانب {actor}.',
			hint: 'تصبح القرارات نافذة وتُبلَّغ بها الدولة.',
		},
		decideDueDiligence: {
			label: 'البت في العناية الواجبة',
			done: 'سُجِّلت نتيجة العناية الواجبة من جانب {actor}.',
			hint: 'لا تُعرض النتيجة على الدولة.',
		},
		withdraw: {
			label: 'سحب الطلب',
			done: 'سُحب الطلب من جانب {actor}.',
			hint: 'تُسحب معه جميع الاحتياجات التي لا تزال مفتوحة.',
		},
		needsEnded: {
			label: 'تسجيل انتهاء جميع الاحتياجات',
			done: 'انتهت معالجة جميع الاحتياجات؛ وطُلب إلى الدولة تأكيد الإغلاق.',
			hint: 'يحدث تلقائياً عند انتهاء آخر احتياج.',
		},
		confirmClosure: {
			label: 'تأكيد الإغلاق',
			done: 'أُكِّد إغلاق الطلب من جانب {actor}.',
			hint: 'يرجى بيان مدى فائدة المساعدة.',
		},
		closeUnanswered: {
			label: 'إغلاق دون جواب',
			done: 'أُغلق الطلب لعدم ورود جواب في الأجل المحدد.',
			hint: 'يحدث تلقائياً عند انقضاء أجل الجواب.',
		},
	},
	other: {
		requestCreated: 'أُنشئ الطلب من جانب {actor}.',
		sectionSaved: 'حُفظ القسم «{section}» من جانب {actor}.',
		needAdded: 'أُضيف احتياج من جانب {actor}.',
		needRemoved: 'حُذف احتياج من جانب {actor}.',
		attachmentAdded: 'أُرفق ملف من جانب {actor}.',
		attachmentRemoved: 'أُزيل ملف من جانب {actor}.',
		attachmentClassified: 'غُيِّر تصنيف ملف من جانب {actor}.',
		attachmentRefused: 'رُفض ملف عند فحص الفيروسات وحُذف.',
		needCopied: 'نُسخ احتياج من جانب {actor}.',
		needRestored: 'استُعيد احتياج محذوف من جانب {actor}.',
		invitationSent: 'أُرسلت دعوة من جانب {actor}.',
		invitationAccepted: 'قُبلت الدعوة من جانب {actor}.',
		noticeRetried: 'أُعيد إرسال رسالة من جانب {actor}.',
	},
}

import type { Shape } from '#app/i18n/shape.ts'
import type { dueDiligenceSteps as english } from '#app/i18n/words/en/events/due-diligence.ts'

export const dueDiligenceSteps: Shape<typeof english> = {
	dueDiligence: {
		assess: { label: 'تسجيل التقييم', done: 'سُجِّل التقييم من جانب {actor}.', hint: 'يبت في ذلك شخص آخر.' },
		returnAssessment: {
			label: 'إعادة التقييم',
			done: 'أُعيد التقييم من جانب {actor}.',
			hint: 'يلزم إجراؤه من جديد.',
		},
		clear: {
			label: 'إصدار نتيجة إيجابية',
			done: 'صدرت نتيجة إيجابية بشأن الدعم من جانب {actor}.',
			hint: 'صالحة لمدة محدودة. ولا تُعرض النتيجة على الدولة.',
		},
		clearWithMitigation: {
			label: 'إصدار نتيجة إيجابية مشروطة بتدابير',
			done: 'صدرت نتيجة إيجابية بشأن الدعم مشروطة بتدابير تخفيف من جانب {actor}.',
			hint: 'يمكن أن يستمر الدعم ما دامت التدابير مطبَّقة. ولا تُعرض النتيجة على الدولة.',
		},
		refuse: {
			label: 'إصدار نتيجة سلبية',
			done: 'صدرت نتيجة سلبية بشأن الدعم من جانب {actor}.',
			hint: 'يظل التدريب العملياتي والمعدات متوقفين. ولا تُعرض النتيجة على الدولة.',
		},
		expire: { label: 'إنهاء صلاحية النتيجة', done: 'انتهت صلاحية النتيجة الإيجابية؛ وأُعيد فتح الملف.' },
		misuseReported: {
			label: 'إعادة الفتح بعد إساءة استخدام',
			done: 'أُبلغ عن إساءة استخدام؛ وأُعيد فتح الملف.',
		},
		reopenCase: {
			label: 'إعادة فتح الملف',
			done: 'أُعيد فتح الملف من جانب {actor}.',
			hint: 'لظهور وقائع جديدة. ويتوقف أي تنفيذ آخر إلى حين البت.',
		},
	},
}

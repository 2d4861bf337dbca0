import type { Shape } from '#app/i18n/shape.ts'
import type { about as english } from '#app/i18n/words/en/draft/about.ts'

export const about: Shape<typeof english> = {
	groups: {
		name: 'الاسم واللغة',
		consent: 'ما توافق عليه الدولة',
		origin: 'ما دعا إلى الطلب',
	},
	title: 'عنوان الطلب',
	titleHint: 'يُذكر الناتج لا الجهة المانحة. 150 حرفاً على الأكثر.',
	filingLanguage: 'لغة الطلب',
	filingLanguageHint: 'تُرسل الرسائل المتعلقة بهذا الطلب بهذه اللغة.',
	classification: 'تصنيف السرية',
	classificationHint: 'المعتاد هو «مقيَّد»: لا يطلع على الطلب سوى العاملين عليه.',
	consentPublish: 'يجوز نشر ملخص',
	consentPublishHint: 'يمكن سحب أي موافقة في أي وقت.',
	consentPartners: 'يجوز للمنظمات الشريكة الاطلاع على الطلب',
	consentDonors: 'يجوز للجهات المانحة الاطلاع على الطلب',
	origin: 'ما دعا إلى هذا الطلب',
	originDetail: 'أي اجتماع أو تقييم أو مساعدة سابقة',
	originDetailHint: 'الاسم والتاريخ. 200 حرف على الأكثر.',
	reviewCluster: 'المجموعة المواضيعية للاستعراض',
	reviewClusterHint: 'كما وردت تسميتها في تقرير آلية الاستعراض.',
	reviewObservation: 'رقم الملاحظة',
}

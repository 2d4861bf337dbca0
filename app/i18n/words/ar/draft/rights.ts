import type { Shape } from '#app/i18n/shape.ts'
import type { rights as english } from '#app/i18n/words/en/draft/rights.ts'

export const rights: Shape<typeof english> = {
	groups: {
		safeguards: 'الضمانات',
		sustainability: 'بعد المساعدة',
		contribution: 'مساهمة الدولة',
		monitoring: 'التقييم والتحقق',
	},
	securityForce: 'هل المؤسسة التي قد تتلقى المساعدة قوة أمنية؟',
	securityForceHint: 'الشرطة وحرس الحدود وخفر السواحل والجمارك ذات صلاحية التوقيف والقوات المسلحة.',
	oversight: 'الرقابة والشكاوى',
	oversightHint: 'التفتيش الداخلي والهيئات المستقلة والمؤسسة الوطنية لحقوق الإنسان.',
	conduct: 'ما يضبط سلوك الموظفين',
	conductHint: 'يُختار كل ما هو قائم اليوم. وعدم اختيار شيء إجابة أيضاً.',
	conductText: 'كيف تُطبَّق هذه القواعد عملياً',
	conductTextHint: '1000 حرف على الأكثر.',
	migrantsNotCriminalized: 'هل يُعفى المهاجرون المهرَّبون من الملاحقة لكونهم هدفاً للتهريب؟',
	migrantsNotCriminalizedHint: 'المادة 5 من البروتوكول.',
	migrantsNotCriminalizedText: 'القانون والممارسة في هذا الشأن',
	migrantsNotCriminalizedTextHint: '1000 حرف على الأكثر.',
	sustainability: 'كيفية الحفاظ على النتائج',
	sustainabilityHint: 'الميزانية والمناهج والموظفون بعد انتهاء المساعدة. 1000 حرف على الأكثر.',
	contribution: 'ما تساهم به الدولة من مواردها',
	contributionHint: 'عدم المساهمة إجابة كاملة: فالطلبات لا تُرتَّب بحسب حجم المساهمة.',
	contributionAmount: 'المبلغ النقدي',
	contributionAmountHint: 'بوحدات كاملة من العملة.',
	contributionCurrency: 'العملة',
	contributionText: 'مضمون المساهمة',
	contributionTextHint: '300 حرف على الأكثر.',
	monitoringCommitment: 'تقبل الدولة استمارات التقييم وعمليات التحقق بعد 6 أشهر و12 شهراً',
}

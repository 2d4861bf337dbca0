import type { Shape } from '#app/i18n/shape.ts'
import type * as english from '#app/i18n/words/en/programmes/record.ts'

export const fields: Shape<typeof english.fields> = {
	titles: 'العنوان',
	implementingEntity: 'الكيان المنفِّذ',
	deputyId: 'نائب المدير',
	contributions: 'المساهمات',
	amount: 'المبلغ',
	earmark: 'وجه التخصيص',
	regionEarmarked: 'المناطق اختارتها الجهة المانحة',
	odaOnly: 'للمستفيدين من المساعدة الإنمائية الرسمية فقط',
	requiresTrainers: 'يُشترط وجود خريجي تدريب للمدرِّبين',
	prerequisites: 'شروط مسبقة أخرى',
	capacityUnit: 'وحدة العد',
	capacity: 'القدرة الإجمالية',
	minimumPerState: 'الحد الأدنى للدولة الواحدة',
	maximumPerState: 'الحد الأقصى للدولة الواحدة',
	reserveShare: 'الحصة المحتفظ بها، نسبة مئوية',
	reserveReleaseOn: 'تاريخ الإفراج عن الاحتياطي',
	budget: 'الميزانية',
	costPerUnit: 'تكلفة الوحدة',
	currency: 'العملة',
	fundingFrom: 'التمويل من',
	cohorts: 'الأفواج',
	startsOn: 'اليوم الأول',
	endsOn: 'اليوم الأخير',
	place: 'المكان',
	seats: 'المقاعد',
	language: 'اللغة',
	evaluationPlan: 'خطة التقييم',
	iatiId: 'معرِّف IATI',
	revision: 'رقم التنقيح',
}

export const hints: Shape<typeof english.hints> = {
	code: 'حروف لاتينية كبيرة وأرقام وشرطات، مثل TRN-WAF-01.',
	titles: 'يحل النص الإنكليزي محل اللغة التي تُترك فارغة.',
	summary: 'علني. مطلوب بالإنكليزية قبل فتح البرنامج.',
	deputyId: 'يجوز له أيضاً تغيير السجل.',
	amount: 'بوحدات كاملة من العملة المذكورة أدناه؛ يُترك فارغاً إذا لم يكن معروفاً.',
	earmark: 'الغرض الذي تريده الجهة المانحة، بكلماتها.',
	stateCodes: 'رموز من ثلاثة حروف تفصل بينها فواصل، مثل GHA, MLI.',
	countries: 'اتركوا الدول والمناطق فارغة لبرنامج يعمل في كل مكان.',
	regionEarmarked: 'عندئذ لا يوضع حد لحصة منطقة فرعية واحدة.',
	noLimit: 'لم يُختر شيء: بلا حدود.',
	capacityUnit: 'مقاعد للتدريب، ووحدات للمعدات، وأيام خبراء للمشورة.',
	reserveShare:
		'لأقل البلدان نمواً والبلدان النامية غير الساحلية والدول الجزرية الصغيرة النامية. فارغ: بحسب الإعدادات.',
	budget: 'بوحدات كاملة من العملة؛ لا تتجاوز مجموع المساهمات.',
	lastCommitment: 'آخر يوم يمكن فيه التعهد بشيء، ضمن فترة التمويل.',
	cohorts: 'كل فوج ضمن فترة التمويل، ومجموع المقاعد لا يتجاوز القدرة.',
	evaluationPlan: 'من يسأل من، وعن ماذا، ومتى. مطلوبة قبل فتح البرنامج.',
	iatiId: 'الذي يُنشر النشاط تحته، إن نُشر.',
}

export const parts: Shape<typeof english.parts> = {
	about: 'ماهية البرنامج',
	place: 'أماكن عمله',
	subject: 'مجالات مساعدته',
	conditions: 'الشروط',
	capacity: 'القدرة',
	money: 'الجهات المانحة والأموال',
	dates: 'فترة التمويل والأفواج',
	follow: 'التقييم والنشر',
	inLanguage: '{field} ({language})',
	row: '{field} {number}',
	statesChosen:
		'{count, plural, =0 {لم تُختر أي دولة} one {اختيرت دولة واحدة} two {اختيرت دولتان} few {اختيرت # دول} many {اختيرت # دولة} other {اختيرت # دولة}}',
}

export const warnings: Shape<typeof english.warnings> = {
	title: 'جدير بالمراجعة',
	missingTitles: 'لا يوجد عنوان باللغات التالية: {languages}. يُعرض العنوان الإنكليزي.',
	missingSummaries: 'لا يوجد ملخص باللغات التالية: {languages}. يُعرض الملخص الإنكليزي.',
	costAboveBudget:
		'تكلفة القدرة كلها {cost, number} {currency}، وهي أكثر من الميزانية البالغة {budget, number} {currency}.',
	seatsWithoutCohort:
		'{count, plural, zero {لا مقاعد} one {مقعد واحد لا ينتمي} two {مقعدان لا ينتميان} few {# مقاعد لا تنتمي} many {# مقعداً لا تنتمي} other {# مقعد لا تنتمي}} إلى أي فوج.',
}

import type { Shape } from '#app/i18n/shape.ts'
import type { indicators as english } from '#app/i18n/words/en/indicators.ts'

export const indicators: Shape<typeof english> = {
	title: 'المؤشرات',
	none: 'قُدِّم الاحتياج بلا مؤشرات',
	add: 'إضافة قراءة',
	kept: 'تبقى القراءة: لا يستطيع أحد تغييرها أو إزالتها. والخطأ تتبعه قراءة أصح.',
	indicator: 'المؤشر',
	unit: 'الوحدة',
	baseline: 'خط الأساس',
	target: 'الهدف',
	reached: 'ما تحقق',
	reachedHint: 'رقم إذا كان الهدف رقمًا، وإلا فبضع كلمات.',
	notTold: 'غير مذكور',
	notMeasured: 'لم يُقس بعد',
	progress: '{percent} من الطريق من خط الأساس إلى الهدف',
	history:
		'{count, plural, zero {لا قراءات} one {قراءة واحدة} two {قراءتان} few {# قراءات} many {# قراءة} other {# قراءة}}',
	readings: 'القراءات',
	measuredOn: 'تاريخ القياس',
	by: 'سجّلها',
	note: 'ملاحظة',
	save: 'تسجيل',
	delivery: 'التنفيذ',
	suggested: 'يحصي سجل التنفيذ: {figures}',
}

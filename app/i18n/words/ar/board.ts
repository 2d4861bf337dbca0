import type { Shape } from '#app/i18n/shape.ts'
import type { board as english } from '#app/i18n/words/en/board.ts'

export const board: Shape<typeof english> = {
	title: 'عمليات التنفيذ',
	lead: 'كل عمليات التنفيذ التي تتابعها، بحسب تقدمها وما يحين موعده تاليًا.',
	as: {
		board: 'العرض في أعمدة',
		table: 'العرض في جدول',
	},
	stages: {
		planned: 'مقررة',
		underWay: 'جارية',
		withState: 'في انتظار الدولة',
		heldUp: 'متوقفة',
		afterwards: 'مسلَّمة، فحوص',
		ended: 'منتهية',
	},
	head: {
		delivery: 'التنفيذ',
		kind: 'النوع',
		state: 'المستفيد',
		programme: 'البرنامج',
		quantity: 'الكمية',
		status: 'الحالة',
		next: 'الموعد التالي',
		changed: 'آخر تغيير',
	},
	filter: {
		any: 'الكل',
		show: 'عرض',
		clear: 'عرض الكل',
		stage: 'المرحلة',
		late: 'التأخر',
		onlyLate: 'المتأخر فقط',
		order: 'الترتيب',
	},
	sorts: {
		due: 'الأقرب موعدًا أولًا',
		changed: 'الأحدث تغييرًا أولًا',
		opened: 'الأحدث فتحًا أولًا',
	},
	none: {
		title: 'لا عمليات تنفيذ',
		body: 'يُفتح التنفيذ حين تؤكد دولة عرض أحد البرامج.',
		filtered: 'لا تنفيذ من هذا النوع. وسّع نطاق الفرز أو اعرض الكل.',
	},
	count:
		'{count, plural, zero {لا شيء} one {عملية واحدة} two {عمليتان} few {# عمليات} many {# عملية} other {# عملية}}',
	moreThan:
		'{count, plural, zero {أكثر من لا شيء} one {أكثر من عملية واحدة} two {أكثر من عمليتين} few {أكثر من # عمليات} many {أكثر من # عملية} other {أكثر من # عملية}}',
	noneHere: 'لا شيء حاليًا',
	all: 'كل ما في مرحلة «{stage}»',
	nothingNext: 'لا شيء منتظر',
	late: 'متأخر',
	pages: 'صفحات عمليات التنفيذ',
	first: 'الصفحة الأولى',
}

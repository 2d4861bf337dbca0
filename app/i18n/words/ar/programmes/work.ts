import type { Shape } from '#app/i18n/shape.ts'
import type * as english from '#app/i18n/words/en/programmes/work.ts'

export const actions: Shape<typeof english.actions> = {
	title: 'ما يمكن فعله',
	edit: 'تغيير السجل',
	history: 'السجل الزمني',
	create: 'برنامج جديد',
	open: 'فتح البرنامج',
	markFull: 'وسمه بأنه مكتمل',
	close: 'إغلاق البرنامج',
	openHint: 'يمكن عرض احتياجات عليه؛ ويأتي دور المنتظرين.',
	markFullHint: 'لا يُعرض عليه احتياج آخر؛ ويمكن إدراج الاحتياجات في قائمة انتظاره.',
	closeHint: 'لا يقدم عروضاً أخرى. وما تأكد يستمر.',
	missing: 'قبل فتحه، ما زال ينقص السجل:',
	offers:
		'لا يمكن إغلاقه بعد: {count, plural, zero {لا احتياجات لها} one {لاحتياج واحد} two {لاحتياجين} few {لـ# احتياجات} many {لـ# احتياجاً} other {لـ# احتياج}} اقتراح أو عرض مفتوح.',
	copy: 'نسخه كمسودة جديدة',
	copyCode: 'رمز النسخة',
	copyHint: 'يُنسخ كل شيء ما عدا النائب ومعرِّف IATI؛ وتديرون أنتم النسخة.',
}

export const cohorts: Shape<typeof english.cohorts> = {
	title: 'الأفواج',
	none: 'لا يوجد فوج مقرر',
	dates: 'الأيام',
	seats: 'المقاعد',
	free: 'المتاح',
}

export const contributions: Shape<typeof english.contributions> = {
	title: 'المساهمات',
	none: 'لم تُسجَّل أي مساهمة',
	unknown: 'غير معروف',
}

export const edit: Shape<typeof english.edit> = {
	newTitle: 'برنامج جديد',
	newLead: 'يُحفظ كمسودة لا يراها إلا المكتب.',
	title: 'تغيير {code}',
	save: 'حفظ السجل',
	showKind: 'عرض حقول هذا النوع',
	none: 'لا أحد',
	staleTitle: 'غيَّر شخص آخر السجل في هذه الأثناء',
	staleBody: 'ما كتبتموه ما زال أدناه. هذه الحقول محفوظة على نحو مختلف؛ احفظوا السجل لتحل كتابتكم محلها.',
	stored: 'المحفوظ حالياً',
	typed: 'ما كتبتموه',
}

export const history: Shape<typeof english.history> = {
	title: 'السجل الزمني للبرنامج {code}',
	search: 'البحث في السجل الزمني',
	none: 'لم يُسجَّل شيء',
	noneBody: 'غيِّروا البحث أو اعرضوا كل شيء.',
	created: 'أُنشئ البرنامج',
	copied: 'نُسخ من {code}',
	changed: 'تغيَّر السجل',
	opened: 'فُتح',
	filled: 'وُسم بأنه مكتمل',
	closed: 'أُغلق',
	entry: '{what}: {who}',
	field: 'الحقل',
	from: 'قبل',
	to: 'بعد',
	empty: 'فارغ',
	type: 'ما حدث',
	any: 'كل شيء',
	apply: 'عرض',
	older: 'قيود أقدم',
	latest: 'أحدث القيود',
}

export const money: Shape<typeof english.money> = {
	title: 'الأموال',
	held: 'متعهَّد به',
	left: 'الباقي',
	sum: '{amount, number} {currency}',
	notKnown: 'غير معروف',
	uncovered: 'تعهدات لا تغطيها الجهات المانحة',
	uncoveredBody:
		'لا تستطيع الجهات المانحة التي تقبل {count, plural, zero {هذه الدول} one {هذه الدولة} two {هاتين الدولتين} few {هذه الدول} many {هذه الدول} other {هذه الدول}} أن تدفع {amount, number} {currency} مما جرى التعهد به ({states}). اتفق على تمويل آخر، أو خفِّض العروض أو اسحبها.',
}

export const outcomes: Shape<typeof english.outcomes> = {
	created: 'حُفظت المسودة. افتحوها عندما يكتمل سجلها.',
	saved: 'تغيَّر السجل.',
	same: 'لم يتغير شيء: السجل يقول ذلك بالفعل.',
	opened: 'البرنامج مفتوح.',
	filled: 'وُسم البرنامج بأنه مكتمل.',
	closed: 'البرنامج مغلق.',
}

export const reserve: Shape<typeof english.reserve> = {
	label: 'الاحتياطي',
	kept: '{units, number} ({share, number} في المائة)',
	until: '{units, number} ({share, number} في المائة)، حتى <day></day>',
	released: 'أُفرج عنه',
	bar: 'مؤكَّد: {confirmed, number}. محجوز: {held, number}. متاح: {free, number}.',
}

export const transfer: Shape<typeof english.transfer> = {
	export: 'تنزيل هذه البرامج',
	import: 'استيراد برامج',
	importLead:
		'املؤوا الجدول الذي نُزِّل أو غيِّروه وأرسلوه هنا. ترون ما سيفعله قبل حفظ أي شيء؛ ويؤخذ كله أو لا يؤخذ.',
	file: 'جدول البرامج',
	fileHint: 'XLSX أو CSV، بحد أقصى 5 ميغابايت. صفوف البرامج التي لا تديرونها يجب أن تبقى كما هي محفوظة.',
	check: 'التحقق من الملف',
	take: 'استيراده كله',
	errorsTitle: 'لم يُقبل الملف',
	errorsBody: 'صححوا هذه الخلايا وأعيدوا إرسال الملف. لم يُحفظ شيء.',
	errorsMore: 'تُعرض أول {count, number}.',
	cell: 'الخلية',
	column: 'العمود',
	found: 'ما ورد فيها',
	wrong: 'الخطأ',
	previewTitle: 'ما سيفعله الاستيراد',
	previewCounts:
		'{created, plural, =0 {لا برامج جديدة} one {برنامج جديد واحد} two {برنامجان جديدان} few {# برامج جديدة} many {# برنامجاً جديداً} other {# برنامج جديد}}، {changed, plural, =0 {لا تغيير} one {واحد متغير} two {اثنان متغيران} few {# متغيرة} many {# متغيراً} other {# متغير}}، {same, plural, =0 {لا شيء دون تغيير} one {واحد دون تغيير} two {اثنان دون تغيير} few {# دون تغيير} many {# دون تغيير} other {# دون تغيير}}',
	nothing: 'الملف لا يغيِّر شيئاً.',
	isNew: 'مسودة جديدة',
	doneTitle: 'استُورد الملف',
	doneCounts:
		'{created, plural, =0 {لم يُنشأ أي برنامج} one {أُنشئ برنامج واحد} two {أُنشئ برنامجان} few {أُنشئت # برامج} many {أُنشئ # برنامجاً} other {أُنشئ # برنامج}}؛ {changed, plural, =0 {ولم يتغير أي منها} one {وتغيَّر واحد} two {وتغيَّر اثنان} few {وتغيَّرت # برامج} many {وتغيَّر # برنامجاً} other {وتغيَّر # برنامج}}.',
	noRows: 'لا يوجد برنامج في الملف.',
	notATable: 'هذا ليس جدول برامج كما يُنزَّل هنا.',
	lostCheck: 'تعذرت قراءة ما جرى التحقق منه. يرجى إرسال الملف مرة أخرى.',
}

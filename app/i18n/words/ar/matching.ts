import type { Shape } from '#app/i18n/shape.ts'
import type { matching as english } from '#app/i18n/words/en/matching.ts'
import { fit } from './matching/fit.ts'
import { questions } from './matching/questions.ts'
import { reasons, rules } from './matching/rules.ts'

export const matching: Shape<typeof english> = {
	title: 'البرامج المناسبة لهذا الاحتياج',
	lead: 'يُفحص كل برنامج وفق القواعد نفسها. القائمة تقترح؛ والقرار لكم.',
	sampleCatalogue: 'البرامج الواردة في هذا الفهرس أمثلة، ولا تبيِّن ما هو متاح.',
	none: 'لم يُسجَّل أي برنامج بعد.',
	noneFits: 'لا يوجد حالياً برنامج مناسب لهذا الاحتياج. ولا يدل ذلك على مدى أهمية الاحتياج.',
	counts:
		'{fits, plural, =0 {لا برنامج مناسب} one {برنامج واحد مناسب} two {برنامجان مناسبان} few {# برامج مناسبة} many {# برنامجاً مناسباً} other {# برنامج مناسب}}، {unclear, plural, =0 {لا برنامج غير واضح} one {برنامج واحد غير واضح} two {برنامجان غير واضحين} few {# برامج غير واضحة} many {# برنامجاً غير واضح} other {# برنامج غير واضح}}، {doesNotFit, plural, =0 {لا برنامج مستبعد} one {برنامج واحد مستبعد} two {برنامجان مستبعدان} few {# برامج مستبعدة} many {# برنامجاً مستبعداً} other {# برنامج مستبعد}}.',
	columns: {
		programme: 'البرنامج',
		verdict: 'النتيجة',
		free: 'المتاح',
		funding: 'فترة التمويل',
		openPoints: 'نقاط جديرة بالملاحظة',
		whyNot: 'أسباب عدم الملاءمة',
		rule: 'القاعدة',
		finding: 'ما تبيَّن',
		action: 'الإجراء',
		waiting: 'على قائمة الانتظار',
		earmarks: 'التخصيصات التي حددتها الجهات المانحة',
		prerequisites: 'الشروط المسبقة',
	},
	units: {
		seats:
			'{count, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكاناً} other {# مكان}}',
		units:
			'{count, plural, zero {لا وحدات} one {وحدة واحدة} two {وحدتان} few {# وحدات} many {# وحدة} other {# وحدة}}',
		expertDays:
			'{count, plural, zero {لا أيام عمل للخبراء} one {يوم عمل واحد للخبراء} two {يوماً عمل للخبراء} few {# أيام عمل للخبراء} many {# يوم عمل للخبراء} other {# يوم عمل للخبراء}}',
	},
	freeOf: 'المتاح {free, number} من {capacity, number}',
	verdicts: {
		fits: 'مناسب',
		unclear: 'غير واضح',
		doesNotFit: 'غير مناسب',
	},
	verdictHints: {
		fits: 'جميع القواعد مستوفاة.',
		unclear: 'لا قاعدة مخالَفة، لكنَّ هناك ما ليس معروفاً. يرجى سؤال الدولة أو مراجعة السجل قبل تقديم الاقتراح.',
		doesNotFit: 'قاعدة واحدة على الأقل غير مستوفاة.',
	},
	results: {
		pass: 'مستوفاة',
		fail: 'غير مستوفاة',
		unknown: 'غير معروفة',
	},
	propose: 'اقتراح',
	proposeProgramme: 'اقتراح {programme}',
	explain: 'شرح النتيجة',
	backToNeed: 'العودة إلى الاحتياج',
	rules,
	reasons,
	fit,
	questions,
	priority: {
		label: 'أولوية الاحتياج',
		none: 'لم تُقيَّم بعد',
		points: '{points, number} من 100',
		note: 'تبيِّن الأولوية أي احتياج يأتي أولاً، ولا تؤثر في البرامج المناسبة.',
	},
	filter: {
		title: 'تضييق القائمة',
		text: 'البرنامج',
		verdict: 'النتيجة',
		any: 'أي نتيجة',
		apply: 'عرض',
		clear: 'عرض الكل',
		nothing: 'لا يوجد برنامج بهذه المواصفات.',
	},
	paging: {
		label: 'صفحات القائمة',
		shown: 'البرامج من {from, number} إلى {to, number} من أصل {total, number}',
	},
	eligible: {
		none: 'لا يمكن لأي برنامج حالياً أن يتولى هذا الاحتياج',
		why: 'كل برنامج منها لا يستوفي قاعدة واحدة على الأقل. ولا يتعلق ذلك بالأولوية: فأولوية أعلى لا تغيِّر شيئاً.',
		wait: 'ترك الاحتياج في انتظار برنامج يناسبه لو كانت لديه قدرة متاحة: {count, plural, zero {لا برامج} one {برنامج واحد} two {برنامجان} few {# برامج} many {# برنامجاً} other {# برنامج}} أدناه.',
		noWait: 'لا يناسبه أي برنامج حتى لو كانت لديه قدرة متاحة، فلا تفيد قائمة الانتظار.',
		hold: 'تعليق الاحتياج إلى أن يوجد برنامج.',
		refer: 'إحالة الاحتياج إلى شريك.',
		link: 'التعليق أو الإحالة في صفحة الاحتياج',
	},
	ask: {
		title: 'سؤال الدولة',
		lead: 'يمكن للدولة أن تبيِّن ما ليس معروفاً عن الاحتياج. والأسئلة مُعدَّة بلغة الطلب، ويمكنكم تغييرها قبل إرسالها.',
		link: 'الكتابة إلى الدولة',
		inRequest: 'لا يزال من الممكن إعادة الطلب للاستيضاح لكي تغيِّر الدولة ما قدَّمته.',
		requestLink: 'طلب الاستيضاح',
	},
	waitlist: 'الإدراج في قائمة انتظار {programme}',
	waitlistHint: 'البرنامج مناسب لو كانت لديه قدرة متاحة.',
	waitsHere: 'هذا الاحتياج على قائمة انتظاره.',
	waitingCount:
		'{count, plural, zero {لا احتياجات} one {احتياج واحد} two {احتياجان} few {# احتياجات} many {# احتياجاً} other {# احتياج}}',
}

import type { Shape } from '../../shape.ts'
import type { priority as source } from '../en/priority.ts'
import { criteria } from './priority/criteria.ts'
import { evidence } from './priority/evidence.ts'

export const priority: Shape<typeof source> = {
	link: 'الأولوية',
	title: 'أولوية الاحتياج',
	lead: 'أي احتياج يأتي أولا حين لا يكفي المتاح للجميع: الأمر يخص الاحتياج وحده ولا يخص الدولة أبدا. ويقيّمه موظفان لا يرى أحدهما تقييم الآخر. ولا تُعد منه أي قائمة بالدول.',
	backToNeed: 'العودة إلى الاحتياج',
	saved: { title: 'حُفظ تقييمكم', body: 'لا يراه أحد غيركم قبل اختتام الجولة.' },
	renewed: { title: 'بدأت جولة جديدة', body: 'يقيّم موظفان الاحتياج من جديد. وتبقى التقييمات السابقة أدناه.' },
	states: {
		waiting:
			'{scored, plural, =0 {لم يقيّم أحد هذا الاحتياج بعد.} other {قيّم موظف واحد هذا الاحتياج.}} ويلزم اثنان.',
		third:
			'قيّم موظفان هذا الاحتياج والتقييمان متباعدان. ويُطلب من موظف ثالث تقييمه، وعندئذ يُعتد بمتوسط الثلاثة.',
		settled: 'الأولوية: {priority, number} من 100',
	},
	round: 'الجولة {round, number}',
	closed: {
		title: 'لا تقدمون تقييما هنا',
		reader: 'وظيفتكم تتيح قراءة التقييمات دون تقديمها.',
		settled: 'اختُتمت الجولة.',
	},
	scoredAs: 'قُيِّم قبل تقسيمه. <link>الاطلاع على تقييمات الاحتياج كاملا</link>',
	form: {
		title: 'تقييمكم',
		lead: 'اختاروا لكل معيار الجملة الصحيحة. وإذا لم يكن شيء معروفا فاذكروا ذلك: يُحسب في الوسط ويوضع عليه تنبيه، حتى لا تضر قلة البيانات أحدا.',
		change: 'سبق أن قيّمتم هذا الاحتياج. ويمكنكم تغيير تقييمكم حتى اختتام الجولة.',
		thirdAsked: 'سيقيّمه موظف ثالث حتى لو غيّرتم تقييمكم الآن.',
		weight: 'الوزن {weight, number} من {sum, number}',
		points: 'النقاط',
		option: '{points} – {anchor}',
		unknown: 'غير معروف',
		comment: 'تعليق',
		known: 'ما هو معروف',
		answers: 'ما أجابت به الدولة',
		computed: 'ترتيب الدولة يعطي {points, number} من 4. ويمكنكم أن تروا غير ذلك.',
		submit: 'حفظ تقييمي',
	},
	result: {
		title: 'التقييمات',
		earlier: 'الجولات السابقة',
		caption: 'نقاط كل موظف بحسب المعيار',
		criterion: 'المعيار',
		officer: '{name} ({total, number} من 100)',
		points: '{points, number} من 4',
		missing: 'غير معروف، يُحسب 2',
		total: 'المجموع من 100',
		parts: 'مم يتكون {total, number}',
		partsCaption: 'أجزاء التقييم',
		mean: 'الأولوية {priority, number}: متوسط {count, plural, =0 {لا تقييمات} one {تقييم واحد} two {تقييمين} few {# تقييمات} many {# تقييما} other {# تقييم}}',
		weight: 'الوزن',
		anchor: 'معنى النقاط',
		adds: 'يضيف',
	},
	muchMissing: {
		title: 'كثير مما يخص هذا الاحتياج غير معروف',
		body: 'حين يتعذر الحكم على ثلاثة معايير أو أكثر، ينبغي أن يعرض موظف على الدولة المساعدة في بياناتها. وما هو غير معروف يُحسب في الوسط ولا يخفض شيئا.',
	},
	anew: {
		title: 'التقييم من جديد',
		lead: 'إذا تغيرت الوقائع أمكن بدء جولة جديدة. وتبقى التقييمات الحالية هنا للاطلاع.',
		reason: 'السبب',
		submit: 'بدء جولة جديدة',
	},
	criteria,
	evidence,
}

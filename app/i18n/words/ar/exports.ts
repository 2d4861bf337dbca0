import type { Shape } from '#app/i18n/shape.ts'
import type { exporting as english } from '#app/i18n/words/en/exports.ts'

export const exporting: Shape<typeof english> = {
	title: 'استخراج في ملف',
	lead: 'من يستخرج قوائم يكون مسؤولاً عنها. اذكر الغرض من الملف: يُحفظ ذلك مع اسمك وما اخترته وعدد الصفوف المستخرجة.',
	what: {
		overview: 'لمحة عامة للجهات المانحة (CSV)',
		catalogueCsv: 'فهرس البرامج (CSV)',
		catalogueXlsx: 'فهرس البرامج (XLSX)',
		allocation: 'سجل عملية توزيع (JSON)',
		history: 'سجل طلب (CSV)',
	},
	which: 'ماذا',
	reason: 'ما الغرض من الملف؟',
	reasonHint: '10 أحرف على الأقل.',
	button: 'الحصول على الملف',
	refusedTitle: 'لا يمكنك استخراج هذا',
	refusedBody:
		'استخراج القوائم حق قائم بذاته. اطلبه من مدير النظام؛ ويُمنح لشخص مع ذكر السبب في صفحة «الأشخاص».',
	confidentialTitle: 'هذا الطلب سري',
	list: {
		title: 'ما جرى استخراجه',
		lead: 'كل قائمة خرجت من النظام، ومن استخرجها ولماذا، الأحدث أولاً.',
		none: 'لم يُستخرج شيء بعد.',
		caption: 'عمليات الاستخراج',
		when: 'متى',
		who: 'من',
		role: 'الوظيفة',
		rows: 'الصفوف',
		filter: 'المختار',
		reason: 'السبب',
		older: 'الأقدم',
	},
}

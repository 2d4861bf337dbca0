import type { Shape } from '../../shape.ts'
import type { mailTemplates as source } from '../en/mail-templates.ts'

export const mailTemplates: Shape<typeof source> = {
	title: 'نماذج البريد الإلكتروني',
	lead: 'كل الرسائل التي يمكن لهذا الموقع إرسالها بست لغات، ولكل منها مثال. ولا يُرسَل شيء من هنا.',
	search: 'الاسم أو الموضوع',
	none: {
		title: 'لا يوجد نموذج كهذا',
		body: 'لا يرد هذا النص في أي اسم أو موضوع. جربوا كلمة أقصر.',
	},
	subject: 'الموضوع',
	name: 'الاسم',
	kind: 'النوع',
	language: 'لغة المثال',
	direction: 'اتجاه الكتابة',
	ltr: 'من اليسار إلى اليمين',
	rtl: 'من اليمين إلى اليسار',
	example: 'مثال بقيم متخيَّلة.',
	html: 'كما يعرضها برنامج البريد',
	openHtml: 'فتح الرسالة وحدها',
	text: 'الجزء النصي',
}

import type { Shape } from '../../shape.ts'
import type { sampleInbox as source } from '../en/sample-inbox.ts'

export const sampleInbox: Shape<typeof source> = {
	title: 'صندوق بريد تجريبي',
	lead: 'الرسائل الإلكترونية للعالم التجريبي. تُحفظ هنا ولا تُرسل إلى أحد.',
	caption: 'الرسائل الإلكترونية، بدءاً بالأحدث',
	filter: 'المرسل إليه',
	everybody: 'الجميع',
	show: 'عرض',
	option: '{address} ({count})',
	recipient: 'إلى',
	subject: 'الموضوع',
	language: 'اللغة',
	status: 'الحالة',
	date: 'التاريخ',
	none: {
		title: 'لم تُحرَّر أي رسالة إلكترونية بعد',
		body: 'عند اتخاذ خطوة في أحد الطلبات، يُبلَّغ المعنيون بالبريد الإلكتروني.',
	},
	attachments: 'المرفقات',
	text: 'النص',
	html: 'كما يعرضها برنامج البريد',
	openHtml: 'فتح الرسالة على حدة',
	headers: 'ترويسات الرسالة',
	openSource: 'الرسالة كاملة كما كانت ستُرسل',
	download: 'تنزيلها في ملف (.eml)',
	calendar: 'موعد لتقويم المرسل إليه',
	unsent: '{subject} (لم تُحرَّر)',
	noSource: 'يتعذّر إعداد هذه الرسالة للإرسال: {reason}',
	nothing: 'لا توجد رسالة إلكترونية مطابقة',
}

import type { Shape } from '#app/i18n/shape.ts'
import type { history as english } from '#app/i18n/words/en/history.ts'

export const history: Shape<typeof english> = {
	title: 'السجل',
	lead: 'كل ما جرى بشأن هذا الطلب، بدءاً بالأحدث. ولا تُغيَّر القيود أو تُحذف أبداً.',
	request: 'الطلب',
	none: 'لم يحدث شيء بعد.',
	need: 'الاحتياج {rank}',
	status: 'الحالة:',
	onBehalfOf: 'نتيجة لخطوة قام بها {name}',
	internal: 'لا يُعرض على الدولة',
	pages: 'صفحات السجل',
	older: 'القيود السابقة',
	latest: 'أحدث القيود',
}

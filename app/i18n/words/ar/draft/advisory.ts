import type { Shape } from '#app/i18n/shape.ts'
import type { advisory as english } from '#app/i18n/words/en/draft/advisory.ts'

export const advisory: Shape<typeof english> = {
	groups: {
		scope: 'نطاق المشورة',
	},
	quantity: 'أيام عمل الخبراء المطلوبة',
	quantityHint: 'من 1 إلى 500. أيام عمل الخبير، في الموقع وعن بُعد معاً.',
	minimumQuantity: 'أقل عدد مفيد من أيام عمل الخبراء',
	languages: 'لغات العمل',
	counterpart: 'من سيعمل مع الخبير',
	counterpartHint: 'وظيفة أو وحدة.',
}

import type { Shape } from '#app/i18n/shape.ts'
import type { overlap as english } from '#app/i18n/words/en/overlap.ts'

export const overlap: Shape<typeof english> = {
	title: 'ربما سبق لدولتكم أن طلبت ذلك',
	lead: 'هذه مشورة فقط. إذا كان احتياجكم يكمل أحد هذه الاحتياجات أو يتابعه، فيُذكر ذلك في الوصف ويمكنكم المتابعة.',
	count:
		'{count, plural, zero {لا احتياجات مشابهة} one {احتياج مشابه واحد} two {احتياجان مشابهان} few {# احتياجات مشابهة} many {# احتياجاً مشابهاً} other {# احتياج مشابه}}',
	asked: 'تاريخ الطلب: {month}',
	askedFor: 'تاريخ الطلب: {month}، لفائدة: {unit}',
	drafted: 'لم يُقدَّم بعد؛ تاريخ البدء: {month}',
	inRequest: 'الطلب:',
	reasons: {
		theme: 'المجال المواضيعي نفسه',
		unit: 'الجهة المستفيدة نفسها',
		words: 'صياغة مشابهة',
	},
}

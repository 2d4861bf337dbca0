import type { Shape } from '#app/i18n/shape.ts'
import type { overlap as english } from '#app/i18n/words/en/overlap.ts'

export const overlap: Shape<typeof english> = {
	title: 'Возможно, ваше государство уже запрашивало это',
	lead: 'Это только совет. Если ваша потребность дополняет или продолжает одну из этих, укажите это в описании и продолжайте.',
	count:
		'{count, plural, one {# сходная потребность} few {# сходные потребности} many {# сходных потребностей} other {# сходной потребности}}',
	asked: 'Запрошено: {month}',
	askedFor: 'Запрошено: {month}. Для кого: {unit}',
	drafted: 'Еще не представлено. Начато: {month}',
	inRequest: 'Запрос:',
	reasons: {
		theme: 'Та же тематическая область',
		unit: 'Тот же получатель',
		words: 'Сходные формулировки',
	},
}

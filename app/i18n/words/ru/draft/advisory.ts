import type { Shape } from '#app/i18n/shape.ts'
import type { advisory as english } from '#app/i18n/words/en/draft/advisory.ts'

export const advisory: Shape<typeof english> = {
	groups: {
		scope: 'Объем консультаций',
	},
	quantity: 'Запрашиваемые рабочие дни экспертов',
	quantityHint: 'От 1 до 500. Рабочие дни эксперта, на месте и дистанционно вместе.',
	minimumQuantity: 'Наименьшее полезное число рабочих дней экспертов',
	languages: 'Рабочие языки',
	counterpart: 'Кто будет работать с экспертом',
	counterpartHint: 'Должность или подразделение.',
}

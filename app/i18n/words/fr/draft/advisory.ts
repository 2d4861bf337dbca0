import type { Shape } from '#app/i18n/shape.ts'
import type { advisory as english } from '#app/i18n/words/en/draft/advisory.ts'

export const advisory: Shape<typeof english> = {
	groups: {
		scope: 'Étendue des conseils',
	},
	quantity: 'Jours d’expert demandés',
	quantityHint: 'De 1 à 500. Jours de travail d’un expert, sur place et à distance confondus.',
	minimumQuantity: 'Plus petit nombre utile de jours d’expert',
	languages: 'Langues de travail',
	counterpart: 'Qui travaillera avec l’expert',
	counterpartHint: 'Une fonction ou une unité.',
}

import type { Shape } from '#app/i18n/shape.ts'
import type { advisory as english } from '#app/i18n/words/en/help/advisory.ts'

export const advisory: Shape<typeof english> = {
	quantity: {
		text: 'Comptez les jours de travail d’un expert, sur place et à distance. Deux experts pendant dix jours font 20 jours d’expert.',
		example: '30',
	},
	minimumQuantity: {
		text: 'Le plus petit nombre de jours qui serait encore utile. Un programme qui dispose de moins de jours peut alors en proposer une partie.',
		example: '10',
	},
	languages: {
		text: 'Les langues dans lesquelles votre personnel peut travailler avec l’expert.',
		example: 'Espagnol et anglais',
	},
	counterpart: {
		text: 'Les conseils demandent quelqu’un qui travaille avec l’expert et poursuive ensuite. Nommez une fonction ou une unité.',
		example: 'Unité de rédaction législative, Ministère de la justice',
	},
}

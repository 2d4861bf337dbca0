import type { Shape } from '#app/i18n/shape.ts'
import type { advisory as english } from '#app/i18n/words/en/draft/advisory.ts'

export const advisory: Shape<typeof english> = {
	groups: {
		scope: 'Alcance del asesoramiento',
	},
	quantity: 'Días de experto solicitados',
	quantityHint: 'De 1 a 500. Días de trabajo de un experto, sobre el terreno y a distancia en total.',
	minimumQuantity: 'Menor número útil de días de experto',
	languages: 'Idiomas de trabajo',
	counterpart: 'Quién trabajará con el experto',
	counterpartHint: 'Una función o una unidad.',
}

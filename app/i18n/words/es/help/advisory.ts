import type { Shape } from '#app/i18n/shape.ts'
import type { advisory as english } from '#app/i18n/words/en/help/advisory.ts'

export const advisory: Shape<typeof english> = {
	quantity: {
		text: 'Cuente los días de trabajo de un experto, sobre el terreno y a distancia. Dos expertos durante diez días son 20 días de experto.',
		example: '30',
	},
	minimumQuantity: {
		text: 'El menor número de días que aún sería útil. Un programa con menos días puede entonces ofrecer una parte.',
		example: '10',
	},
	languages: {
		text: 'Los idiomas en que su personal puede trabajar con el experto.',
		example: 'Español e inglés',
	},
	counterpart: {
		text: 'El asesoramiento necesita a alguien que trabaje con el experto y continúe después. Indique una función o una unidad.',
		example: 'Unidad de redacción legislativa, Ministerio de Justicia',
	},
}

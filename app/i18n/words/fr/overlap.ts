import type { Shape } from '#app/i18n/shape.ts'
import type { overlap as english } from '#app/i18n/words/en/overlap.ts'

export const overlap: Shape<typeof english> = {
	title: 'Votre État l’a peut-être déjà demandé',
	lead: 'Ceci n’est qu’un conseil. Si votre besoin complète ou prolonge l’un de ceux-ci, indiquez-le dans sa description et poursuivez.',
	count: '{count, plural, one {# besoin semblable} other {# besoins semblables}}',
	asked: 'Demandé en {month}',
	askedFor: 'Demandé en {month} pour : {unit}',
	drafted: 'Pas encore présenté ; commencé en {month}',
	inRequest: 'Demande :',
	reasons: {
		theme: 'Même domaine thématique',
		unit: 'Même bénéficiaire',
		words: 'Formulation semblable',
	},
}

import type { Shape } from '#app/i18n/shape.ts'
import type { indicators as english } from '#app/i18n/words/en/indicators.ts'

export const indicators: Shape<typeof english> = {
	title: 'Indicateurs',
	none: 'Le besoin a été déposé sans indicateurs',
	add: 'Ajouter une mesure',
	kept: 'Une mesure reste : nul ne peut la modifier ni la retirer. Une erreur est suivie d’une meilleure mesure.',
	indicator: 'Indicateur',
	unit: 'Unité',
	baseline: 'Valeur de départ',
	target: 'Cible',
	reached: 'Atteint',
	reachedHint: 'Un nombre si la cible en est un ; sinon quelques mots.',
	notTold: 'Non indiqué',
	notMeasured: 'Pas encore mesuré',
	progress: '{percent} du chemin de la valeur de départ à la cible',
	history: '{count, plural, one {# mesure} other {# mesures}}',
	readings: 'Mesures',
	measuredOn: 'Mesuré le',
	by: 'Consigné par',
	note: 'Note',
	save: 'Consigner',
	delivery: 'Prestation',
	suggested: 'Le registre de la prestation compte : {figures}',
}

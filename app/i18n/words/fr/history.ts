import type { Shape } from '#app/i18n/shape.ts'
import type { history as english } from '#app/i18n/words/en/history.ts'

export const history: Shape<typeof english> = {
	title: 'Historique',
	lead: 'Tout ce qui concerne cette demande, du plus récent au plus ancien. Les inscriptions ne sont jamais modifiées ni supprimées.',
	request: 'Demande',
	none: 'Rien ne s’est encore passé.',
	need: 'Besoin {rank}',
	status: 'Statut :',
	onBehalfOf: 'suite à une étape de {name}',
	internal: 'Non communiqué à l’État',
	pages: 'Pages de l’historique',
	older: 'Inscriptions antérieures',
	latest: 'Dernières inscriptions',
}

import type { Shape } from '#app/i18n/shape.ts'
import type { timeline as english } from '#app/i18n/words/en/timeline.ts'

export const timeline: Shape<typeof english> = {
	title: 'Calendrier de la prestation',
	scroll: 'Image du calendrier',
	summary:
		'{count, plural, one {# ligne} other {# lignes}} : ce qui était prévu et ce qui a eu lieu, mois par mois. Le tableau ci-dessous dit la même chose.',
	asTable: 'Le même contenu en tableau',
	head: {
		what: 'Quoi',
		planned: 'Prévu',
		actual: 'Réel',
	},
	late: 'en retard',
	notYet: 'pas encore',
	noDay: 'pas de date prévue',
	fromTo: '<from></from> – <to></to>',
	since: 'depuis le <from></from>',
	key: {
		planned: 'Prévu',
		actual: 'Réel',
		late: 'En retard',
		today: 'Aujourd’hui',
	},
	milestones: {
		start: 'Début au plus tard',
		nominations: 'Candidatures attendues',
		seats: 'Libération des places inutilisées',
		course: 'Formation',
		followUp: 'Suivi',
		expected: 'Livraison prévue',
		arrival: 'Arrivée prévue',
		customs: 'Dédouanement au plus tard',
		checkSix: 'Contrôle après six mois',
		checkTwelve: 'Contrôle après douze mois',
		mission: 'Mission de conseil',
		adoption: 'Le conseil a-t-il été adopté ?',
	},
}

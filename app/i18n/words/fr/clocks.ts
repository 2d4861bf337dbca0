import type { Shape } from '../../shape.ts'
import type { clocks as source } from '../en/clocks.ts'

export const clocks: Shape<typeof source> = {
	title: 'Temps passé de chaque côté',
	sentence: {
		state:
			'{unodc, plural, one {# jour ouvrable} other {# jours ouvrables}} à l’ONUDC, {state, number} chez vous',
		office:
			'{unodc, plural, one {# jour ouvrable} other {# jours ouvrables}} à l’ONUDC, {state, number} dans l’État',
	},
	notFiled: 'Les jours sont comptés à partir du dépôt de la demande.',
	durations:
		'Au total, {gross, plural, one {# jour} other {# jours}} depuis le dépôt ; {net, plural, one {# jour} other {# jours}} sans le temps passé à attendre une réponse de l’État.',
	parties: {
		state: {
			office: 'L’ONUDC',
			programme: 'L’ONUDC',
			state: 'Vous',
			partner: 'Le partenaire',
		},
		office: {
			office: 'Le bureau',
			programme: 'Le responsable de programme',
			state: 'L’État',
			partner: 'Le partenaire',
		},
	},
	now: {
		with: 'Actuellement chez',
		since: 'Depuis le',
		due: 'Échéance',
		noDay: 'Aucune date n’est fixée',
		overdue: 'Échéance dépassée',
		stopped: 'Aucun délai ne court.',
		withNeeds: 'Les besoins sont traités un par un ; chacun a son propre délai.',
	},
	held: {
		caption: 'Temps passé chez chaque partie',
		party: 'Chez qui',
		workingDays: 'Jours ouvrables',
		calendarDays: 'Jours civils',
		days: '{days, number}',
	},
	needs: {
		caption: 'Délai de chaque besoin',
		need: 'Besoin',
		name: '{rank}. {title}',
		nobody: 'Personne',
		unodc: 'Jours ouvrables à l’ONUDC',
		side: {
			state: 'Jours ouvrables chez vous',
			office: 'Jours ouvrables dans l’État',
		},
	},
	note: {
		calendars:
			'Les jours ouvrables sont ceux de chaque côté : à l’ONUDC, ceux de Vienne, sans les jours fériés qu’y observe l’Organisation des Nations Unies ; pour {state}, tous les jours sauf ceux de repos hebdomadaire ({weekend}), dans le fuseau horaire {timeZone}.',
		sample: 'De ses jours fériés nationaux, seul un échantillon est enregistré.',
		noHolidays: 'Ses jours fériés nationaux ne sont pas encore enregistrés.',
		rule: 'Un jour compte pour le côté qui avait l’affaire en main au début de ce jour ; un jour où plusieurs besoins attendent le même côté compte une seule fois.',
	},
}

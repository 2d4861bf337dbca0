import type { Shape } from '#app/i18n/shape.ts'
import type { board as english } from '#app/i18n/words/en/board.ts'

export const board: Shape<typeof english> = {
	title: 'Prestations',
	lead: 'Toutes les prestations que vous suivez, selon leur avancement et leur prochaine échéance.',
	as: {
		board: 'Afficher en colonnes',
		table: 'Afficher en tableau',
	},
	stages: {
		planned: 'Planifiées',
		underWay: 'En cours',
		withState: 'En attente de l’État',
		heldUp: 'Bloquées',
		afterwards: 'Livrées, contrôles',
		ended: 'Terminées',
	},
	head: {
		delivery: 'Prestation',
		kind: 'Type',
		state: 'Bénéficiaire',
		programme: 'Programme',
		quantity: 'Quantité',
		status: 'Statut',
		next: 'Prochaine échéance',
		changed: 'Dernière modification',
	},
	filter: {
		any: 'Tous',
		show: 'Afficher',
		clear: 'Tout afficher',
		stage: 'Étape',
		late: 'Retard',
		onlyLate: 'Seulement les retards',
		order: 'Ordre',
	},
	sorts: {
		due: 'Première échéance d’abord',
		changed: 'Dernière modification d’abord',
		opened: 'Dernière ouverture d’abord',
	},
	none: {
		title: 'Aucune prestation',
		body: 'Une prestation s’ouvre quand un État confirme l’offre d’un programme.',
		filtered: 'Aucune prestation de ce genre. Élargissez le filtre ou affichez tout.',
	},
	count: '{count, plural, =0 {aucune} one {# prestation} other {# prestations}}',
	moreThan: 'plus de {count, plural, one {# prestation} other {# prestations}}',
	noneHere: 'Aucune pour le moment',
	all: 'Toutes celles de l’étape « {stage} »',
	nothingNext: 'Rien n’est attendu',
	late: 'en retard',
	pages: 'Pages des prestations',
	first: 'Première page',
}

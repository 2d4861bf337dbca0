import type { Shape } from '#app/i18n/shape.ts'
import type { needs as english } from '#app/i18n/words/en/needs.ts'

export const needs: Shape<typeof english> = {
	untitled: 'Besoin sans titre',
	overview: {
		title: 'État du besoin',
		request: 'Demande',
		kind: 'Catégorie d’assistance',
		status: 'État',
		taType: 'Type d’assistance',
		themes: 'Domaines thématiques',
		quantity: 'Quantité demandée',
		minimumQuantity: 'Quantité minimale utile',
		dueDiligence: 'Diligence voulue en matière de droits de l’homme',
	},
	latest: {
		title: 'Dernière étape',
		somebody: 'Quelqu’un',
	},
	decision: {
		title: 'Décision',
		outcome: 'Issue',
		ground: 'Motif',
		reason: 'Explication',
		approvedOn: 'Approuvée le',
		proposedOn: 'Proposée le',
		waiting: 'Un second fonctionnaire n’a pas encore approuvé cette décision. L’État ne la voit pas.',
	},
	offer: {
		title: 'Offre d’un programme',
		proposal: 'Proposition à un programme',
		notAnOffer: 'Le programme a été consulté. L’État n’en est informé que si une offre est présentée.',
		programme: 'Programme',
		manager: 'Responsable du programme',
		quantity: 'Quantité offerte',
		answerBy: 'Réponse de l’État attendue au plus tard le',
		heldUntil: 'Capacité réservée jusqu’au',
		confirmedOn: 'Confirmée le',
	},
	figures: {
		title: 'Chiffres pour l’offre',
		requested: 'Demandé par l’État',
		minimum: 'Quantité minimale utile',
		free: 'Disponible dans le programme',
		ofCapacity: '{free} sur {capacity}',
	},
	delivery: {
		title: 'Exécution',
		earlier: 'Exécution antérieure',
		status: 'État de l’exécution',
		open: 'Ouvrir l’exécution',
	},
	next: {
		title: 'Suite de la procédure',
		yours: 'Vous pouvez le faire maintenant',
		none: 'Rien n’est attendu pour le moment.',
		withRequest: 'Le besoin est tranché avec la demande dont il fait partie.',
		inDelivery: 'La suite se décide dans l’exécution.',
		ended: 'Ce besoin est clos. Plus rien n’est attendu de personne.',
	},
	act: 'Vos étapes',
	matching: 'Voir quels programmes conviennent',
	answers: {
		title: 'Ce qui est demandé',
	},
}

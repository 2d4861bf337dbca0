import type { Shape } from '#app/i18n/shape.ts'
import type { needSteps as english } from '#app/i18n/words/en/events/needs.ts'

export const needSteps: Shape<typeof english> = {
	need: {
		accept: { label: 'Retenir et rechercher un programme', done: 'Le besoin a été retenu.' },
		decline: { label: 'Ne pas retenir', done: 'Le besoin n’a pas été retenu.' },
		refer: { label: 'Transmettre à un partenaire', done: 'Le besoin a été transmis à un partenaire.' },
		hold: { label: 'Mettre en suspens', done: 'Le besoin a été mis en suspens.' },
		proposeProgramme: {
			label: 'Proposer un programme',
			done: 'Le besoin a été proposé à un programme par {actor}.',
			hint: 'Le responsable du programme est prié de présenter une offre ou de refuser.',
		},
		acceptOffer: {
			label: 'Présenter une offre',
			done: 'Une offre a été présentée à l’État par {actor}.',
			hint: 'La capacité est réservée à l’État jusqu’à sa réponse.',
		},
		refuseOffer: {
			label: 'Refuser',
			done: 'Le besoin a été refusé pour ce programme par {actor}.',
			hint: 'Le responsable du dossier peut proposer le besoin à un autre programme.',
		},
		offerUnanswered: {
			label: 'Constater l’absence de réponse du programme',
			done: 'Le programme n’a pas répondu dans les délais.',
		},
		confirmOffer: {
			label: 'Confirmer l’offre',
			done: 'L’offre a été confirmée par {actor}.',
			hint: 'Le programme commence à préparer l’exécution.',
		},
		declineOffer: {
			label: 'Décliner l’offre',
			done: 'L’offre a été déclinée par {actor}.',
			hint: 'La capacité est libérée et la recherche d’un programme se poursuit.',
		},
		offerLapsed: {
			label: 'Constater la caducité de l’offre',
			done: 'L’offre est devenue caduque sans réponse de l’État.',
		},
		start: { label: 'Commencer l’exécution', done: 'L’exécution a commencé.' },
		deliveryFailed: {
			label: 'Constater que l’exécution n’a pas abouti',
			done: 'L’exécution n’a pas abouti ; la recherche d’un programme se poursuit.',
		},
		complete: { label: 'Constater l’exécution', done: 'Le besoin a été exécuté.' },
		evaluate: { label: 'Constater l’évaluation', done: 'Le suivi est achevé et le besoin a été évalué.' },
		holdNeed: {
			label: 'Mettre en suspens',
			done: 'Le besoin a été mis en suspens par {actor}.',
			hint: 'Le besoin reste retenu et est réexaminé régulièrement.',
		},
		releaseHold: {
			label: 'Lever la suspension',
			done: 'La suspension du besoin a été levée par {actor}.',
			hint: 'La recherche d’un programme se poursuit.',
		},
		referToPartner: {
			label: 'Transmettre à un partenaire',
			done: 'Le besoin a été transmis à un partenaire par {actor}.',
			hint: 'Le partenaire ne reçoit qu’un résumé.',
		},
		partnerTakes: {
			label: 'Constater que le partenaire répond au besoin',
			done: 'Un partenaire répond au besoin.',
		},
		partnerRefuses: {
			label: 'Constater que le partenaire ne retient pas le besoin',
			done: 'Le partenaire n’a pas retenu le besoin ; la recherche d’un programme se poursuit.',
		},
		withdrawNeed: {
			label: 'Retirer le besoin',
			done: 'Le besoin a été retiré par {actor}.',
			hint: 'La capacité qui lui était réservée est libérée.',
		},
		requestWithdrawn: {
			label: 'Retirer avec la demande',
			done: 'Le besoin a été retiré en même temps que la demande.',
		},
	},
}

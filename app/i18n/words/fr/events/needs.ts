import type { Shape } from '#app/i18n/shape.ts'
import type { needSteps as english } from '#app/i18n/words/en/events/needs.ts'

export const needSteps: Shape<typeof english> = {
	need: {
		accept: { label: 'Retenir et rechercher un programme', done: 'Le besoin a été retenu.' },
		decline: { label: 'Ne pas retenir', done: 'Le besoin n’a pas été retenu.' },
		refer: { label: 'Transmettre à un partenaire', done: 'Le besoin a été transmis à un partenaire.' },
		hold: { label: 'Mettre en suspens', done: 'Le besoin a été mis en suspens.' },
		reopenNeed: {
			label: 'Rouvrir le besoin',
			done: 'Le besoin a été rouvert et attend une nouvelle décision.',
		},
		splitOff: {
			label: 'Détacher le solde',
			done: 'Ce besoin est le solde d’un besoin qu’un programme propose de couvrir en partie.',
		},
		proposeDecline: {
			label: 'Proposer de ne pas retenir',
			done: 'Il a été proposé par {actor} de ne pas retenir le besoin.',
			hint: 'Une deuxième personne décide. L’État n’est informé qu’ensuite.',
		},
		approveDecline: {
			label: 'Approuver la décision de ne pas retenir',
			done: 'La décision de ne pas retenir le besoin a été approuvée par {actor}.',
			hint: 'L’État est informé du motif et peut demander un réexamen.',
		},
		returnDecline: {
			label: 'Renvoyer la proposition de ne pas retenir',
			done: 'La proposition de ne pas retenir le besoin a été renvoyée par {actor}.',
			hint: 'La recherche d’un programme se poursuit.',
		},
		askReconsideration: {
			label: 'Demander un réexamen',
			done: 'Un réexamen a été demandé par {actor}.',
			hint: 'Possible une fois. Une autre personne réexamine le besoin.',
		},
		upholdDecline: {
			label: 'Maintenir la décision de ne pas retenir',
			done: 'La décision de ne pas retenir le besoin a été maintenue par {actor}.',
			hint: 'L’État prend connaissance du motif.',
		},
		overturnDecline: {
			label: 'Retenir finalement le besoin',
			done: 'Le besoin a finalement été retenu par {actor}.',
			hint: 'La recherche d’un programme commence.',
		},
		reportSearch: {
			label: 'Rendre compte de la recherche',
			done: 'L’État a été informé que la recherche d’un programme se poursuit.',
		},
		waitlist: {
			label: 'Inscrire sur la liste d’attente',
			done: 'Le besoin a été inscrit sur la liste d’attente d’un programme par {actor}.',
			hint: 'Pour un programme complet. Le rang sur la liste n’est pas montré à l’État.',
		},
		promote: {
			label: 'Retirer de la liste d’attente pour une offre',
			done: 'De la capacité s’est libérée pour le besoin sur liste d’attente.',
		},
		leaveWaitlist: {
			label: 'Retirer de la liste d’attente',
			done: 'Le besoin a été retiré de la liste d’attente par {actor}.',
			hint: 'La recherche d’un programme se poursuit.',
		},
		waitlistClosed: {
			label: 'Clore la liste d’attente',
			done: 'La liste d’attente a été close ; la recherche d’un programme se poursuit.',
		},
		allocate: {
			label: 'Proposer par une répartition',
			done: 'Une répartition a proposé le besoin à un programme.',
		},
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
		offerPart: {
			label: 'Offrir une partie',
			done: 'Une partie de ce que l’État demande lui a été offerte par {actor}.',
			hint: 'Le solde devient un besoin distinct, pour lequel la recherche se poursuit.',
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
		startOverdue: {
			label: 'Constater le retard du démarrage',
			done: 'L’exécution n’a pas commencé dans les délais ; le siège en examine les raisons.',
		},
		allowStart: {
			label: 'Autoriser un démarrage plus tardif',
			done: 'Un démarrage plus tardif de l’exécution a été autorisé par {actor}.',
			hint: 'Le délai de démarrage court de nouveau.',
		},
		endConfirmation: {
			label: 'Mettre fin à la confirmation',
			done: 'Il a été mis fin à la confirmation par {actor}, l’exécution n’ayant pas commencé.',
			hint: 'La capacité est libérée et la recherche d’un programme se poursuit.',
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
		reviewHold: {
			label: 'Réexaminer la suspension',
			done: 'Le réexamen de la suspension était dû ; il a été demandé à l’État si le besoin subsiste.',
		},
		stillNeeded: {
			label: 'Indiquer que le besoin subsiste',
			done: 'Il a été indiqué par {actor} que le besoin subsiste.',
			hint: 'Il reste en suspens jusqu’à ce qu’il puisse être satisfait.',
		},
		noLongerNeeded: {
			label: 'Indiquer que le besoin ne subsiste plus',
			done: 'Il a été indiqué par {actor} que le besoin ne subsiste plus.',
			hint: 'Le besoin est retiré.',
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
		partnerReportDue: {
			label: 'Demander ce que rapporte le partenaire',
			done: 'Un compte rendu du partenaire est attendu.',
		},
		partnerRefuses: {
			label: 'Constater que le partenaire ne retient pas le besoin',
			done: 'Le partenaire n’a pas retenu le besoin ; la recherche d’un programme se poursuit.',
		},
		withdrawNeed: {
			label: 'Retirer le besoin',
			done: 'Le besoin a été retiré par {actor}.',
			hint: 'Possible tant qu’aucun marché n’est conclu et qu’aucune formation n’a commencé. La capacité réservée au besoin est libérée.',
		},
		requestWithdrawn: {
			label: 'Retirer avec la demande',
			done: 'Le besoin a été retiré en même temps que la demande.',
		},
	},
}

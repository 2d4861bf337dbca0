import type { Shape } from '#app/i18n/shape.ts'
import type { deliverySteps as english } from '#app/i18n/words/en/events/deliveries.ts'

export const deliverySteps: Shape<typeof english> = {
	training: {
		callForNominations: {
			label: 'Appeler les désignations',
			done: 'Un appel à désignations a été lancé par {actor}.',
			hint: 'L’État est prié de désigner des participants.',
		},
		nominate: {
			label: 'Désigner des participants',
			done: 'Des participants ont été désignés par {actor}.',
			hint: 'Veuillez désigner des femmes et des hommes en nombre équilibré.',
		},
		confirmParticipants: {
			label: 'Confirmer les participants',
			done: 'Les participants ont été confirmés par {actor}.',
		},
		openSession: { label: 'Ouvrir la formation', done: 'La formation a été ouverte par {actor}.' },
		closeSession: {
			label: 'Clore la formation',
			done: 'La formation a été close par {actor}.',
			hint: 'Comptez les personnes qui ont suivi la formation, par sexe.',
		},
		recordLearning: {
			label: 'Consigner les acquis',
			done: 'Les résultats des tests et le degré de satisfaction ont été consignés par {actor}.',
		},
		certify: { label: 'Délivrer les attestations', done: 'Les attestations ont été délivrées par {actor}.' },
		confirmReceipt: {
			label: 'Confirmer la réception des attestations',
			done: 'La réception des attestations a été confirmée par {actor}.',
		},
		recordFollowUp: {
			label: 'Consigner le suivi et clore',
			done: 'Le suivi a été consigné et l’exécution close par {actor}.',
		},
		fail: {
			label: 'Signaler que la formation ne peut être menée à terme',
			done: 'L’impossibilité de mener la formation à terme a été signalée par {actor}.',
			hint: 'Le besoin peut de nouveau être proposé à un autre programme.',
		},
	},
	equipment: {
		shareSpecification: {
			label: 'Communiquer les spécifications',
			done: 'Les spécifications ont été communiquées par {actor}.',
			hint: 'Le point focal est prié de les approuver.',
		},
		signOffSpecification: {
			label: 'Approuver les spécifications',
			done: 'Les spécifications ont été approuvées par {actor}.',
			hint: 'Les achats peuvent commencer.',
		},
		contract: { label: 'Consigner le marché', done: 'Le marché a été consigné par {actor}.' },
		ship: { label: 'Consigner l’expédition', done: 'L’expédition a été consignée par {actor}.' },
		arriveAtCustoms: {
			label: 'Consigner l’arrivée en douane',
			done: 'L’arrivée en douane a été consignée par {actor}.',
			hint: 'L’État est prié de dédouaner l’équipement.',
		},
		confirmArrival: {
			label: 'Confirmer l’arrivée de l’équipement',
			done: 'L’arrivée de l’équipement a été confirmée par {actor}.',
		},
		recordInspection: { label: 'Consigner l’inspection', done: 'L’inspection a été consignée par {actor}.' },
		signHandover: {
			label: 'Signer la remise',
			done: 'La remise a été signée par {actor}.',
			hint: 'L’équipement passe à l’institution bénéficiaire.',
		},
		recordInstallation: {
			label: 'Consigner l’installation',
			done: 'L’installation a été consignée par {actor}.',
		},
		recordCheck: {
			label: 'Consigner un contrôle après livraison',
			done: 'Un contrôle après livraison a été consigné par {actor}.',
			hint: 'D’abord le contrôle après 6 mois, puis celui après 12 mois.',
		},
		closeDelivery: { label: 'Clore la livraison', done: 'La livraison a été close par {actor}.' },
		fail: {
			label: 'Signaler que la livraison ne peut être menée à terme',
			done: 'L’impossibilité de mener la livraison à terme a été signalée par {actor}.',
			hint: 'Le besoin peut de nouveau être proposé à un autre programme.',
		},
	},
	advisory: {
		shareTerms: {
			label: 'Communiquer le cahier des charges',
			done: 'Le cahier des charges a été communiqué par {actor}.',
			hint: 'Le point focal est prié de l’accepter.',
		},
		agreeTerms: {
			label: 'Accepter le cahier des charges',
			done: 'Le cahier des charges a été accepté par {actor}.',
		},
		shareDraft: { label: 'Communiquer le projet', done: 'Un projet a été communiqué par {actor}.' },
		returnDraft: {
			label: 'Renvoyer le projet avec des observations',
			done: 'Le projet a été renvoyé avec des observations par {actor}.',
		},
		acceptFinal: {
			label: 'Accepter comme version finale',
			done: 'La version finale a été acceptée par {actor}.',
		},
		startFollowUp: { label: 'Commencer le suivi', done: 'Le suivi a été lancé par {actor}.' },
		recordFollowUp: {
			label: 'Consigner le suivi et clore',
			done: 'Le suivi a été consigné et l’exécution close par {actor}.',
		},
		fail: {
			label: 'Signaler que les travaux ne peuvent être menés à terme',
			done: 'L’impossibilité de mener les travaux à terme a été signalée par {actor}.',
			hint: 'Le besoin peut de nouveau être proposé à un autre programme.',
		},
	},
}

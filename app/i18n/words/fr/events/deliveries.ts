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
		returnNominations: {
			label: 'Renvoyer les désignations',
			done: 'Les désignations ont été renvoyées par {actor}.',
			hint: 'L’État est prié de désigner de nouveau.',
		},
		nominationsReminder: {
			label: 'Rappeler les désignations avant l’échéance',
			done: 'Les désignations sont attendues dans une semaine.',
		},
		nominationsOverdue: { label: 'Rappeler les désignations', done: 'Les désignations sont en retard.' },
		seatsLapsed: {
			label: 'Constater l’échéance des places',
			done: 'Les places ont été libérées faute de désignations dans les délais.',
		},
		releaseSeats: {
			label: 'Libérer des places',
			done: 'Des places ont été libérées par {actor}.',
			hint: 'Les places que l’État n’occupe pas reviennent à ceux qui attendent.',
		},
		postpone: {
			label: 'Reporter la formation',
			done: 'La formation a été reportée par {actor}.',
			hint: 'Elle reprend au même point dès que de nouvelles dates sont fixées.',
		},
		reschedule: {
			label: 'Fixer de nouvelles dates',
			done: 'De nouvelles dates de formation ont été fixées par {actor}.',
		},
		cancelCourse: {
			label: 'Annuler la formation',
			done: 'La formation a été annulée par {actor}.',
			hint: 'Possible avant qu’elle commence. Le besoin peut de nouveau être proposé à un autre programme.',
		},
		needWithdrawn: {
			label: 'Arrêter l’exécution',
			done: 'L’exécution a été arrêtée, le besoin étant retiré ou n’étant plus confirmé.',
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
			label: 'Consigner le suivi',
			done: 'Le suivi a été consigné par {actor}.',
			hint: 'L’exécution est close, à moins que les résultats ne doivent être examinés après douze mois.',
		},
		followUpDue: { label: 'Rappeler le suivi', done: 'Le suivi est à faire.' },
		recordResults: {
			label: 'Consigner les résultats et clore',
			done: 'Les résultats ont été consignés et l’exécution close par {actor}.',
			hint: 'Ce que la formation a produit après douze mois.',
		},
		fail: {
			label: 'Signaler que la formation ne peut être menée à terme',
			done: 'L’impossibilité de mener la formation à terme a été signalée par {actor}.',
			hint: 'Pour une formation qui a commencé. Le besoin peut de nouveau être proposé à un autre programme.',
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
		startProcurement: { label: 'Lancer les achats', done: 'Les achats ont été lancés par {actor}.' },
		contract: { label: 'Consigner le marché', done: 'Le marché a été consigné par {actor}.' },
		ship: { label: 'Consigner l’expédition', done: 'L’expédition a été consignée par {actor}.' },
		arriveAtCustoms: {
			label: 'Consigner l’arrivée en douane',
			done: 'L’arrivée en douane a été consignée par {actor}.',
			hint: 'L’État est prié de dédouaner l’équipement.',
		},
		holdAtCustoms: {
			label: 'Signaler une retenue en douane',
			done: 'La retenue de l’équipement en douane a été signalée par {actor}.',
			hint: 'Indiquez ce qui manque, afin que l’autre partie puisse aider.',
		},
		releaseFromCustoms: {
			label: 'Signaler la fin de la retenue en douane',
			done: 'La fin de la retenue de l’équipement en douane a été signalée par {actor}.',
		},
		customsOverdue: {
			label: 'Rappeler le dédouanement',
			done: 'Le dédouanement dure plus longtemps que prévu.',
		},
		confirmArrival: {
			label: 'Confirmer l’arrivée de l’équipement',
			done: 'L’arrivée de l’équipement a été confirmée par {actor}.',
		},
		recordInspection: { label: 'Consigner l’inspection', done: 'L’inspection a été consignée par {actor}.' },
		acceptAsIs: {
			label: 'Accepter sans remplacement',
			done: 'L’équipement a été accepté sans remplacement par {actor}.',
			hint: 'Rien n’est envoyé pour ce qui manque ou est endommagé.',
		},
		reportLoss: {
			label: 'Signaler une perte ou un dommage',
			done: 'Une perte ou un dommage a été signalé par {actor}.',
			hint: 'La livraison est interrompue jusqu’à ce que la suite soit décidée.',
		},
		shipReplacement: {
			label: 'Consigner l’expédition d’un remplacement',
			done: 'L’expédition d’un remplacement a été consignée par {actor}.',
		},
		continueWithout: {
			label: 'Poursuivre sans remplacement',
			done: 'Il a été décidé par {actor} de poursuivre sans remplacement.',
			hint: 'La livraison reprend là où elle a été interrompue.',
		},
		endAfterLoss: {
			label: 'Mettre fin à la livraison après la perte',
			done: 'Il a été mis fin à la livraison par {actor} après la perte.',
			hint: 'Avant la remise, le besoin peut de nouveau être proposé à un autre programme ; après, la livraison est close.',
		},
		requestChange: {
			label: 'Demander une modification',
			done: 'Une modification de la livraison a été demandée par {actor}.',
			hint: 'Le donateur doit donner son accord avant toute modification.',
		},
		approveChange: {
			label: 'Approuver la modification',
			done: 'La modification a été approuvée par {actor}.',
			hint: 'De nouvelles spécifications doivent être communiquées et approuvées.',
		},
		refuseChange: {
			label: 'Refuser la modification',
			done: 'La modification a été refusée par {actor}.',
			hint: 'La livraison reprend là où elle a été interrompue.',
		},
		reportMisuse: {
			label: 'Signaler un usage abusif',
			done: 'Un usage abusif de l’équipement a été signalé par {actor}.',
			hint: 'Tout s’arrête jusqu’à une nouvelle décision au titre de la diligence voulue.',
		},
		resumeAfterMisuse: {
			label: 'Reprendre la livraison',
			done: 'La livraison a été reprise par {actor}.',
			hint: 'La livraison reprend là où elle a été interrompue.',
		},
		endAfterMisuse: {
			label: 'Mettre fin à la livraison après l’usage abusif',
			done: 'Il a été mis fin à la livraison par {actor} après l’usage abusif.',
			hint: 'La livraison est close.',
		},
		cancelDelivery: {
			label: 'Annuler la livraison',
			done: 'La livraison a été annulée par {actor}.',
			hint: 'Possible tant qu’aucun marché n’est conclu. Le besoin peut de nouveau être proposé à un autre programme.',
		},
		needWithdrawn: {
			label: 'Arrêter l’exécution',
			done: 'L’exécution a été arrêtée, le besoin étant retiré ou n’étant plus confirmé.',
		},
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
		checkDue: { label: 'Rappeler le contrôle', done: 'Un contrôle après livraison est à faire.' },
		closeDelivery: { label: 'Clore la livraison', done: 'La livraison a été close par {actor}.' },
		fail: {
			label: 'Signaler que la livraison ne peut être menée à terme',
			done: 'L’impossibilité de mener la livraison à terme a été signalée par {actor}.',
			hint: 'Une fois un marché conclu. Le besoin peut de nouveau être proposé à un autre programme.',
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
		cancelDelivery: {
			label: 'Annuler les travaux',
			done: 'Les travaux ont été annulés par {actor}.',
			hint: 'Possible avant la communication d’un projet. Le besoin peut de nouveau être proposé à un autre programme.',
		},
		needWithdrawn: {
			label: 'Arrêter l’exécution',
			done: 'L’exécution a été arrêtée, le besoin étant retiré ou n’étant plus confirmé.',
		},
		fail: {
			label: 'Signaler que les travaux ne peuvent être menés à terme',
			done: 'L’impossibilité de mener les travaux à terme a été signalée par {actor}.',
			hint: 'Une fois un projet communiqué. Le besoin peut de nouveau être proposé à un autre programme.',
		},
	},
}

import type { exceptions as english } from '../en/exceptions.ts'
import type { Shape } from '../shape.ts'

export const exceptions: Shape<typeof english> = {
	nominationsReturned: {
		subject: 'Candidatures renvoyées',
		what: 'Le responsable de programme a renvoyé les candidatures à la formation avec une note.',
		next: 'Veuillez lire la note et désigner de nouveau des participants.',
	},
	nominationsReminder: {
		subject: 'Désignations attendues dans une semaine',
		what: 'Les candidatures à la formation sont attendues dans sept jours.',
		next: 'Veuillez désigner des participants dans le registre de la formation, auquel mène la page de l’exécution ; les places restées libres pourront être attribuées à d’autres.',
	},
	nominationsOverdue: {
		subject: 'Candidatures attendues',
		what: 'Les candidatures à la formation n’ont pas été reçues à temps.',
		next: 'L’État est prié de désigner des participants sur la page de l’exécution ; les places restées libres pourront être attribuées à d’autres.',
	},
	trainingPostponed: {
		subject: 'Formation reportée',
		what: 'La formation a été reportée.',
		next: 'Veuillez informer toutes les personnes concernées ; le responsable de programme fixera une nouvelle date.',
	},
	trainingRescheduled: {
		subject: 'Nouvelles dates de la formation',
		what: 'De nouvelles dates ont été fixées pour la formation.',
		next: 'Les dates figurent sur la page de l’exécution ; l’État est prié d’informer toutes les personnes concernées.',
	},
	seatsReleased: {
		subject: 'Places libérées',
		what: 'Des places de la formation qui n’étaient pas prises ont été libérées pour d’autres.',
		next: 'Vous n’avez rien à faire ; la page de l’exécution indique ce qui reste.',
	},
	followUpDue: {
		subject: 'Suivi de la formation à effectuer',
		what: 'Le moment est venu de suivre l’application de la formation.',
		next: 'Le responsable de programme interrogera les participants et leurs supérieurs ; les points focaux sont priés d’y apporter leur appui.',
	},
	customsHeld: {
		subject: 'Équipement retenu en douane',
		what: 'L’équipement est retenu en douane.',
		next: 'L’État et le responsable de programme sont priés de fournir ce qui manque ; le motif figure sur la page de l’exécution.',
	},
	customsReleased: {
		subject: 'Équipement débloqué en douane',
		what: 'L’équipement n’est plus retenu en douane.',
		next: 'L’État confirmera l’arrivée une fois le dédouanement terminé.',
	},
	customsOverdue: {
		subject: 'Équipement toujours en douane',
		what: 'L’équipement est en douane depuis plus longtemps que prévu.',
		next: 'Veuillez aider à achever le dédouanement ; l’État est prié de confirmer ensuite l’arrivée sur la page de l’exécution.',
	},
	linesRejected: {
		subject: 'Inspection : éléments manquants ou endommagés',
		what: 'L’inspection a révélé que des éléments de l’équipement manquent ou sont endommagés.',
		next: 'Le responsable de programme peut envoyer un remplacement ; un point focal peut aussi accepter l’équipement en l’état.',
	},
	linesAccepted: {
		subject: 'Équipement accepté en l’état',
		what: 'L’État a accepté l’équipement tel qu’il est arrivé.',
		next: 'L’État va à présent signer la remise.',
	},
	replacementShipped: {
		subject: 'Remplacement expédié',
		what: 'Un remplacement d’équipement manquant ou endommagé a été expédié.',
		next: 'Veuillez préparer le dédouanement et le lieu de livraison.',
	},
	lossReported: {
		subject: 'Perte ou dommage signalé',
		what: 'La perte ou l’endommagement d’équipement a été signalé.',
		next: 'Le responsable de programme décidera de la suite de l’exécution.',
	},
	lossSettled: {
		subject: 'Poursuite de l’exécution après perte ou dommage',
		what: 'Il a été décidé de poursuivre l’exécution sans ce qui a été perdu ou endommagé.',
		next: 'Vous n’avez rien à faire ; le motif figure sur la page de l’exécution.',
	},
	changeRequested: {
		subject: 'Modification de l’équipement demandée',
		what: 'Une modification de l’équipement a été demandée.',
		next: 'Le responsable de programme se prononcera après consultation du donateur ; d’ici là, l’exécution est en attente.',
	},
	changeDecided: {
		subject: 'Décision sur la modification demandée',
		what: 'Une décision a été prise sur la modification de l’équipement qui avait été demandée.',
		next: 'Veuillez lire la décision sur la page de l’exécution ; après une modification approuvée, les spécifications sont communiquées de nouveau.',
	},
	misuseReported: {
		subject: 'Possible usage abusif signalé',
		what: 'Un possible usage abusif de ce qui a été livré a été signalé.',
		next: 'Veuillez lire le signalement dans le système ; tout est suspendu jusqu’à son examen.',
	},
	misuseResolved: {
		subject: 'Reprise de l’exécution après un examen',
		what: 'Un examen pendant lequel l’exécution était suspendue est terminé.',
		next: 'L’exécution se poursuit ; vous n’avez rien à faire.',
	},
	checkDue: {
		subject: 'Contrôle après livraison à effectuer',
		what: 'Un contrôle après livraison de l’équipement est à effectuer.',
		next: 'Le responsable de programme s’en chargera ; l’État est prié de donner accès à l’équipement.',
	},
}

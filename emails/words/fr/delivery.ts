import type { delivery as english } from '../en/delivery.ts'
import type { Shape } from '../shape.ts'

export const delivery: Shape<typeof english> = {
	nominationsCalled: {
		subject: 'Appel à candidatures',
		what: 'Les participants à la formation peuvent à présent être désignés.',
		next: 'Veuillez désigner les participants sur la page de l’exécution.',
	},
	nominationsReceived: {
		subject: 'Candidatures reçues',
		what: 'L’État a désigné des participants à la formation.',
		next: 'Veuillez vérifier les candidatures et confirmer les participants.',
	},
	participantsConfirmed: {
		subject: 'Participants confirmés',
		what: 'Les participants à la formation ont été confirmés.',
		next: 'Veuillez informer les participants ; le responsable de programme ouvrira la formation.',
	},
	trainingStarted: {
		subject: 'Formation commencée',
		what: 'La formation a commencé.',
		next: 'Vous n’avez rien à faire ; le responsable de programme enregistrera la fin de la formation.',
	},
	trainingHeld: {
		subject: 'Formation tenue',
		what: 'La formation a eu lieu et les présences ont été enregistrées.',
		next: 'Le responsable de programme évaluera les acquis.',
	},
	learningEvaluated: {
		subject: 'Acquis évalués',
		what: 'L’évaluation de la formation a été enregistrée.',
		next: 'Le responsable de programme délivrera les attestations.',
	},
	certificatesReady: {
		subject: 'Attestations délivrées',
		what: 'Les attestations de la formation ont été délivrées.',
		next: 'Un point focal est prié d’en confirmer la réception sur la page de l’exécution.',
	},
	specificationToSignOff: {
		subject: 'Spécifications à valider',
		what: 'Le responsable de programme a communiqué les spécifications de l’équipement.',
		next: 'Un point focal est prié de les lire et de les valider.',
	},
	specificationSignedOff: {
		subject: 'Spécifications validées',
		what: 'L’État a validé les spécifications de l’équipement.',
		next: 'Veuillez engager la procédure d’achat.',
	},
	equipmentContracted: {
		subject: 'Équipement commandé',
		what: 'Un marché a été conclu avec un fournisseur pour l’équipement.',
		next: 'Le responsable de programme annoncera l’expédition.',
	},
	equipmentShipped: {
		subject: 'Équipement expédié',
		what: 'L’équipement a été expédié.',
		next: 'Veuillez préparer le dédouanement et le lieu de livraison.',
	},
	equipmentAtCustoms: {
		subject: 'Équipement en douane',
		what: 'L’équipement est arrivé en douane.',
		next: 'Veuillez procéder au dédouanement, puis confirmer l’arrivée sur la page de l’exécution.',
	},
	equipmentReceived: {
		subject: 'Équipement reçu',
		what: 'L’État a confirmé l’arrivée de l’équipement.',
		next: 'Le responsable de programme l’inspectera et enregistrera le résultat.',
	},
	inspectionRecorded: {
		subject: 'Inspection enregistrée',
		what: 'L’équipement a été inspecté et le résultat a été enregistré.',
		next: 'Un point focal est prié de lire le résultat et de signer la remise.',
	},
	handoverSigned: {
		subject: 'Remise signée',
		what: 'La remise de l’équipement a été signée.',
		next: 'Le responsable de programme enregistrera l’installation.',
	},
	equipmentInstalled: {
		subject: 'Équipement installé',
		what: 'L’installation de l’équipement a été enregistrée.',
		next: 'Le responsable de programme contrôlera l’équipement après 6 mois et après 12 mois.',
	},
	checkRecorded: {
		subject: 'Contrôle après livraison enregistré',
		what: 'Un contrôle après livraison de l’équipement a été enregistré.',
		next: 'Vous n’avez rien à faire ; le résultat figure sur la page de l’exécution.',
	},
	checkFailed: {
		subject: 'Contrôle après livraison non concluant',
		what: 'Un contrôle après livraison a montré que l’équipement n’est pas entièrement présent, en état de marche, utilisé et entretenu.',
		next: 'Veuillez lire le résultat sur la page de l’exécution et convenir avec l’État de la suite à donner.',
	},
	termsToAgree: {
		subject: 'Mandat à approuver',
		what: 'Le responsable de programme a communiqué le mandat des services consultatifs.',
		next: 'Un point focal est prié de lire le mandat et de l’approuver.',
	},
	termsAgreed: {
		subject: 'Mandat approuvé',
		what: 'L’État a approuvé le mandat des services consultatifs.',
		next: 'Veuillez commencer les travaux.',
	},
	draftShared: {
		subject: 'Projet de document communiqué',
		what: 'Un projet de document issu des services consultatifs a été communiqué à votre État.',
		next: 'Veuillez le renvoyer avec des observations ; un point focal peut aussi l’accepter comme version finale.',
	},
	draftReturned: {
		subject: 'Projet de document renvoyé avec des observations',
		what: 'L’État a renvoyé le projet de document avec des observations.',
		next: 'Veuillez réviser le projet et le communiquer de nouveau.',
	},
	finalAccepted: {
		subject: 'Version finale acceptée',
		what: 'L’État a accepté la version finale issue des services consultatifs.',
		next: 'Le responsable de programme fixera une date pour le suivi.',
	},
	receiptConfirmed: {
		subject: 'Réception confirmée par l’État',
		what: 'L’État a confirmé avoir bénéficié de la formation.',
		next: 'Le responsable de programme en suivra l’application.',
	},
	followUpStarted: {
		subject: 'Suivi commencé',
		what: 'Le suivi de l’exécution a commencé.',
		next: 'Le responsable de programme demandera comment les résultats sont utilisés.',
	},
	deliveryClosed: {
		subject: 'Exécution close',
		what: 'L’exécution a été close.',
		next: 'Vous n’avez rien à faire ; le dossier reste consultable.',
	},
}

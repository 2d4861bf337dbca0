import type { request as english } from '../en/request.ts'
import type { Shape } from '../shape.ts'

export const request: Shape<typeof english> = {
	endorsementRequested: {
		subject: 'Demande en attente de votre aval',
		what: 'Une demande d’assistance technique de votre État vous a été transmise pour aval.',
		next: 'Veuillez la lire, puis lui donner votre aval ou la renvoyer pour correction.',
	},
	endorsementSent: {
		subject: 'Demande transmise pour aval',
		what: 'Votre demande a été transmise aux points focaux de votre État.',
		next: 'Un point focal lui donnera son aval ou vous la renverra ; d’ici là, vous pouvez la rappeler.',
	},
	returnedForCorrection: {
		subject: 'Demande renvoyée pour correction',
		what: 'Un point focal a renvoyé votre demande avec une note.',
		next: 'Veuillez lire la note, corriger la demande et la transmettre de nouveau pour aval.',
	},
	requestRecalled: {
		subject: 'Demande rappelée par son auteur',
		what: 'L’auteur a rappelé une demande qui attendait votre aval.',
		next: 'Vous n’avez rien à faire ; l’auteur pourra la transmettre de nouveau.',
	},
	requestReceived: {
		subject: 'Demande reçue',
		what: 'La demande a reçu l’aval officiel et a été enregistrée sous la référence indiquée dans ce message.',
		next: 'Le récépissé signé est la preuve du dépôt. Il accompagne ce message et peut être téléchargé à tout moment depuis la page de la demande. La réception sera confirmée et une personne chargée du dossier sera désignée ; veuillez rappeler la référence dans toute correspondance.',
	},
	requestToAcknowledge: {
		subject: 'Nouvelle demande : réception à confirmer',
		what: 'Une nouvelle demande a été reçue.',
		next: 'Veuillez vérifier qui l’a présentée, puis confirmer la réception et désigner la personne chargée du dossier.',
	},
	requestAcknowledged: {
		subject: 'Réception confirmée',
		what: 'La réception de la demande a été confirmée et une personne chargée du dossier a été désignée.',
		next: 'La personne chargée du dossier vérifiera que la demande est complète et pourra vous poser des questions.',
	},
	requestAssigned: {
		subject: 'Demande qui vous est confiée',
		what: 'Une demande vous a été confiée en tant que personne chargée du dossier.',
		next: 'Veuillez vérifier qu’elle est complète, puis la soumettre à l’examen ou demander des précisions.',
	},
	identityRejected: {
		subject: 'Origine de la demande non confirmée',
		what: 'L’identité des personnes qui ont présenté cette demande n’a pas pu être confirmée et la demande n’a pas été retenue.',
		next: 'Si votre mission estime qu’il s’agit d’une erreur, veuillez répondre par note verbale.',
	},
	clarificationRequested: {
		subject: 'Précisions demandées',
		what: 'La personne chargée du dossier a posé des questions au sujet de la demande.',
		next: 'Veuillez y répondre sur la page de la demande ; l’examen reprendra après vos réponses.',
	},
	clarificationAnswered: {
		subject: 'Précisions reçues',
		what: 'Les questions posées au sujet de la demande ont reçu une réponse.',
		next: 'La personne chargée du dossier lira les réponses et poursuivra l’examen.',
	},
	answersToClear: {
		subject: 'Réponses en attente de votre accord',
		what: 'Les questions posées au sujet de la demande ont reçu une réponse et les réponses modifient ce qui avait reçu l’aval d’un point focal.',
		next: 'Veuillez lire les réponses, puis donner votre accord ou les renvoyer à l’auteur ; l’examen reprendra ensuite.',
	},
	answersReturned: {
		subject: 'Réponses renvoyées',
		what: 'Un point focal a renvoyé les réponses relatives à la demande avec une note.',
		next: 'Veuillez lire la note, corriger les réponses et les transmettre de nouveau.',
	},
	requestDormant: {
		subject: 'Demande en sommeil',
		what: 'Les questions posées au sujet de la demande n’ont pas reçu de réponse à temps et la demande est à présent en sommeil.',
		next: 'L’auteur ou un point focal peut la réactiver sur sa page ; à défaut, elle sera close.',
	},
	requestResumed: {
		subject: 'Demande réactivée',
		what: 'L’État a réactivé une demande en sommeil.',
		next: 'Veuillez reprendre l’examen là où il s’était arrêté.',
	},
	requestLapsed: {
		subject: 'Demande caduque',
		what: 'La demande est restée trop longtemps en sommeil et a été close.',
		next: 'Votre État peut présenter une nouvelle demande à tout moment.',
	},
	screeningPassed: {
		subject: 'Demande à l’examen',
		what: 'La demande est complète et est à présent à l’examen.',
		next: 'La personne chargée du dossier proposera une décision sur chaque besoin ; l’examen ne vaut pas promesse d’assistance.',
	},
	decisionsToApprove: {
		subject: 'Décisions en attente d’approbation',
		what: 'La personne chargée du dossier a proposé des décisions sur les besoins d’une demande.',
		next: 'Veuillez les approuver ou les renvoyer avec une note ; la personne qui les a proposées ne peut pas les approuver.',
	},
	decisionsReturned: {
		subject: 'Décisions proposées renvoyées',
		what: 'Les décisions que vous aviez proposées ont été renvoyées avec une note.',
		next: 'Veuillez lire la note et proposer de nouvelles décisions.',
	},
	decisionsMade: {
		subject: 'Décisions relatives à la demande',
		what: 'Une décision a été prise sur chaque besoin de la demande.',
		next: 'Veuillez lire les décisions et leurs motifs ; pour les besoins retenus, la personne chargée du dossier recherchera un programme adapté. Sur la page d’un besoin non retenu, un point focal peut demander un réexamen.',
	},
	requestWithdrawn: {
		subject: 'Demande retirée',
		what: 'L’État a retiré la demande.',
		next: 'Vous n’avez rien à faire ; tout ce qui était réservé pour la demande est libéré.',
	},
	closureRequested: {
		subject: 'Clôture de la demande à confirmer',
		what: 'Le traitement de tous les besoins de la demande est terminé.',
		next: 'Un point focal est prié de confirmer la clôture ; faute de réponse, la demande sera close.',
	},
	requestClosed: {
		subject: 'Demande close',
		what: 'La demande a été close.',
		next: 'Vous n’avez rien à faire ; le dossier reste consultable.',
	},
}

import type { waiting as english } from '../en/waiting.ts'
import type { Shape } from '../shape.ts'

export const waiting: Shape<typeof english> = {
	needWaitlisted: {
		subject: 'Besoin sur liste d’attente',
		what: 'Un programme adapté n’a pas de capacité disponible actuellement et un besoin de la demande figure à présent sur sa liste d’attente.',
		next: 'Vous n’avez rien à faire ; lorsqu’une capacité se libérera et que viendra le tour du besoin, il sera proposé au programme.',
	},
	waitlistLeft: {
		subject: 'Besoin retiré de la liste d’attente',
		what: 'Un besoin de la demande ne figure plus sur la liste d’attente d’un programme.',
		next: 'Le besoin reste retenu et la personne chargée du dossier recherchera un autre programme.',
	},
	stillSeekingMatch: {
		subject: 'Recherche d’un programme en cours',
		what: 'Aucun programme adapté n’a encore été trouvé pour un besoin de la demande.',
		next: 'La personne chargée du dossier poursuit la recherche et vous serez tenu(e) informé(e) à intervalles réguliers.',
	},
	holdReview: {
		subject: 'Besoin en suspens : est-il toujours d’actualité ?',
		what: 'Un besoin de la demande est toujours en suspens.',
		next: 'Veuillez indiquer sur la page du besoin s’il est toujours d’actualité ; dans le cas contraire, un point focal peut le retirer.',
	},
	stillNeeded: {
		subject: 'Besoin en suspens confirmé par l’État',
		what: 'L’État a confirmé qu’un besoin en suspens est toujours d’actualité.',
		next: 'Veuillez vérifier si la suspension du besoin peut être levée.',
	},
	partnerReportDue: {
		subject: 'Réponse du partenaire attendue',
		what: 'Une réponse est attendue du partenaire auquel un besoin a été transmis.',
		next: 'Veuillez interroger le partenaire, puis enregistrer s’il prend en charge le besoin.',
	},
	startOverdue: {
		subject: 'Besoin confirmé dont l’exécution n’a pas commencé',
		what: 'L’exécution relative à un besoin confirmé n’a pas commencé dans le délai fixé.',
		next: 'Le siège est prié de décider si elle peut encore commencer ou si la confirmation prend fin.',
	},
	startAllowed: {
		subject: 'Exécution encore possible',
		what: 'Il a été décidé que l’exécution relative à un besoin confirmé peut encore commencer.',
		next: 'Le responsable de programme est prié de la commencer à présent.',
	},
	confirmationEnded: {
		subject: 'Fin de la confirmation',
		what: 'L’exécution relative à un besoin confirmé n’a pas commencé à temps et la confirmation a pris fin.',
		next: 'Le besoin reste retenu et la personne chargée du dossier recherchera de nouveau un programme.',
	},
}

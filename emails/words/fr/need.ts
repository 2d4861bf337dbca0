import type { need as english } from '../en/need.ts'
import type { Shape } from '../shape.ts'

export const need: Shape<typeof english> = {
	needsAccepted: {
		subject: 'Besoins auxquels un de vos programmes pourrait répondre',
		what: 'Une demande a fait l’objet de décisions, et un programme dont vous êtes responsable pourrait répondre à au moins un des besoins retenus.',
		next: 'Vous n’avez rien à faire pour l’instant. Veuillez vérifier que la fiche de vos programmes est à jour : la personne chargée du dossier la compare aux besoins, et vous serez averti quand l’un d’eux vous sera proposé.',
	},
	offerToAnswer: {
		subject: 'Besoin proposé à votre programme',
		what: 'Un besoin a été proposé à votre programme.',
		next: 'Veuillez l’accepter en indiquant une quantité ou le refuser en indiquant le motif.',
	},
	offerRefused: {
		subject: 'Proposition refusée par le programme',
		what: 'Le responsable de programme a refusé le besoin proposé.',
		next: 'Veuillez lire le motif et rechercher un autre programme.',
	},
	offerUnanswered: {
		subject: 'Proposition restée sans réponse',
		what: 'Le programme n’a pas répondu à temps à la proposition et le besoin est de nouveau ouvert.',
		next: 'La personne chargée du dossier recherchera un autre programme.',
	},
	offerMade: {
		subject: 'Offre pour un besoin',
		what: 'Un programme propose de répondre à un besoin de la demande et une capacité est réservée à cet effet.',
		next: 'Un point focal est prié de confirmer ou de décliner l’offre ; faute de réponse, elle deviendra caduque.',
	},
	offerMadeInPart: {
		subject: 'Offre pour une partie d’un besoin',
		what: 'Un programme propose de répondre à une partie d’un besoin de la demande et une capacité est réservée à cet effet.',
		next: 'Un point focal est prié de confirmer ou de décliner l’offre ; le reste devient un besoin distinct, pour lequel la recherche se poursuit.',
	},
	offerConfirmed: {
		subject: 'Offre confirmée',
		what: 'L’État a confirmé l’offre.',
		next: 'Le responsable de programme va à présent planifier l’exécution.',
	},
	offerDeclined: {
		subject: 'Offre déclinée',
		what: 'L’État a décliné l’offre et la capacité réservée est de nouveau disponible.',
		next: 'La personne chargée du dossier lira le motif et décidera de la suite à donner.',
	},
	offerLapsed: {
		subject: 'Offre caduque',
		what: 'L’offre n’a pas été confirmée à temps et la capacité réservée est de nouveau disponible.',
		next: 'Le besoin reste retenu et la personne chargée du dossier recherchera de nouveau un programme.',
	},
	needHeld: {
		subject: 'Besoin en suspens',
		what: 'Un besoin de la demande a été mis en suspens.',
		next: 'Le motif figure sur la page du besoin ; la personne chargée du dossier lèvera la suspension dès que possible.',
	},
	needReleased: {
		subject: 'Suspension du besoin levée',
		what: 'Un besoin de la demande n’est plus en suspens.',
		next: 'La personne chargée du dossier recherchera un programme adapté.',
	},
	needReferred: {
		subject: 'Besoin transmis à un partenaire',
		what: 'Un besoin de la demande a été transmis à un partenaire.',
		next: 'Le partenaire répondra à la personne chargée du dossier et sa réponse vous sera communiquée.',
	},
	needMetByPartner: {
		subject: 'Besoin pris en charge par un partenaire',
		what: 'Un partenaire a pris en charge un besoin de la demande.',
		next: 'Le partenaire prendra contact avec vous ; le besoin est clos dans ce système.',
	},
	partnerRefused: {
		subject: 'Besoin non pris en charge par le partenaire',
		what: 'Le partenaire ne peut pas prendre en charge le besoin qui lui avait été transmis.',
		next: 'La personne chargée du dossier recherchera un autre programme ou partenaire.',
	},
	needWithdrawn: {
		subject: 'Besoin retiré',
		what: 'L’État a retiré un besoin de la demande.',
		next: 'Vous n’avez rien à faire ; tout ce qui était réservé pour le besoin est libéré.',
	},
	needDelivered: {
		subject: 'Assistance exécutée pour un besoin',
		what: 'L’exécution relative à un besoin de la demande est achevée.',
		next: 'Le responsable de programme suivra l’utilisation des résultats.',
	},
	needEvaluated: {
		subject: 'Besoin évalué',
		what: 'Le suivi d’un besoin est terminé et l’évaluation a été faite.',
		next: 'Lorsque le traitement de tous les besoins sera terminé, un point focal sera prié de confirmer la clôture.',
	},
	deliveryFailed: {
		subject: 'Exécution interrompue',
		what: 'L’exécution relative à un besoin de la demande n’a pas pu être menée à terme.',
		next: 'Le besoin reste retenu et la personne chargée du dossier recherchera un autre programme.',
	},
}

import type { declining as english } from '../en/declining.ts'
import type { Shape } from '../shape.ts'

export const declining: Shape<typeof english> = {
	declineToApprove: {
		subject: 'Proposition de ne pas retenir un besoin',
		what: 'La personne chargée du dossier a proposé de ne pas retenir un besoin de la demande.',
		next: 'Veuillez lire le motif, puis approuver la proposition ou la renvoyer avec une note ; la personne qui l’a faite ne peut pas l’approuver.',
	},
	declineReturned: {
		subject: 'Proposition de ne pas retenir un besoin renvoyée',
		what: 'Votre proposition de ne pas retenir un besoin a été renvoyée avec une note.',
		next: 'Le besoin reste retenu ; veuillez lire la note et poursuivre la recherche d’un programme.',
	},
	needDeclined: {
		subject: 'Décision relative à un besoin',
		what: 'Un besoin de la demande n’a pas pu être retenu.',
		next: 'Le motif figure sur la page du besoin ; jusqu’à la date limite, un point focal peut demander que la décision soit réexaminée par une autre personne.',
	},
	reconsiderationAsked: {
		subject: 'Réexamen demandé',
		what: 'L’État a demandé le réexamen de la décision relative à un besoin.',
		next: 'Veuillez lire le motif et prendre une décision ; la personne qui a décidé la première fois ne peut pas décider de nouveau.',
	},
	declineUpheld: {
		subject: 'Résultat du réexamen',
		what: 'La décision relative à un besoin de la demande a été réexaminée et reste inchangée.',
		next: 'Le motif figure sur la page du besoin ; votre État peut présenter une nouvelle demande à tout moment.',
	},
	declineOverturned: {
		subject: 'Besoin retenu après réexamen',
		what: 'La décision relative à un besoin de la demande a été réexaminée et le besoin est à présent retenu.',
		next: 'La personne chargée du dossier recherchera un programme adapté.',
	},
}

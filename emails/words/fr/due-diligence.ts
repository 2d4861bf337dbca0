import type { dueDiligence as english } from '../en/due-diligence.ts'
import type { Shape } from '../shape.ts'

export const dueDiligence: Shape<typeof english> = {
	dueDiligenceOpened: {
		subject: 'Dossier de diligence voulue à examiner',
		what: 'Une demande doit être examinée au titre de la politique de diligence voulue en matière de droits de l’homme.',
		next: 'Veuillez examiner le dossier et enregistrer votre décision.',
	},
	dueDiligenceToDecide: {
		subject: 'Évaluation de diligence voulue à trancher',
		what: 'Un dossier de diligence voulue a été évalué.',
		next: 'Veuillez lire l’évaluation et prendre une décision, ou la renvoyer avec une note ; la personne qui a évalué le dossier ne peut pas décider.',
	},
	dueDiligenceReturned: {
		subject: 'Évaluation de diligence voulue renvoyée',
		what: 'L’évaluation d’un dossier de diligence voulue a été renvoyée avec une note.',
		next: 'Veuillez lire la note et évaluer de nouveau le dossier.',
	},
	dueDiligenceDecided: {
		subject: 'Décision de diligence voulue enregistrée',
		what: 'L’examen d’une demande au titre de la diligence voulue en matière de droits de l’homme a donné lieu à une décision.',
		next: 'Veuillez lire la décision avant de poursuivre le traitement de la demande.',
	},
	dueDiligenceExpired: {
		subject: 'Dossier de diligence voulue à réexaminer',
		what: 'La période de validité de la décision sur un dossier de diligence voulue est terminée et le dossier est de nouveau ouvert.',
		next: 'Le dossier sera de nouveau évalué et tranché ; d’ici là, ce qui en dépend reste en attente.',
	},
	dueDiligenceReopened: {
		subject: 'Dossier de diligence voulue rouvert',
		what: 'Un dossier de diligence voulue a été rouvert.',
		next: 'Le dossier sera de nouveau évalué et tranché ; d’ici là, ce qui en dépend reste en attente.',
	},
}

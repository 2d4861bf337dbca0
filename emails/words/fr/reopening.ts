import type { reopening as english } from '../en/reopening.ts'
import type { Shape } from '../shape.ts'

export const reopening: Shape<typeof english> = {
	closureCodeSet: {
		subject: 'Issue de la demande',
		what: 'La personne chargée du dossier a enregistré l’issue de la demande.',
		next: 'Un point focal est prié d’en prendre connaissance et de confirmer la clôture ; faute de réponse, la demande sera close.',
	},
	reopeningAsked: {
		subject: 'Réouverture demandée',
		what: 'L’État a demandé la réouverture d’une demande terminée.',
		next: 'Veuillez lire le motif, puis approuver ou refuser la réouverture.',
	},
	reopeningRefused: {
		subject: 'Réponse sur la réouverture de la demande',
		what: 'La demande n’a pas pu être rouverte.',
		next: 'Le motif figure sur la page de la demande ; votre État peut présenter une nouvelle demande à tout moment.',
	},
	requestReopened: {
		subject: 'Demande rouverte',
		what: 'La demande a été rouverte et est de nouveau examinée.',
		next: 'La personne chargée du dossier poursuivra l’examen et pourra poser des questions.',
	},
	sharingChanged: {
		subject: 'L’État a modifié qui peut lire une demande',
		what: 'L’État a modifié la classification d’une demande ou ce à quoi il consent.',
		next: 'La modification s’applique désormais. Veuillez lire la page ; il faudra peut-être en informer qui a déjà reçu un résumé.',
	},
}

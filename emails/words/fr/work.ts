import type { work as english } from '../en/work.ts'
import type { Shape } from '../shape.ts'

export const work: Shape<typeof english> = {
	officerChanged: {
		subject: 'Changement de la personne chargée du dossier',
		what: 'Une autre personne est désormais chargée du dossier.',
		next: 'Vous n’avez rien à faire ; la page de la demande indique qui est chargé du dossier.',
	},
	requestReassigned: {
		subject: 'Demande confiée à une autre personne',
		what: 'Une demande qui vous était confiée est désormais suivie par une autre personne.',
		next: 'Vous n’avez rien à faire ; le dossier a été transmis avec la demande.',
	},
	mentioned: {
		subject: 'Vous êtes mentionné(e) dans une note interne',
		what: 'Un(e) collègue vous a mentionné(e) dans une note interne.',
		next: 'Veuillez lire la note dans le système ; l’État ne la voit pas.',
	},
	messageReceived: {
		subject: 'Nouveau message',
		what: 'Un nouveau message au sujet de la demande vous attend.',
		next: 'Veuillez le lire dans le système, où vous pouvez aussi y répondre.',
	},
	replyNotTaken: {
		subject: 'Votre réponse n’a pas été acceptée',
		what: 'Votre réponse par courriel n’est pas devenue un message, et personne d’autre ne l’a lue.',
		next: 'Cela arrive lorsqu’une réponse ne contient pas de texte propre au-dessus de ce qu’elle cite, qu’elle est chiffrée, qu’elle dépasse 5 000 caractères ou 15 Mo, qu’elle arrive plus de 90 jours après le courriel auquel elle répond, ou lorsque vous ne pouvez plus écrire à ce sujet. Veuillez plutôt écrire votre message dans le système.',
	},
	deputyAppointed: {
		subject: 'Suppléance établie',
		what: 'Une suppléance a été établie pour une période : soit vous êtes suppléé(e), soit vous suppléez quelqu’un d’autre.',
		next: 'Veuillez ouvrir la page pour voir qui supplée qui ; la date indiquée dans ce message est le dernier jour.',
	},
	workHandedOver: {
		subject: 'Travail transmis',
		what: 'Les dossiers en cours ont été transmis d’une personne à une autre.',
		next: 'Veuillez ouvrir la page pour voir ce qui vous est à présent confié.',
	},
}

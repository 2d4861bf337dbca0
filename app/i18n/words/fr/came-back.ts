import type { Shape } from '../../shape.ts'
import type { cameBack as source } from '../en/came-back.ts'

export const cameBack: Shape<typeof source> = {
	list: {
		title: 'Courriels retournés',
		lead: 'Leur contenu n’est pas parvenu à ces personnes. Veuillez traiter chaque cas.',
		item: '{who} : un courriel a été retourné ({code})',
		mission: 'Adresse répertoriée de la mission permanente',
		unknown: 'Une adresse sans compte',
		settled: {
			title: 'La question est réglée',
			body: 'Ce qui a été fait est consigné.',
		},
	},
	page: {
		title: 'Un courriel a été retourné',
		lead: 'Il n’est pas parvenu à la personne à qui il était adressé. Son contenu doit être communiqué autrement.',
		who: 'Destinataire',
		address: 'Adresse',
		since: 'Retourné le',
		why: 'Motif',
		letters: 'Courriels concernés',
		request: 'Demande',
		contact: 'Coordonnées répertoriées de la mission',
		noContact: 'Aucune coordonnée n’est répertoriée.',
		reasons: {
			address:
				'L’adresse n’existe pas ou ne reçoit pas de courriels ({code}). Plus aucun courriel n’y est envoyé.',
			full: 'La boîte aux lettres est pleine ({code}).',
			refused: 'Le serveur de messagerie l’a refusé en application de ses règles ({code}).',
			other: 'Le serveur de messagerie n’a pas pu le remettre ({code}).',
		},
		steps: {
			title: 'Que faire',
			check: 'Comparez l’adresse avec les coordonnées répertoriées de la mission.',
			channel: 'Informez la personne par un autre moyen, par exemple par téléphone ou par note verbale.',
			correct: 'Demandez à la personne de modifier l’adresse dans son compte.',
			toContact: 'Coordonnées de l’État',
			toPerson: 'Compte de la personne',
		},
		settle: {
			title: 'Marquer comme réglé',
			note: 'Ce qui a été fait',
			noteHint: 'Pour les collègues et le dossier ; l’État ne le voit pas.',
			button: 'Marquer comme réglé',
		},
	},
	own: {
		title: 'Les courriels envoyés à votre adresse sont retournés',
		body: 'Depuis le <day></day>, rien n’est arrivé à <address></address>. Vérifiez votre adresse.',
		change: 'Modifier l’adresse électronique',
		again: 'L’adresse fonctionne de nouveau',
		cleared: {
			title: 'Les courriels sont de nouveau envoyés à votre adresse',
			body: 'S’ils sont encore retournés, vous en serez informé(e) ici.',
		},
		onceADay: {
			title: 'Vous l’avez déjà indiqué aujourd’hui',
			body: 'Des courriels ont de nouveau été retournés depuis. Modifiez votre adresse ou réessayez demain.',
		},
	},
}

import type { Shape } from '../../shape.ts'
import type { administration as source } from '../en/administration.ts'

export const administration: Shape<typeof source> = {
	mail: {
		title: 'Messages mis de côté',
		lead: 'Ces messages n’ont pas pu être envoyés malgré plusieurs tentatives. Supprimez la cause, puis renvoyez-les.',
		waiting:
			'{count, plural, =0 {Aucun message n’est en attente d’envoi.} one {# message est en attente d’envoi.} other {# messages sont en attente d’envoi.}}',
		caption: 'Messages mis de côté, en commençant par le plus ancien',
		recipient: 'Destinataire',
		subject: 'Objet',
		reason: 'Dernier échec',
		attempts: 'Tentatives',
		since: 'Rédigé le',
		action: 'Action',
		retry: 'Renvoyer',
		retryOne: 'Renvoyer : {subject}',
		retried: {
			title: 'Le message est de nouveau dans la file d’envoi',
			body: 'S’il échoue encore, il reviendra dans cette liste.',
		},
		notParked: {
			title: 'Ce message n’est plus mis de côté',
			body: 'Quelqu’un d’autre l’a renvoyé, ou il est parti entre-temps.',
		},
		none: {
			title: 'Aucun message n’est mis de côté',
			body: 'Il n’y a rien à faire ici.',
		},
		more: 'Seuls les {count} premiers messages sont affichés.',
	},
	inbox: {
		title: 'Messagerie fictive',
		lead: 'Courriers électroniques du monde fictif. Ils sont conservés ici et ne sont jamais envoyés.',
		caption: 'Courriers électroniques, en commençant par le plus récent',
		filter: 'Destinataire',
		everybody: 'Tout le monde',
		show: 'Afficher',
		option: '{address} ({count})',
		recipient: 'Destinataire',
		subject: 'Objet',
		language: 'Langue',
		status: 'Statut',
		date: 'Date',
		none: {
			title: 'Aucun courrier électronique n’a encore été rédigé',
			body: 'Effectuez une étape sur une demande : les personnes concernées en sont averties par courrier électronique.',
		},
		more: 'Seuls les {count} plus récents sont affichés. Choisissez un destinataire pour voir les autres.',
		attachments: 'Pièces jointes',
		text: 'Texte',
		html: 'Tel qu’un logiciel de messagerie l’affiche',
		openHtml: 'Ouvrir ce courrier électronique seul',
	},
}

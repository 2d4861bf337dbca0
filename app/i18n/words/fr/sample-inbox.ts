import type { Shape } from '../../shape.ts'
import type { sampleInbox as source } from '../en/sample-inbox.ts'

export const sampleInbox: Shape<typeof source> = {
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
	attachments: 'Pièces jointes',
	text: 'Texte',
	html: 'Tel qu’un logiciel de messagerie l’affiche',
	openHtml: 'Ouvrir ce courrier électronique seul',
	headers: 'En-têtes',
	openSource: 'Le message entier, tel qu’il partirait',
	download: 'Le télécharger sous forme de fichier (.eml)',
	calendar: 'Inscription au calendrier du destinataire',
	unsent: '{subject} (non rédigé)',
	noSource: 'Ce message ne peut pas être composé en vue de son envoi : {reason}',
	nothing: 'Aucun courrier électronique ne correspond',
}

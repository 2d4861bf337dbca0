import type { Shape } from '../../shape.ts'
import type { mailTemplates as source } from '../en/mail-templates.ts'

export const mailTemplates: Shape<typeof source> = {
	title: 'Modèles de courriel',
	lead: 'Tous les courriels que ce site peut envoyer, en six langues, chacun avec un exemple. Rien n’est envoyé d’ici.',
	search: 'Nom ou objet',
	none: {
		title: 'Aucun modèle de ce type',
		body: 'Aucun nom ni aucun objet ne contient ce texte. Essayez un mot plus court.',
	},
	subject: 'Objet',
	name: 'Nom',
	kind: 'Type',
	language: 'Langue de l’exemple',
	direction: 'Sens d’écriture',
	ltr: 'De gauche à droite',
	rtl: 'De droite à gauche',
	example: 'Un exemple avec des valeurs inventées.',
	html: 'Tel que l’affiche un logiciel de messagerie',
	openHtml: 'Ouvrir le courriel seul',
	text: 'Partie en texte brut',
}

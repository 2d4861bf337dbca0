import type { Shape } from '../../shape.ts'
import type { clarification as source } from '../en/clarification.ts'

export const clarification: Shape<typeof source> = {
	title: 'Répondre aux questions',
	lead: 'Répondez à chaque question, puis envoyez les réponses.',
	leadWithFields:
		'Modifiez d’abord les réponses du dossier qui sont déverrouillées, puis répondez à chaque question et envoyez le tout.',
	open: 'Répondre aux questions',
	answers: 'Vos réponses aux questions',
	compare: 'Voir ce qui a été modifié dans le dossier',
	clear: 'Valider ou renvoyer les réponses',
	readAnswers: 'Lire les réponses aux questions',
	ofNeed: 'Besoin {rank}, {where}',
	notRight: 'Ces réponses manquent ou ne sont pas encore correctes',
	returned: {
		title: 'Votre point focal a renvoyé les réponses',
		when: 'Renvoyées le <when></when>. Veuillez les modifier et les envoyer de nouveau.',
	},
	fields: {
		title: 'Réponses du dossier qui sont déverrouillées',
		lead: 'Tout le reste demeure tel que l’aval l’a couvert. L’ONUDC voit vos modifications une fois que votre point focal les a validées.',
		leadToRead: 'Les rédacteurs modifient ces réponses. Tout le reste demeure tel que l’aval l’a couvert.',
		section: 'Partie',
		unlocked: 'Déverrouillé',
		state: 'État d’avancement',
		changed: '{count, plural, one {# réponse modifiée} other {# réponses modifiées}}',
		missing:
			'{count, plural, one {# réponse manquante ou encore incorrecte} other {# réponses manquantes ou encore incorrectes}}',
		asFiled: 'Comme présenté',
		compare: 'Comparer avec ce qui a été présenté',
	},
	unlock: {
		lead: 'Ne cochez que ce qui doit changer ; sans coche, l’État répond seulement par écrit. Ce qu’une réponse peut faire apparaître est déverrouillé avec elle.',
	},
	clarification: {
		title: 'Des questions ont été posées à l’État',
		office:
			'L’État prépare sa réponse ; vous verrez ce qu’il modifie une fois que son point focal l’aura validé.',
		drafter: 'Veuillez répondre à chaque question et envoyer les réponses.',
		drafterWithFields:
			'Veuillez modifier les réponses déverrouillées, répondre à chaque question et envoyer le tout à votre point focal.',
		focalPoint:
			'Vos rédacteurs répondent, et ce qu’ils modifient dans le dossier vous parvient pour validation ; vous pouvez aussi répondre vous-même.',
		mission:
			'Vos autorités dans la capitale répondent aux questions de l’ONUDC ; veuillez les aider à tenir le délai.',
	},
	clearance: {
		title: 'Les réponses sont chez le point focal',
		office:
			'L’État a répondu et son point focal lit ce qui a été modifié ; vous le recevrez une fois validé.',
		drafter:
			'Votre point focal lit ce que vous avez modifié, puis le valide ou le renvoie ; vous n’avez rien à faire pour l’instant.',
		focalPoint:
			'Veuillez lire les réponses et ce qui a été modifié dans le dossier, puis valider l’ensemble ou le renvoyer avec une note.',
		mission: 'Le point focal lit les réponses avant leur envoi à l’ONUDC.',
	},
	changes: {
		pending: 'Ce que les réponses modifient dans le dossier',
		clarified: 'Ce que les réponses du {date} ont modifié dans le dossier',
	},
}

import type { Shape } from '#app/i18n/shape.ts'
import type { review as english } from '#app/i18n/words/en/review.ts'

export const review: Shape<typeof english> = {
	missing:
		'{count, plural, one {# réponse manque ou reste à corriger} many {# réponses manquent ou restent à corriger} other {# réponses manquent ou restent à corriger}}',
	doubtful:
		'{count, plural, one {# réponse mérite d’être relue} many {# réponses méritent d’être relues} other {# réponses méritent d’être relues}}',
	doubtfulBody: 'Aucun de ces points n’empêche l’envoi de la demande.',
	nothing: 'Il ne manque rien',
	nothingBody: 'Toutes les réponses nécessaires sont données et rien n’appelle de remarque.',
	send: 'Soumettre à l’aval',
	point: '<field></field> — {words}',
	ofNeed: 'Besoin {rank}, {where} : {name}',
	ofRequest: '{where} : {name}',
	changes: {
		title: 'Ce qui a changé depuis le renvoi du dossier, le {date}',
		note: 'Message du point focal : <note></note>',
		none: 'Rien n’a changé depuis.',
		field: 'Réponse',
		before: 'Avant',
		after: 'Maintenant',
		empty: 'Pas de réponse',
	},
}

import type { Shape } from '#app/i18n/shape.ts'
import type { drawing as english } from '#app/i18n/words/en/drawing.ts'

export const drawing: Shape<typeof english> = {
	link: 'Tout le parcours',
	title: 'Tout le parcours',
	lead: 'Le chemin parcouru, l’état actuel et la suite possible. Le schéma et le texte qui l’accompagne disent la même chose.',
	request: 'Demande',
	need: 'Besoin',
	of: {
		request: 'Le parcours de la demande',
		need: 'Le parcours du besoin',
		training: 'Le parcours de la formation',
		equipment: 'Le parcours de l’équipement',
		advisory: 'Le parcours de la mission de conseil',
		dueDiligence: 'Le parcours du dossier de diligence voulue',
	},
	earlier: '{title}, non menée à terme',
	picture: {
		scroll: 'Schéma, {title}',
		summary:
			'État actuel : « {state} ». Tout ce qui est dessiné ici est aussi exposé en toutes lettres sur cette page.',
		toHere: 'Aller à l’état actuel dans le schéma',
	},
	note: {
		here: 'Vous êtes ici',
		hereSince: 'Vous êtes ici · {date}',
		next: 'suite possible',
		who: '({who})',
		or: ' / ',
		wayOut: '{count, plural, one {depuis # état} other {depuis # états}}',
	},
	key: {
		title: 'Comment lire le schéma',
		here: 'Fond plein et double cadre : l’état actuel.',
		passed:
			'Trait épais et coche (✓) : état franchi, avec le jour où il a été atteint pour la dernière fois.',
		next: 'Trait interrompu : la suite possible et, entre parenthèses, qui accomplit l’étape.',
		other: 'Trait fin : état non atteint.',
		wayOut: 'Les étapes possibles presque partout ne sont dessinées qu’à partir de l’état actuel.',
	},
	list: {
		passed: 'Le chemin parcouru et l’état actuel',
		began: 'Point de départ.',
		since: 'Depuis le <when></when>.',
		onBehalfOf: 'Cela découle d’une étape accomplie par {name}.',
		here: 'État actuel.',
		next: 'La suite possible, et qui s’en charge',
		instead: 'Ce qui pourrait se produire à la place',
		none: 'Rien n’est attendu de personne.',
		to: 'Mène à : {states}.',
		or: ' ou ',
		stays: 'L’état ne change pas.',
		yours: 'Vous pouvez le faire dès maintenant.',
	},
}

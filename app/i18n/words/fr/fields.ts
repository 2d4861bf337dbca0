import type { Shape } from '#app/i18n/shape.ts'
import type { fields as english } from '#app/i18n/words/en/fields.ts'

export const fields: Shape<typeof english> = {
	help: 'Aide',
	helpFor: 'Aide : {label}',
	example: 'Par exemple : {example}',
	charactersLeft:
		'{left, plural, =0 {Plus aucun caractère disponible} one {# caractère restant} other {# caractères restants}}',
	charactersOver: '{over, plural, one {# caractère de trop} other {# caractères de trop}}',
	nthChoice: '{number, selectordinal, one {#er choix} other {#e choix}}',
	onlyIf: 'À remplir seulement si une réponse ci-dessus le demande.',
	noOtherNeeds: 'Il n’y a pas encore d’autre besoin à choisir.',
	minutesLeft:
		'{minutes, plural, one {Encore # minute de travail environ dans cette section} other {Encore # minutes de travail environ dans cette section}}',
	complete: 'Toutes les réponses nécessaires ici ont été données.',
	glossary: {
		open: 'Glossaire (dans un nouvel onglet)',
		title: 'Glossaire',
		lead: 'Le sens des mots du formulaire.',
	},
}

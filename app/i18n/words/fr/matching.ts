import type { Shape } from '#app/i18n/shape.ts'
import type { matching as english } from '#app/i18n/words/en/matching.ts'
import { fit } from './matching/fit.ts'
import { questions } from './matching/questions.ts'
import { reasons, rules } from './matching/rules.ts'

export const matching: Shape<typeof english> = {
	title: 'Programmes pour ce besoin',
	lead: 'Chaque programme est vérifié selon les mêmes règles. La liste propose ; la décision vous appartient.',
	sampleCatalogue:
		'Les programmes de ce catalogue sont des exemples. Ils n’indiquent pas ce qui est disponible.',
	none: 'Aucun programme n’est encore enregistré.',
	noneFits:
		'Aucun programme ne convient à ce besoin pour le moment. Cela ne dit rien de l’importance du besoin.',
	counts:
		'{fits, plural, =0 {Aucun programme ne convient} one {# programme convient} other {# programmes conviennent}}, {unclear, plural, =0 {aucun n’est incertain} one {# est incertain} other {# sont incertains}}, {doesNotFit, plural, =0 {aucun n’est exclu} one {# est exclu} other {# sont exclus}}.',
	columns: {
		programme: 'Programme',
		verdict: 'Résultat',
		free: 'Disponible',
		funding: 'Période de financement',
		openPoints: 'Points à noter',
		whyNot: 'Pourquoi il ne convient pas',
		rule: 'Règle',
		finding: 'Constat',
		action: 'Action',
		waiting: 'Sur la liste d’attente',
		earmarks: 'Affectations des donateurs',
		prerequisites: 'Conditions préalables',
	},
	units: {
		seats: '{count, plural, one {# place} other {# places}}',
		units: '{count, plural, one {# unité} other {# unités}}',
		expertDays: '{count, plural, one {# jour d’expert} other {# jours d’expert}}',
	},
	freeOf: '{free, number} sur {capacity, number} disponibles',
	verdicts: {
		fits: 'Convient',
		unclear: 'Incertain',
		doesNotFit: 'Ne convient pas',
	},
	verdictHints: {
		fits: 'Toutes les règles sont respectées.',
		unclear:
			'Aucune règle n’est enfreinte, mais un élément n’est pas connu. Interrogez l’État ou vérifiez le dossier avant de proposer.',
		doesNotFit: 'Une règle au moins n’est pas respectée.',
	},
	results: {
		pass: 'Respectée',
		fail: 'Non respectée',
		unknown: 'Non connue',
	},
	propose: 'Proposer',
	proposeProgramme: 'Proposer {programme}',
	explain: 'Expliquer le résultat',
	backToNeed: 'Retour au besoin',
	rules,
	reasons,
	fit,
	questions,
	priority: {
		label: 'Priorité du besoin',
		none: 'Pas encore évaluée',
		points: '{points, number} sur 100',
		note: 'La priorité indique quel besoin passe en premier. Elle n’influe pas sur les programmes qui conviennent.',
	},
	filter: {
		title: 'Restreindre la liste',
		text: 'Programme',
		verdict: 'Résultat',
		any: 'Tout résultat',
		apply: 'Afficher',
		clear: 'Tout afficher',
		nothing: 'Aucun programme ne correspond.',
	},
	paging: {
		label: 'Pages de la liste',
		shown: 'Programmes {from, number} à {to, number} sur {total, number}',
	},
	eligible: {
		none: 'Aucun programme ne peut prendre ce besoin pour le moment',
		why: 'Chacun enfreint au moins une règle. Ce n’est pas une question de priorité : une priorité plus élevée n’y changerait rien.',
		wait: 'Laisser le besoin attendre un programme qui conviendrait s’il avait de la place : {count, plural, one {# programme} other {# programmes}} ci-dessous.',
		noWait:
			'Aucun programme ne conviendrait même s’il avait de la place ; une liste d’attente n’aide donc pas.',
		hold: 'Mettre le besoin en suspens jusqu’à ce qu’il y ait un programme.',
		refer: 'Transmettre le besoin à un partenaire.',
		link: 'Mettre en suspens ou transmettre sur la page du besoin',
	},
	ask: {
		title: 'Interroger l’État',
		lead: 'L’État peut dire ce que l’on ignore du besoin. Les questions sont préparées dans la langue de la demande ; vous pouvez les modifier avant l’envoi.',
		link: 'Écrire à l’État',
		inRequest:
			'La demande peut encore être renvoyée pour précision, afin que l’État modifie ce qu’il a présenté.',
		requestLink: 'Demander des précisions',
	},
	waitlist: 'Inscrire sur la liste d’attente de {programme}',
	waitlistHint: 'Le programme conviendrait s’il avait de la place.',
	waitsHere: 'Ce besoin est sur sa liste d’attente.',
	waitingCount: '{count, plural, one {# besoin} other {# besoins}}',
}

import type { Shape } from '../../shape.ts'
import type { priority as source } from '../en/priority.ts'
import { criteria } from './priority/criteria.ts'
import { evidence } from './priority/evidence.ts'

export const priority: Shape<typeof source> = {
	link: 'Priorité',
	title: 'Priorité du besoin',
	lead: 'Quel besoin passe en premier quand il n’y en a pas assez pour tous : il s’agit du seul besoin, jamais de l’État. Deux fonctionnaires le notent sans voir la note l’un de l’autre. Aucun classement des États n’en est tiré.',
	backToNeed: 'Retour au besoin',
	saved: { title: 'Votre note est conservée', body: 'Personne d’autre ne la voit avant la fin du tour.' },
	renewed: {
		title: 'Un nouveau tour a commencé',
		body: 'Deux fonctionnaires notent de nouveau le besoin. Les notes précédentes restent ci-dessous.',
	},
	states: {
		waiting:
			'{scored, plural, =0 {Personne n’a encore noté ce besoin.} other {Un fonctionnaire a noté ce besoin.}} Il en faut deux.',
		third:
			'Deux fonctionnaires ont noté ce besoin et leurs notes sont éloignées. Un troisième est invité à le noter ; la moyenne des trois compte alors.',
		settled: 'Priorité : {priority, number} sur 100',
	},
	round: 'Tour {round, number}',
	closed: {
		title: 'Vous ne donnez pas de note ici',
		reader: 'Votre poste lit les notes et n’en donne pas.',
		settled: 'Le tour est clos.',
	},
	scoredAs: 'Il a été noté avant d’être divisé. <link>Voir les notes du besoin entier</link>',
	form: {
		title: 'Votre note',
		lead: 'Choisissez pour chaque critère la phrase qui est vraie. Si rien n’est connu, dites-le : cela compte comme le milieu et est signalé, de sorte que des données lacunaires ne pénalisent personne.',
		change: 'Vous avez noté ce besoin. Vous pouvez modifier votre note jusqu’à la fin du tour.',
		thirdAsked: 'Un troisième fonctionnaire notera aussi si vous modifiez votre note maintenant.',
		weight: 'Poids {weight, number} sur {sum, number}',
		points: 'Points',
		option: '{points} – {anchor}',
		unknown: 'Inconnu',
		comment: 'Commentaire',
		known: 'Ce qui est connu',
		answers: 'Ce que l’État a répondu',
		computed: 'L’ordre de l’État donne {points, number} sur 4. Vous pouvez juger autrement.',
		submit: 'Conserver ma note',
	},
	result: {
		title: 'Notes',
		earlier: 'Tours précédents',
		caption: 'Points de chaque fonctionnaire par critère',
		criterion: 'Critère',
		officer: '{name} ({total, number} sur 100)',
		points: '{points, number} sur 4',
		missing: 'inconnu, compte pour 2',
		total: 'Total sur 100',
		parts: 'De quoi se compose {total, number}',
		partsCaption: 'Éléments de la note',
		mean: 'Priorité {priority, number} : la moyenne de {count, plural, one {# note} other {# notes}}',
		weight: 'Poids',
		anchor: 'Ce que représentent les points',
		adds: 'Ajoute',
	},
	muchMissing: {
		title: 'Une grande partie de ce besoin n’est pas connue',
		body: 'Quand trois critères ou plus ne peuvent être jugés, un fonctionnaire devrait proposer à l’État de l’aider à réunir ses données. Ce qui n’est pas connu compte comme le milieu et n’abaisse rien.',
	},
	anew: {
		title: 'Noter de nouveau',
		lead: 'Quand les faits ont changé, un nouveau tour peut commencer. Les notes actuelles restent lisibles ici.',
		reason: 'Raison',
		submit: 'Commencer un nouveau tour',
	},
	criteria,
	evidence,
}

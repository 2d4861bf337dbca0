import type { Shape } from '../../../shape.ts'
import type { criteria as source } from '../../en/priority/criteria.ts'

export const criteria: Shape<typeof source> = {
	harm: {
		name: 'Préjudice et exposition',
		about: 'Décès, enfants et flux en hausse.',
		points0: 'Aucun préjudice causé aux migrants n’est décrit.',
		points1: 'Le préjudice est décrit en termes généraux, sans chiffres ni source.',
		points2: 'Des blessures ou des conditions dangereuses sur la route sont recensées, avec une source.',
		points3: 'Des décès, ou des enfants parmi les migrants, sont recensés, avec une source.',
		points4: 'Des décès ou des enfants sont recensés, et le flux augmente.',
	},
	duty: {
		name: 'Écart par rapport à une obligation du Protocole',
		about: 'Un article qui impose une obligation, ou une constatation issue d’un examen.',
		points0: 'Aucun article n’est concerné, ou aucun écart n’est décrit.',
		points1: 'Le Protocole est concerné en général ; aucune obligation n’est nommée.',
		points2: 'Une obligation est nommée ; on ne dit pas dans quelle mesure elle est remplie.',
		points3: 'Une obligation est nommée, et la loi ou la pratique qui manque est décrite.',
		points4: 'De même, confirmé par une constatation issue d’un examen ou par une évaluation indépendante.',
	},
	absorption: {
		name: 'Capacité d’absorption',
		about: 'Si le service, le personnel, la loi et le site sont prêts.',
		points0: 'Aucun service qui pourrait l’utiliser n’est nommé.',
		points1: 'Un service est nommé ; son personnel n’est pas encore en poste.',
		points2: 'Le service et le personnel sont là ; la loi ou le site n’est pas prêt.',
		points3: 'Le service, le personnel et la loi sont là ; le site sera prêt à une date indiquée.',
		points4: 'Le service, le personnel, la loi et le site sont prêts.',
	},
	sustainability: {
		name: 'Durabilité',
		about: 'Budget, formateurs, maintenance et personnel qui reste en poste.',
		points0: 'Rien n’est dit.',
		points1: 'Une intention.',
		points2: 'Une personne ou un service nommé qui s’en charge.',
		points3: 'Une ligne budgétaire.',
		points4:
			'Une ligne budgétaire, et la preuve que l’équipement ou la formation reçus auparavant sont utilisés.',
	},
	equity: {
		name: 'Équité',
		about:
			'Pays les moins avancés, pays en développement sans littoral et petits États insulaires en développement, et États peu aidés au cours des 36 derniers mois.',
		points0: 'Dans aucun de ces groupes, et aidé trois fois ou plus en 36 mois.',
		points1: 'Dans aucun de ces groupes, et aidé une ou deux fois.',
		points2: 'Dans aucun de ces groupes et sans aide, ou dans l’un d’eux et aidé trois fois ou plus.',
		points3: 'Dans l’un de ces groupes, et aidé une ou deux fois.',
		points4: 'Dans l’un de ces groupes, et sans aide en 36 mois.',
	},
	rights: {
		name: 'Droits et genre',
		about: 'Garanties, femmes parmi les participants, articles 5 et 16 du Protocole.',
		points0: 'Aucune garantie, ou les migrants sont punis pour avoir fait l’objet d’un trafic.',
		points1: 'Des garanties sont prévues ; rien n’est écrit.',
		points2: 'Des règles écrites existent ; le besoin lui-même ne dit rien des femmes ni de la protection.',
		points3: 'Des règles écrites existent, et le besoin comporte un volet sur les femmes ou la protection.',
		points4:
			'De même, avec un organe indépendant qui contrôle le service et un objectif de participation des femmes atteint.',
	},
	route: {
		name: 'Intérêt pour la route',
		about: 'Si des voisins sur la route ont aussi présenté des besoins.',
		points0: 'Aucun autre État sur la route n’a présenté de besoin.',
		points1: 'Un autre État l’a fait, sur un autre thème.',
		points2: 'Un autre État l’a fait, sur le même thème.',
		points3: 'Deux autres États ou plus l’ont fait, sur le même thème.',
		points4: 'De même, et ils coopèrent déjà avec cet État à la frontière ou dans des affaires.',
	},
	rank: {
		name: 'Ordre choisi par l’État',
		about: 'La place que l’État lui-même a donnée au besoin dans sa demande.',
		points0: 'Le dernier.',
		points1: 'Dans le dernier tiers, mais pas le dernier.',
		points2: 'Dans le tiers du milieu.',
		points3: 'Dans le premier tiers, mais pas le premier.',
		points4: 'Le premier, ou le seul.',
	},
}

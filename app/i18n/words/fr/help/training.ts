import type { Shape } from '#app/i18n/shape.ts'
import type { training as english } from '#app/i18n/words/en/help/training.ts'

export const training: Shape<typeof english> = {
	topics: {
		text: 'Choisissez ce que les participants doivent savoir faire ensuite. Peu de sujets font un meilleur cours que beaucoup.',
		example: 'Reconnaître et détecter les documents frauduleux',
	},
	level: {
		text: 'Choisissez le niveau dont les participants ont besoin maintenant, de la première approche à l’enseignement.',
		example: 'Élémentaire',
	},
	learners: {
		text: 'Dites ce que font les apprenants et ce qu’ils savent déjà, afin que le cours leur convienne.',
		example: 'Caporaux et sergents au contrôle des passeports, de un à cinq ans de service',
	},
	participants: {
		text: 'Le nombre de personnes qui devraient participer, tous cours confondus.',
		example: '60',
	},
	minimumParticipants: {
		text: 'Le plus petit nombre qui serait encore utile. Un programme qui dispose de moins de places peut alors en proposer une partie.',
		example: '20',
	},
	womenTarget: {
		text: 'La part des femmes parmi les participants, en nombre entier. Au moins 30 % sont recommandés ; moins est accepté, avec un plan.',
		example: '35',
	},
	womenPlan: {
		text: 'Dites ce qui sera fait pour que davantage de femmes puissent participer à ce cours ou au suivant.',
		example:
			'Un appel distinct à candidatures dans toutes les régions, et une garde d’enfants pendant le cours',
	},
	deliveryModes: {
		text: 'Choisissez ce que vous accepteriez et placez la forme préférée en premier. Plusieurs formes rendent une solution plus probable.',
		example: '1. Cours dans le pays ; 2. Formation mixte',
	},
	languages: {
		text: 'Les langues que les participants comprennent assez bien pour apprendre.',
		example: 'Français et arabe',
	},
	interpretation: {
		text: 'Cochez cette case si un cours dans une autre langue, avec interprétation, conviendrait aussi. Le choix est alors plus large.',
		example: '',
	},
	venueFacilities: {
		text: 'Dites ce que vous pouvez fournir : salles, ordinateurs, connexion, hébergement.',
		example: 'Deux salles de 25 personnes chacune, 20 ordinateurs et un hébergement à l’école',
	},
	priorTraining: {
		text: 'Dites ce que les participants ont déjà appris et quand, afin que rien ne soit répété.',
		example: 'Un cours de sensibilisation de deux jours en 2024 pour 30 des 60 agents',
	},
	totPlan: {
		text: 'Dites comment les participants transmettront ce qu’ils apprennent. Un seul cours peut ainsi en toucher beaucoup.',
		example: 'Six participants deviennent instructeurs et forment chaque équipe en un an',
	},
	releaseAssurance: {
		text: 'Une formation est perdue lorsque les agents sont mutés peu après. Dites comment ils resteront en poste pendant au moins 12 mois.',
		example: 'Le directeur général signe un ordre selon lequel aucun participant n’est muté avant juin 2028.',
	},
}

import type { Shape } from '#app/i18n/shape.ts'
import type { training as english } from '#app/i18n/words/en/draft/training.ts'

export const training: Shape<typeof english> = {
	groups: {
		content: 'Ce qui doit être appris',
		learners: 'Qui apprend',
		delivery: 'Comment et où',
		afterwards: 'Après la formation',
	},
	topics: 'Sujets',
	topicsHint: 'Huit au plus. Les cinq premiers sont ceux de l’article 14 du Protocole.',
	level: 'Niveau',
	learners: 'Profil des apprenants',
	learnersHint: 'Fonction, grade et expérience.',
	participants: 'Nombre de participants',
	participantsHint: 'De 5 à 200.',
	minimumParticipants: 'Plus petit nombre utile de participants',
	womenTarget: 'Femmes parmi les participants, en pourcentage',
	womenTargetHint: 'Au moins 30 % sont recommandés.',
	womenPlan: 'Comment davantage de femmes seront associées',
	womenPlanHint: '500 caractères au plus.',
	deliveryModes: 'Modalités, par ordre de préférence',
	deliveryModesHint: 'Cinq au plus, la modalité préférée en premier.',
	languages: 'Langues du cours',
	interpretation: 'Une interprétation serait acceptable',
	venueFacilities: 'Salles et moyens que vous pouvez fournir',
	venueFacilitiesHint: '500 caractères au plus.',
	priorTraining: 'Formations antérieures sur le sujet',
	priorTrainingHint: '500 caractères au plus.',
	totPlan: 'Comment les participants formeront d’autres personnes',
	totPlanHint: '500 caractères au plus.',
	releaseAssurance: 'Maintien en poste',
	releaseAssuranceHint:
		'Comment l’institution maintient en poste pendant au moins 12 mois les agents formés.',
}

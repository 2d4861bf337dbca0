import { choices, optionalChoice, optionalLine, optionalText, tick } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { trainingLevels, trainingModes, trainingTopics } from '#workflows/vocabulary.ts'
import { section } from '../section.ts'
import { countOrUnknown, optionalOrdered } from '../section-fields.ts'

/** Content, participants, mode and language of the training. */
export const training = section(
	'training',
	{
		topics: choices(trainingTopics, 'trainingTopics', 0, 8),
		level: optionalChoice(trainingLevels, 'trainingLevels'),
		learners: optionalLine(200),
		participants: countOrUnknown(5, 200),
		minimumParticipants: countOrUnknown(1, 200),
		womenTarget: countOrUnknown(0, 100),
		womenPlan: optionalText(500),
		deliveryModes: optionalOrdered(trainingModes, 'deliveryModes', 5),
		languages: choices(languages, 'languages', 0),
		interpretation: tick(),
		venueFacilities: optionalText(500),
		priorTraining: optionalText(500),
		totPlan: optionalText(500),
		releaseAssurance: optionalText(500),
	},
	[
		{
			at: 'minimumParticipants',
			message: 'moreThanAsked',
			reads: ['participants', 'minimumParticipants'],
			broken: ({ participants = Infinity, minimumParticipants = 0 }) => minimumParticipants > participants,
		},
	],
)

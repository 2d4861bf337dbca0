import * as z from 'zod'
import { choice, choices, count, line, optionalText, text, tick } from '#workflows/fields.ts'
import { deliveryModes, languages, trainingLevels, trainingTopics } from '#workflows/vocabulary.ts'
import { unless } from '../section-fields.ts'

/** What is to be learnt, by whom, how and in which language. */
export const training = z
	.object({
		topics: choices(trainingTopics, 'trainingTopics', 1, 8),
		level: choice(trainingLevels, 'trainingLevels'),
		learners: line(200),
		participants: count(5, 200),
		minimumParticipants: count(1, 200),
		womenTarget: count(0, 100),
		deliveryModes: choices(deliveryModes, 'deliveryModes', 1, 5),
		languages: choices(languages, 'languages'),
		interpretation: tick(),
		totPlan: optionalText(500),
		releaseAssurance: text(500),
	})
	.superRefine(
		unless('minimumParticipants', 'moreThanAsked', (course) => {
			return course.minimumParticipants > course.participants
		}),
	)

import { criteria } from './priority/criteria.ts'
import { evidence } from './priority/evidence.ts'

/** How officers say which need comes first. */
export const priority = {
	link: 'Priority',
	title: 'Priority of the need',
	lead: 'Which need comes first when there is not enough for all: of the need alone, never of the State. Two officers score it without seeing each other’s scores. No list of States is made of it.',
	backToNeed: 'Back to the need',
	saved: { title: 'Your score was kept', body: 'Nobody else sees it before the round is settled.' },
	renewed: {
		title: 'A new round has begun',
		body: 'Two officers score the need anew. What was scored before stays below.',
	},
	states: {
		waiting:
			'{scored, plural, =0 {Nobody has scored this need yet.} other {One officer has scored this need.}} It takes two.',
		third:
			'Two officers have scored this need, and they are far apart. A third one is asked to score it; then the mean of all three counts.',
		settled: 'Priority: {priority, number} of 100',
	},
	round: 'Round {round, number}',
	closed: {
		title: 'You give no score here',
		reader: 'Your post reads scores and gives none.',
		settled: 'The round is settled.',
	},
	scoredAs: 'It was scored before it was divided. <link>See the scores of the whole need</link>',
	form: {
		title: 'Your score',
		lead: 'Choose for each criterion the sentence that is true. Where nothing is known, say so: it counts as the middle and is flagged, so that poor data punishes nobody.',
		change: 'You have scored this need. You may change your score until the round is settled.',
		thirdAsked: 'A third officer scores it also if you change your score now.',
		weight: 'Weight {weight, number} of {sum, number}',
		points: 'Points',
		option: '{points} – {anchor}',
		unknown: 'Not known',
		comment: 'Comment',
		known: 'What is known',
		answers: 'What the State answered',
		computed: 'The order of the State gives {points, number} of 4. You may find otherwise.',
		submit: 'Keep my score',
	},
	result: {
		title: 'Scores',
		earlier: 'Earlier rounds',
		caption: 'Points of every officer by criterion',
		criterion: 'Criterion',
		officer: '{name} ({total, number} of 100)',
		points: '{points, number} of 4',
		missing: 'not known, counts as 2',
		total: 'Total of 100',
		parts: 'What {total, number} is made of',
		partsCaption: 'Parts of the score',
		mean: 'Priority {priority, number}: the mean of {count, plural, one {# score} other {# scores}}',
		weight: 'Weight',
		anchor: 'What the points stand for',
		adds: 'Adds',
	},
	muchMissing: {
		title: 'Much of this need is not known',
		body: 'Where three criteria or more cannot be judged, an officer should offer the State help with its data. What is not known counts as the middle and lowers nothing.',
	},
	anew: {
		title: 'Score anew',
		lead: 'When facts have changed, a new round can begin. The present scores stay here to be read.',
		reason: 'Reason',
		submit: 'Begin a new round',
	},
	criteria,
	evidence,
}

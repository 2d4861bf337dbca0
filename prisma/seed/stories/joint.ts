import { inDays } from '../sample-calendar.ts'
import {
	accept,
	acknowledged,
	cleared,
	decided,
	delivery,
	invited,
	matched,
	need,
	passed,
	type Step,
	type Story,
} from '../story.ts'

/** What the three States ask for in common; each has its own title and number of participants. */
const common = (title: string, participants: number, language: string): Story['own'] => ({
	need: {
		title,
		mainTheme: 'DOCS',
		otherThemes: ['BORDER'],
		taType: 'TRAINING',
		dependsOn: [],
		persons: participants,
		women: '',
		men: '',
		notStated: '',
	},
	training: {
		topics: ['T_DOCFRAUD', 'T_DOCSEC'],
		level: 'AWARENESS',
		participants,
		minimumParticipants: 10,
		deliveryModes: ['ONLINE_LIVE'],
		languages: [language],
		totPlan: '',
	},
})

/** A school is not subject to due diligence: `clearance` is then empty. Decided, offered and confirmed within a month, and now announced as one course. */
const together = (
	quantity: number,
	reason: string,
	language: 'en' | 'fr',
	clearance = cleared(16),
): Step[] => [
	...acknowledged(26),
	passed(19),
	...clearance,
	...decided(15, accept(reason)),
	matched(1, 10, 'TRN-AFR-03'),
	need(1, 9, { type: 'acceptOffer', quantity, note: '' }),
	need(1, 6, { type: 'confirmOffer' }),
	delivery(1, 3, {
		type: 'callForNominations',
		startsOn: inDays(60),
		endsOn: inDays(64),
		place: 'En ligne / online (sample)',
		language,
		seats: quantity,
		minimumCohort: 10,
	}),
]

const niger: Story = {
	key: 'niger.joint-course',
	answers: 'niger.incidents',
	title: 'Participation au cours commun sur les documents falsifiés',
	needs: [1],
	own: common('Reconnaître les documents falsifiés : agents des postes', 20, 'fr'),
	joins: true,
	draftedDaysAgo: 27,
	steps: together(20, 'Même cours que le Mali et le Ghana.', 'fr'),
}

const ghana: Story = {
	key: 'ghana.joint-course',
	answers: 'ghana.document-training',
	title: 'Participation in the joint course on forged documents',
	needs: [1],
	own: common('Recognizing forged documents: officers of the regions', 40, 'en'),
	joins: true,
	draftedDaysAgo: 27,
	steps: together(40, 'The same course as Mali and Niger request.', 'en'),
}

const mali: Story = {
	key: 'mali.joint-course',
	answers: 'mali.syllabus',
	title: 'Cours en ligne commun sur les documents falsifiés',
	own: common('Reconnaître les documents falsifiés : cours commun en ligne', 30, 'fr'),
	draftedDaysAgo: 32,
	steps: [
		invited(1, 31, niger, ghana),
		...together(30, 'Trois États demandent le même cours ; un programme l’offre en ligne.', 'fr', []),
	],
}

/** A joint need of three States, which one programme delivers to all of them; the State that leads comes first. */
export const jointStories: Story[] = [mali, niger, ghana]

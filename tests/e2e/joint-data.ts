import type { Actor } from '#app/platform/actor.ts'
import { castOf } from '#prisma/seed/cast.ts'
import { fillNeed, fillRequest } from '#prisma/seed/file-draft.ts'
import { sampleId } from '#prisma/seed/sample-people.ts'
import {
	accept,
	acknowledged,
	answersFor,
	cleared,
	decided,
	managerOf,
	passed,
	type Story,
} from '#prisma/seed/story.ts'
import { inDays } from '#tests/support/in-days.ts'
import { requestStep } from '#tests/support/steps.ts'
import { deliver } from './domain-steps.ts'

export const programmeId = sampleId('TRN-AFR-03')

const topics = ['T_DOCFRAUD', 'T_DOCSEC']
const seats = (participants: number) => ({
	topics,
	level: 'AWARENESS',
	participants,
	minimumParticipants: 5,
	deliveryModes: ['ONLINE_LIVE'],
	languages: ['ar'],
	totPlan: '',
})
const persons = (count: number) => ({ persons: count, women: '', men: '', notStated: '' })

/** The State that invites, with a need that UNODC has accepted. */
export const leading: Story = {
	key: 'walk.joint-course',
	answers: 'egypt.documents',
	title: 'دورة مشتركة على الإنترنت في كشف الوثائق المزورة',
	needs: [1],
	own: {
		need: {
			title: 'دورة مشتركة في كشف الوثائق المزورة',
			mainTheme: 'DOCS',
			otherThemes: ['BORDER'],
			...persons(10),
		},
		training: seats(10),
	},
	draftedDaysAgo: 40,
	steps: [
		...acknowledged(36),
		passed(28),
		...cleared(22),
		...decided(15, accept('تطلب الدولتان الدورة نفسها.')),
	],
}

/** The State that is invited: its draft begins with the part that it adds. */
export const joining: Story = {
	key: 'walk.joins',
	answers: 'morocco.forensics',
	draftedDaysAgo: 0,
	steps: [],
}

/** Completes the draft of the State that joins and sends it to its focal point, beside the answers filled in for it. */
export async function completePart(requestId: string, needId: string) {
	const { drafter } = castOf(joining)
	const [{ need: asked, training } = {}] = answersFor(leading).needs.slice(1)
	const { needs: _, ...answers } = answersFor(joining)
	await fillNeed(drafter, needId, {
		kind: 'training',
		need: { ...asked, ...leading.own?.need, ...persons(8) },
		training: { ...training, ...seats(8) },
	})
	const about = { ...answers.about, title: 'المشاركة في الدورة المشتركة', classification: 'RESTRICTED' }
	await fillRequest(drafter, requestId, { ...answers, about })
	await requestStep(drafter, requestId, { type: 'sendForEndorsement' })
}

const numbers = (count: number) => ({ women: 3, men: count - 3, notStated: 0 })

/** The course of one State as it was held, to the follow-up half a year later. */
export async function holdCourse(story: Story, deliveryId: string, count: number) {
	const { drafter, focalPoint } = castOf(story)
	const manager: Actor = managerOf(programmeId)
	const attended = { attendedWomen: 3, attendedMen: count - 3, attendedNotStated: 0 }
	await deliver(deliveryId, [
		[
			manager,
			{
				type: 'callForNominations',
				startsOn: inDays(-5),
				endsOn: inDays(-1),
				lateReason: 'سُجلت الدورة بعد انعقادها.',
				place: 'على الإنترنت',
				language: 'ar',
				seats: count,
				minimumCohort: 5,
			},
		],
		[drafter, { type: 'nominate', ...numbers(count), nominees: '' }],
		[manager, { type: 'confirmParticipants', ...numbers(count) }],
		[manager, { type: 'openSession' }],
		[manager, { type: 'closeSession', days: 5, ...attended }],
		[manager, { type: 'recordLearning', satisfaction: 90, preTest: 40, postTest: 80 }],
		[manager, { type: 'certify', certificates: count }],
		[focalPoint, { type: 'confirmReceipt', comment: '' }],
		[
			manager,
			{ type: 'recordFollowUp', stillInPost: count, applying: count, resultsReview: false, comment: '' },
		],
	])
}

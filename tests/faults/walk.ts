import { advanceRequest } from '#app/domain/steps/take-step.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { castOf } from '#prisma/seed/cast.ts'
import {
	accept,
	acknowledged,
	answered,
	asked,
	passed,
	request,
	type Step,
	type Story,
	sent,
} from '#prisma/seed/story.ts'
import type { RequestEvent } from '#workflows/request/events.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { type Acknowledge, readWhole, writeDraft } from './filing.ts'

const returned = request(0, { type: 'returnForCorrection', note: 'The number of officers is missing.' })

/** Step n is taken at revision n. */
const steps: Step[] = [
	sent(0),
	returned,
	sent(0),
	returned,
	...acknowledged(10),
	asked(0, 'QUANTITY_UNJUSTIFIED', 'How many officers serve there?'),
	answered(0, 'There are 148 officers.'),
	passed(0),
	request(0, ({ needIds }) => ({
		type: 'proposeDecisions',
		decisions: needIds.map((needId) => ({ ...accept('The gap is well described.'), needId })),
	})),
	request(0, { type: 'approveDecisions', allDeclined: false }),
]

/** Takes the next step of a request as a permitted person; false if none is left. */
async function takeNext(story: Story, requestId: string, acknowledge: Acknowledge): Promise<boolean> {
	const { revision, needs, questions } = await readWhole(requestId)
	const step = steps[revision]
	if (step?.on !== 'request') return false
	const { byRole, officer, focalPoint } = castOf(story)
	const event: RequestEvent = step.event({
		officerId: officer.id,
		focalPoint,
		needIds: needs.map(({ id }) => id),
		openQuestionIds: questions.map(({ id }) => id),
	})
	const role = requestWorkflow.permissions[event.type].roles.at(-1)
	const actor = role && byRole[role]
	if (!actor) throw new Error(`Nobody takes the step ${event.type}`)
	await advanceRequest(actor, { requestId, revision, event })
	acknowledge('step', requestId, revision + 1)
	return true
}

/**
 * Submits one request after the other with these sample answers, and takes its steps until its decisions are approved.
 */
export async function walkForEver(answers: string, acknowledge: Acknowledge): Promise<never> {
	const started = await withActor(systemActor, (tx) =>
		tx.request.count({ where: { filingKey: { startsWith: `${answers}/` } } }),
	)
	// The last one may be unfinished.
	for (let n = Math.max(0, started - 1); ; n++) {
		const story: Story = { key: `${answers}/${n}`, answers, draftedDaysAgo: 0, steps: [] }
		const requestId = await writeDraft(story, acknowledge)
		while (await takeNext(story, requestId, acknowledge));
	}
}

// A process that takes real steps until it is killed, or (`rest`) takes none and ends when every notice is sent and everything is
// indexed.
import { writeSync } from 'node:fs'
import { ANALYSIS_VERSION } from '#app/domain/search/entry.ts'
import { advanceRequest } from '#app/domain/steps/take-step.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { connectDatabase, withActor } from '#app/platform/database/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { startWorker } from '#app/queue/worker.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { castOf } from '#prisma/seed/cast.ts'
import { insertAdministrator, insertReference, isWorldWhole } from '#prisma/seed/insert-reference.ts'
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
async function walkForEver(answers: string, acknowledge: Acknowledge): Promise<never> {
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

const [dataDir = '', mode] = process.argv.slice(2)

// Written synchronously by one call: every line that the reader sees had been acknowledged.
const acknowledge: Acknowledge = (what, id, revision = 0) => writeSync(1, `${what} ${id} ${revision}\n`)

/** Notices to be sent, changes to be indexed, and the walk over everything that is not yet indexed. */
const waiting = () =>
	withActor(systemActor, async (tx) => {
		const built = await tx.searchWalk.count({ where: { completeVersion: ANALYSIS_VERSION } })
		const queued = await tx.notice.count({ where: { status: 'queued' } })
		return queued + (await tx.searchTouch.count()) + (built === 0 ? 1 : 0)
	})

const database = await startEmbeddedDatabase(dataDir)
await migrate(database.connection)
connectDatabase(database.connection)
const boss = await startQueue({ alone: true })
if (!(await isWorldWhole())) {
	await insertReference()
	await insertAdministrator()
}
const worker = await startWorker(boss)

if (mode === 'rest') {
	while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 200))
	// Let the jobs of the last e-mails end, too.
	await worker.stop(60_000)
	process.exit(0)
}
const authorities = ['ghana.document-training', 'mali.syllabus', 'kazakhstan.documents']
await Promise.all(authorities.map((answers) => walkForEver(answers, acknowledge)))

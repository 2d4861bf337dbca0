import type { PoolConfig } from 'pg'
import { advanceRequest } from '#app/domain/steps/take-step.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { connectDatabase, disconnectDatabase, withActor } from '#app/platform/database/database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { castOf } from '#prisma/seed/cast.ts'
import { insertReference } from '#prisma/seed/insert-reference.ts'
import { readWhole, writeDraft } from '#tests/faults/filing.ts'
import { type Pattern, patternOf } from './pattern.ts'
import { record } from './table.ts'

const story = { key: 'bench', answers: 'mali.syllabus', draftedDaysAgo: 0, steps: [] }
const { drafter, focalPoint } = castOf(story)

export { drafter }

/** Takes two steps: a draft is sent for endorsement and returned. Returns its new revision. */
export async function round(requestId: string, revision: number): Promise<number> {
	await advanceRequest(drafter, { requestId, revision, event: { type: 'sendForEndorsement' } })
	const event = { type: 'returnForCorrection', note: 'Please check the dates.' } as const
	await advanceRequest(focalPoint, { requestId, revision: revision + 1, event })
	return revision + 2
}

export type StepWorld = {
	/** The initial revision of every copy. */
	revision: number
	pattern: Pattern
	/** Copies the draft with the ids `<set>-<number>-0`, its needs `<set>-<number>-1` and so on. */
	copy: (set: string, count: number) => Promise<void>
	close: () => Promise<void>
}

/** Opens a database with one complete draft and the statements of its two steps. No worker runs. */
export async function openStepWorld(connection: PoolConfig): Promise<StepWorld> {
	await migrate(connection)
	connectDatabase({ ...connection, max: connection.max ?? 8 })
	const boss = await startQueue({ alone: true })
	await insertReference()
	const id = await writeDraft(story, () => {})
	const { revision, needs } = await readWhole(id)
	const own = [id, ...needs.map((need) => need.id)]

	const first = (await record(() => round(id, revision))).flat()
	const second = (await record(() => round(id, revision + 2))).flat()
	return {
		revision: revision + 4,
		pattern: patternOf(first, second, own, revision),
		copy: (set, count) => copy(own, set, count),
		async close() {
			await boss.stop({ graceful: false, wait: true })
			await disconnectDatabase()
		},
	}
}

const copyOf = (table: 'request' | 'need') =>
	`insert into ${table} select (jsonb_populate_record(old, $1::jsonb)).* from ${table} old where id = $2`

// The running clock of the request, which a step of the copy must stop.
const copyOfClock =
	'insert into clock_run select (jsonb_populate_record(old, $1::jsonb)).* from clock_run old where request_id = $2 and stopped_at is null'

const copy = ([request = '', ...needs]: string[], set: string, count: number) =>
	withActor(systemActor, async (tx) => {
		for (let n = 0; n < count; n++) {
			const id = `${set}-${n}-0`
			await tx.$executeRawUnsafe(copyOf('request'), JSON.stringify({ id, filing_key: id }), request)
			await tx.$executeRawUnsafe(copyOfClock, JSON.stringify({ id: `${id}-run`, request_id: id }), request)
			for (const [at, need] of needs.entries()) {
				const own = JSON.stringify({ id: `${set}-${n}-${at + 1}`, request_id: id })
				await tx.$executeRawUnsafe(copyOf('need'), own, need)
			}
		}
	})

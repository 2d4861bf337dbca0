import { expect } from 'vitest'
import { listMigrations } from '#prisma/migrate.ts'
import { asOwner } from './database.ts'
import { look } from './steps.ts'

/** The clocks of a request itself or of one of its needs, in the order in which they ran. */
export const runsOf = (requestId: string, needId: string | null = null) =>
	look((tx) =>
		tx.clockRun.findMany({
			where: { requestId, needId },
			orderBy: [{ startedAt: 'asc' }, { stoppedAt: 'asc' }],
		}),
	)

/** The same in words; the one that still runs is marked. */
export const told = async (requestId: string, needId?: string) =>
	(await runsOf(requestId, needId)).map(
		({ party, stage, stoppedAt }) => `${party} ${stage}${stoppedAt ? '' : ' …'}`,
	)

/** From the draft to the closure some clock ran at every moment, and on each line one at a time. */
export async function expectNoGap(requestId: string, needId: string) {
	const lines = [await runsOf(requestId), await runsOf(requestId, needId)]
	for (const line of lines)
		for (const [at, { stoppedAt }] of line.entries()) {
			const next = line[at + 1]
			if (next) expect(stoppedAt?.getTime()).toBeLessThanOrEqual(next.startedAt.getTime())
		}
	const inOrder = lines.flat().sort((one, other) => one.startedAt.getTime() - other.startedAt.getTime())
	let covered = inOrder[0]?.startedAt.getTime() ?? 0
	for (const { startedAt, stoppedAt } of inOrder) {
		expect(startedAt.getTime()).toBeLessThanOrEqual(covered)
		covered = Math.max(covered, stoppedAt?.getTime() ?? Number.POSITIVE_INFINITY)
	}
	expect(covered).toBeLessThan(Number.POSITIVE_INFINITY)
}

/** The statement of the migration that gave their clocks to requests that had none yet. */
function derived() {
	const { sql } = listMigrations().find(({ name }) => name.endsWith('_clocks')) ?? { sql: '' }
	const [statement = ''] = sql.slice(sql.indexOf('insert into clock_run')).split(';')
	return statement.replace('(values', `(values ${since.join(', ')},`)
}

/** States that came later than that migration: it could not know of them. */
const since = [
	"('request', 'clearance', 'state')",
	"('need', 'declineProposed', 'office')",
	"('need', 'waitlisted', 'office')",
	"('need', 'startReview', 'office')",
	"('need', 'reconsidering', 'office')",
	...[
		'postponed',
		'resultsReview',
		'specified',
		'rejectedLines',
		'lostOrDamaged',
		'changeRequested',
		'misuseReported',
	].map((stage) => `('delivery', '${stage}', 'programme')`),
	"('delivery', 'customsHeld', 'state')",
]

/** Every clock there is, as kept step by step and as the audit alone gives them. */
export async function keptAndDerived() {
	const all = () => look((tx) => tx.clockRun.findMany({ orderBy: { id: 'asc' } }))
	const kept = await all()
	await asOwner('alter table clock_run no force row level security')
	await asOwner('delete from clock_run')
	await asOwner(derived())
	await asOwner('alter table clock_run force row level security')
	return { kept, derived: await all() }
}

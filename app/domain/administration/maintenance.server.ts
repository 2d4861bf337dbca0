import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { countJobs, failedJobs, retryJob } from '#app/queue/job-board.server.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import type { Workflow } from '#workflows/engine/engine.ts'
import { type StoredStanding, standingOf } from '#workflows/engine/versions.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** The worker's jobs: waiting, running and failed. */
export async function listJobs(actor: Actor) {
	requireRole(actor, 'administrator')
	const [counts, failed] = [await countJobs(), await failedJobs()]
	return { counts, failed }
}

/** Queues a failed job again. Of two administrators at the same time, one is informed that it is under way. */
export async function retryGivenUp(actor: Actor, id: string) {
	requireRole(actor, 'administrator')
	if (!(await retryJob(id))) throw new DomainError('conflict')
	await withActor(actor, (tx) => recordAudit(tx, actor, { type: 'job.retried', data: { jobId: id } }))
}

type Stored = { id: string; snapshot: unknown; snapshotVersion: number; kind?: Kind }
export type StoredRow = StoredStanding & {
	chart: string
	id: string
	/** As stored, even if it is unknown today. */
	storedState: string
	storedVersion: number
	version: number
}

const BATCH = 1000
const columns = { id: true, snapshot: true, snapshotVersion: true } as const

/** Reads a whole table in batches: only these columns, so that an older schema can be read as well. */
const tables: ((tx: Tx, after: string) => Promise<Stored[]>)[] = [
	(tx, after) => tx.request.findMany({ ...nextAfter(after), select: columns }),
	(tx, after) => tx.need.findMany({ ...nextAfter(after), select: columns }),
	(tx, after) => tx.delivery.findMany({ ...nextAfter(after), select: { ...columns, kind: true } }),
	async (tx, after) =>
		(await hasCases(tx)) ? tx.dueDiligenceCase.findMany({ ...nextAfter(after), select: columns }) : [],
]
const nextAfter = (after: string) =>
	({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: BATCH }) as const
/** A database of an earlier release may have no such table yet. */
async function hasCases(tx: Tx) {
	const [told] = await tx.$queryRaw<{ found: boolean }[]>`
		select to_regclass('due_diligence_case') is not null as found`
	return told?.found === true
}
const charts = [
	() => requestWorkflow,
	() => needWorkflow,
	({ kind }: Stored) => deliveryWorkflows[kind as Kind],
	() => dueDiligenceWorkflow,
]

/**
 * Every request, need, delivery and due diligence case stored by an older workflow version, or unreadable in the
 * present one.
 */
export function listVersions(): Promise<{ checked: number; rows: StoredRow[] }> {
	return withActor(systemActor, async (tx) => {
		const rows: StoredRow[] = []
		let checked = 0
		for (const [place, read] of tables.entries()) {
			for (let after = '', full = true; full; ) {
				const batch = await read(tx, after)
				checked += batch.length
				rows.push(...batch.map((row) => judged(charts[place]?.(row) as Workflow, row)).filter(isTold))
				after = batch.at(-1)?.id ?? after
				full = batch.length === BATCH
			}
		}
		return { checked, rows }
	})
}

const isTold = ({ standing }: StoredRow) => standing !== 'current'

const judged = (workflow: Workflow, { id, snapshot, snapshotVersion }: Stored): StoredRow => ({
	chart: workflow.machine.id,
	id,
	storedVersion: snapshotVersion,
	version: workflow.version,
	storedState: String((snapshot as { value?: unknown } | null)?.value ?? ''),
	...standingOf(workflow, snapshot, snapshotVersion),
})

/**
 * Rows on which no step can be taken until their workflow can read them again. Only ids: administrators do not see
 * requests.
 */
export async function listUnreadable(actor: Actor) {
	requireRole(actor, 'administrator')
	const { checked, rows } = await listVersions()
	return { checked, rows: rows.filter(({ standing }) => standing === 'unreadable') }
}

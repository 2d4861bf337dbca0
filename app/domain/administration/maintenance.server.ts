import { sql } from 'kysely'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { countJobs, failedJobs, MOST_COUNTED, retryJob } from '#app/queue/job-board.server.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import type { StoredSnapshot, Workflow } from '#workflows/engine/engine.ts'
import { type StoredStanding, standingOf } from '#workflows/engine/replay.ts'
import { entryAt, namesOf } from '#workflows/names.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** The worker's jobs: waiting, running and failed. */
export async function listJobs(actor: Actor) {
	requireAbility(actor, 'changeSettings')
	const [counts, failed] = [await countJobs(), await failedJobs()]
	return { counts, failed, most: MOST_COUNTED }
}

/** Queues a failed job again. Of two administrators at the same time, one is informed that it is under way. */
export async function retryGivenUp(actor: Actor, id: string) {
	requireAbility(actor, 'changeSettings')
	if (!(await retryJob(id))) throw new DomainError('conflict')
	await withActor(actor, (tx) => recordAudit(tx, actor, { type: 'job.retried', data: { jobId: id } }))
}

export type StoredRow = StoredStanding & {
	chart: string
	id: string
	/** As stored, even if it is unknown today. */
	storedState: string
	storedVersion: number
	version: number
}

const charts = {
	request: () => requestWorkflow,
	need: () => needWorkflow,
	delivery: (kind: string | null) => deliveryWorkflows[kind as Kind], // a delivery has one
	due_diligence_case: () => dueDiligenceWorkflow,
} as const
type Table = keyof typeof charts

/** Only these columns, so that an older schema can be read as well. */
const columnsOf = (table: Table) =>
	sql`id, snapshot, snapshot_version, ${table === 'delivery' ? sql`kind::text` : sql`null::text`} as kind`

/** The different snapshots of a table: many rows share one, so that each is judged once. */
const snapshotsOf = (table: Table) =>
	build
		.selectFrom(sql<Snapshot>`(select ${columnsOf(table)} from ${sql.table(table)})`.as('stored'))
		.groupBy(['kind', 'snapshot_version', 'snapshot'])
		.select(['kind', 'snapshot_version as storedVersion', 'snapshot'])
		.select(sql<number>`count(*)::int`.as('count'))
type Snapshot = { id: string; snapshot: unknown; snapshot_version: number; kind: string | null }

type Judged = Omit<StoredRow, 'id'> & { kind: string | null; snapshot: unknown }

/** The rows that have one of these snapshots, by its place among them. */
const rowsWith = (table: Table, judged: readonly Judged[]) =>
	build
		.selectFrom(
			sql<{ id: string; place: number }>`(
				select stored.id, asked.place::int from (select ${columnsOf(table)} from ${sql.table(table)}) as stored
				join unnest(${judged.map(({ storedVersion }) => storedVersion)}::int[],
					${judged.map(({ snapshot }) => JSON.stringify(snapshot))}::text[],
					${judged.map(({ kind }) => kind)}::text[]) with ordinality as asked (version, snapshot, kind, place)
				on stored.snapshot_version = asked.version and stored.snapshot = asked.snapshot::jsonb
					and stored.kind is not distinct from asked.kind)`.as('found'),
		)
		.orderBy('id')
		.selectAll()

/** A database of an earlier release may have no such table yet. */
const casesExist = statement((_: object) =>
	build.selectNoFrom(sql<boolean>`to_regclass('due_diligence_case') is not null`.as('found')),
)

async function standings(ask: Ask, isTold: (standing: StoredStanding['standing']) => boolean) {
	const rows: StoredRow[] = []
	let checked = 0
	for (const table of namesOf(charts)) {
		if (table === 'due_diligence_case' && !(await ask(casesExist, {}))[0]?.found) continue
		const found = await ask(snapshotsOf(table))
		for (const { count } of found) checked += count
		const judged = found
			.map(({ count: _, ...one }) => ({ ...one, ...judgedBy(charts[table](one.kind), one) }))
			.filter(({ standing }) => isTold(standing))
		if (judged.length === 0) continue
		for (const { id, place } of await ask(rowsWith(table, judged))) {
			const { kind: _kind, snapshot: _snapshot, ...row } = entryAt(judged, place - 1)
			rows.push({ id, ...row })
		}
	}
	return { checked, rows }
}

const judgedBy = (workflow: Workflow, stored: { snapshot: unknown; storedVersion: number }) => ({
	chart: workflow.machine.id,
	version: workflow.version,
	storedState: String((stored.snapshot as StoredSnapshot | null)?.value ?? ''), // as the engine stored it
	...standingOf(workflow, stored.snapshot, stored.storedVersion),
})

/**
 * Every request, need, delivery and due diligence case stored by an older workflow version, or unreadable in the
 * present one.
 */
export const listVersions = (): Promise<{ checked: number; rows: StoredRow[] }> =>
	readAs(systemActor, (read) => standings(read, (standing) => standing !== 'current'))

/**
 * Rows on which no step can be taken until their workflow can read them again. Only ids: administrators do not see
 * requests.
 */
export async function listUnreadable(actor: Actor) {
	requireAbility(actor, 'changeSettings')
	return readAs(actor, (read) => standings(read.asSystem, (standing) => standing === 'unreadable'))
}

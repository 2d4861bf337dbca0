import { type InferResult, type RawBuilder, sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import type { placedIds } from '#app/domain/lists/keyset.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import type {
	AllocationFilterName,
	AllocationFilters,
	AllocationSort,
} from '#app/forms/lists/allocation-list.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { AllocationRun } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import { allocationScope, isAllocationOfficer } from './allocation-scope.ts'
import { allocationHash, solveFrozen } from './run-allocation.server.ts'

const rowsOf = (ids: ReturnType<typeof placedIds>) =>
	build
		.selectFrom(ids)
		.innerJoin('allocation_run as r', 'r.id', 'x.id')
		.leftJoin('person as p', 'p.id', 'r.started_by_id')
		.select(['r.id', 'r.scope', 'r.status', 'r.started_at as startedAt', 'r.finished_at as finishedAt'])
		.select(sql<string | null>`p.name`.as('startedBy'))
		.select(
			sql<string | null>`(select code from programme where programme.id = r.scope->>'programmeId')`.as(
				'programme',
			),
		)
		.orderBy('x.place')
type Row = InferResult<ReturnType<typeof rowsOf>>[number]

function* conditions({ status, scope }: AllocationFilters): Generator<RawBuilder<unknown>> {
	if (status) yield sql`t.status::text = ${anyOf(status)}`
	if (scope) yield sql`t.scope->>'of' = ${anyOf(scope)}`
}

const allocationListing: Listing<AllocationFilterName, AllocationSort, AllocationFilterName, Row> = {
	sorts: {
		started: { column: sql`t.started_at`, type: 'timestamptz', valueOf: ({ startedAt }) => startedAt },
	},
	rowsPassing: (filters, wanted) => rowsOfTable(sql`allocation_run as t`, [...conditions(filters)], wanted),
	rowsOf,
	facets: { status: { by: sql`t.status` }, scope: { by: sql`t.scope->>'of'` } },
	counted: 'started',
}

/** A run as a row of the list: what it allocates is read by its schema. */
const shownRun = ({ scope, ...row }: Row) => ({ ...row, scope: allocationScope.parse(scope) })

/** How the list of allocation runs is read. */
export const allocationSource = listSource({
	list: lists.allocations,
	listing: () => allocationListing,
	exported: (rows) => rows.map(shownRun),
})

/** The list of allocation runs as an address asks for it, and the programmes for which one can be started. */
export function getAllocationList(
	actor: Actor,
	params: URLSearchParams,
	language: Language = actor.language,
) {
	requireAbility(actor, 'matchNeeds')
	return readAs(actor, async (read) => {
		const [list, programmes] = await Promise.all([
			readFrom(read, allocationSource, params),
			read(catalogue, {}),
		])
		return {
			...list,
			rows: list.rows.map(shownRun),
			programmes: programmes.map(({ id, code, titles }) => ({
				id,
				label: `${code} – ${textIn(titles, language)}`,
			})),
			mayStart: isAllocationOfficer(actor),
			mayExport: hasRightToExport(actor, 'listXlsx'),
		}
	})
}
export type AllocationList = Awaited<ReturnType<typeof getAllocationList>>

const catalogue = statement((_: object) =>
	build
		.selectFrom('programme')
		.where('status', '=', sql.lit('open'))
		.orderBy('code')
		.select(['id', 'code', 'titles']),
)

/** Queues a repetition of a run from its stored inputs. Only the comparison is saved. */
export function askReplay(actor: Actor, runId: string) {
	requireAbility(actor, 'matchNeeds')
	return withActor(actor, async (tx) => {
		const run = await tx.allocationRun.findUnique({ where: { id: runId } })
		if (!run?.hash) throw new DomainError(run ? 'conflict' : 'not-found')
		await enqueue(tx, 'replay-allocation', { runId })
		await recordAudit(tx, actor, { type: 'allocation.replayed', data: { runId }, internal: true })
	})
}

/** Repeats a run from its stored inputs and saves whether its checksum is the same. */
export async function replayAllocation({ runId }: { runId: string }) {
	const run = await withActor(systemActor, (tx) => tx.allocationRun.findUnique({ where: { id: runId } }))
	if (!run?.hash || !run.outcome) return
	const { hash, outcome } = run
	const frozen = frozenIn(run)
	const { found, solver } = await solveFrozen(frozen)
	const replayed = {
		at: now().toISOString(),
		same: allocationHash(frozen, solver, found.lines) === hash,
	}
	await withActor(systemActor, (tx) =>
		tx.allocationRun.update({
			where: { id: runId },
			data: { outcome: { ...outcome, replayed } },
		}),
	)
}

/** The stored inputs of a run that has a proposal. */
export function frozenIn({ id, inputs, settings }: AllocationRun) {
	if (!inputs || !settings) throw new Error(`no stored inputs of allocation ${id}`)
	return { inputs, settings }
}

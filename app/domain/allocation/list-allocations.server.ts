import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { exportList, type ListExport } from '#app/domain/exports/export-list.server.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { readList } from '#app/domain/lists/read-list.server.ts'
import { allocationListSpec } from '#app/forms/lists/allocation-list.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { AllocationRun } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import { allocationListing, shownRun } from './allocation-listing.server.ts'
import { allocationReaders, isAllocationOfficer } from './allocation-scope.ts'
import { allocationHash, solveFrozen } from './run-allocation.server.ts'

/** The list of allocation runs as an address asks for it, and the programmes for which one can be started. */
export function getAllocationList(
	actor: Actor,
	params: URLSearchParams,
	language: Language = actor.language,
) {
	requireRole(actor, ...allocationReaders)
	return readAs(actor, async (read) => {
		const [list, programmes] = await Promise.all([
			readList(read, allocationListSpec, allocationListing, params),
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

/** The runs of a view; see `exportList`. */
export function exportAllocations(actor: Actor, asked: ListExport) {
	requireRole(actor, ...allocationReaders)
	return exportList(
		actor,
		allocationListSpec,
		asked,
		() => allocationListing,
		(rows) => rows.map(shownRun),
	)
}

const catalogue = statement((_: object) =>
	build
		.selectFrom('programme')
		.where('status', '=', sql.lit('open'))
		.orderBy('code')
		.select(['id', 'code', 'titles']),
)

/** Queues a repetition of a run from its stored inputs. Only the comparison is saved. */
export function askReplay(actor: Actor, runId: string) {
	requireRole(actor, ...allocationReaders)
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

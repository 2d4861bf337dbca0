import { sql } from 'kysely'
import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { AllocationRun } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import { allocationReaders, allocationScope, isAllocationOfficer } from './allocation-scope.ts'
import { allocationHash, solveFrozen } from './run-allocation.server.ts'

const LISTED = 100

/** The allocation runs, the latest first, and the programmes for which one can be started. */
export function listAllocations(actor: Actor, language: Language = actor.language) {
	requireRole(actor, ...allocationReaders)
	return readAs(actor, async (read) => {
		const [runs, programmes] = await Promise.all([read(latestRuns, {}), read(catalogue, {})])
		const names = await namesOf(
			read,
			runs.map(({ startedById }) => startedById),
		)
		return {
			runs: runs.map(({ scope, startedById, ...run }) => {
				const asked = allocationScope.parse(scope)
				const programme =
					asked.of === 'programme' ? programmes.find(({ id }) => id === asked.programmeId) : undefined
				return {
					...run,
					scope: asked,
					programme: programme ? programme.code : null,
					startedBy: names.get(startedById) ?? null,
				}
			}),
			programmes: programmes
				.filter(({ status }) => status === 'open')
				.map(({ id, code, titles }) => ({ id, label: `${code} – ${textIn(titles, language)}` })),
			mayStart: isAllocationOfficer(actor),
		}
	})
}
const latestRuns = statement((_: object) =>
	build
		.selectFrom('allocation_run')
		.orderBy('started_at', 'desc')
		.limit(sql.lit(LISTED))
		.select(['id', 'scope', 'status', 'progress', 'started_by_id as startedById'])
		.select(['started_at as startedAt', 'finished_at as finishedAt', 'confirmed_at as confirmedAt']),
)

const catalogue = statement((_: object) =>
	build.selectFrom('programme').orderBy('code').select(['id', 'code', 'titles', 'status']),
)

export type AllocationList = Awaited<ReturnType<typeof listAllocations>>

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

import { createHash } from 'node:crypto'
import { canonicalJson } from '#app/domain/core/canonical-json.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log.server.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import type { AllocationRun, Prisma } from '#prisma/generated/client.ts'
import { type Allocation, allocate } from '#workflows/allocation/allocate.ts'
import type { AllocationFacts } from '#workflows/allocation/facts.ts'
import type { AllocationSettings } from '#workflows/allocation/settings.ts'
import type { Solver } from '#workflows/allocation/solver.ts'
import { allocationScope } from './allocation-scope.ts'
import { gatherAllocationFacts } from './gather-allocation-facts.server.ts'

type Frozen = { inputs: AllocationFacts; settings: AllocationSettings }
type Opening = () => { ask: Solver; close: () => Promise<void> }

/**
 * Works on a run that was started: freezes what it looks at, solves, and keeps the proposal. Whatever goes wrong with
 * it makes the run a failed one; only when the database is away is the job tried again.
 */
export async function runAllocation({ runId }: { runId: string }, open: Opening = openSolver) {
	const run = await withActor(systemActor, (tx) => tx.allocationRun.findUnique({ where: { id: runId } }))
	// A job that is tried again goes on with what was frozen the first time.
	if (run?.status !== 'queued' && run?.status !== 'running') return
	try {
		const frozen = await freeze(run)
		const { found, solver } = await solveFrozen(frozen, open, (progress) => tell(runId, { progress }))
		await withActor(systemActor, (tx) => propose(tx, runId, frozen, found, solver))
	} catch (error) {
		log.error({ err: error, runId }, 'allocation failed')
		await withActor(systemActor, (tx) => failAllocation(tx, runId))
	}
}

const tell = (id: string, data: Prisma.AllocationRunUpdateManyMutationInput) =>
	withActor(systemActor, (tx) => tx.allocationRun.updateMany({ where: { id, status: 'running' }, data }))

async function freeze(run: AllocationRun): Promise<Frozen> {
	if (run.inputs) return { inputs: run.inputs, settings: run.settings } as unknown as Frozen
	await withActor(systemActor, (tx) =>
		tx.allocationRun.update({ where: { id: run.id }, data: { status: 'running', stage: 'gathering' } }),
	)
	const frozen = await gatherAllocationFacts(allocationScope.parse(run.scope))
	await tell(run.id, {
		...frozen,
		stage: 'solving',
	} as unknown as Prisma.AllocationRunUpdateManyMutationInput)
	return frozen
}

// What is left for keeping the proposal.
const MOST = 95

/** Solves what is frozen, outside of any transaction, in a thread of its own. */
export async function solveFrozen(
	{ inputs, settings }: Frozen,
	open: Opening = openSolver,
	progress: (percent: number) => Promise<unknown> = async () => {},
) {
	const solver = open()
	let version: string | null = null
	const ask: Solver = async (question) => {
		const answer = await solver.ask(question)
		if ('version' in answer) version = String(answer.version)
		return answer
	}
	try {
		const found = await allocate(inputs, settings, ask, async (done, of) => {
			await progress(Math.round((MOST * done) / of))
		})
		return { found, solver: { name: 'HiGHS', version } }
	} finally {
		await solver.close()
	}
}

type SolverNamed = { name: string; version: string | null }

/** The seal of a run: what it looked at, by which settings and solver, and what it proposed. */
export const allocationHash = (
	{ inputs, settings }: Frozen,
	solver: SolverNamed,
	lines: Allocation['lines'],
) => createHash('sha256').update(canonicalJson({ inputs, settings, solver, lines })).digest('hex')

async function propose(tx: Tx, id: string, frozen: Frozen, found: Allocation, solver: SolverNamed) {
	const { lines, explanations, ...outcome } = found
	const { count } = await tx.allocationRun.updateMany({
		where: { id, status: 'running' },
		data: {
			status: 'proposed',
			progress: 100,
			stage: null,
			finishedAt: now(),
			solver,
			outcome: outcome as unknown as Prisma.InputJsonObject,
			hash: allocationHash(frozen, solver, lines),
			revision: { increment: 1 },
		},
	})
	if (count === 0) return // dropped meanwhile
	const given = new Map(lines.map((line) => [line.needId, line]))
	const told = new Map(explanations.map((each) => [each.needId, each]))
	await tx.allocationLine.createMany({
		data: frozen.inputs.needs.map(({ id: needId, requestId, stateIso3 }) => ({
			id: newId(),
			runId: id,
			needId,
			requestId,
			stateIso3,
			programmeId: given.get(needId)?.programmeId ?? null,
			quantity: given.get(needId)?.quantity ?? 0,
			explanation: told.get(needId) as unknown as Prisma.InputJsonObject,
		})),
	})
	const data = { runId: id, needs: explanations.length, served: lines.length, method: outcome.method }
	await recordAudit(tx, systemActor, { type: 'allocation.proposed', data, internal: true })
}

/** Says that a run failed; nothing of it is kept but what it looked at. */
export async function failAllocation(tx: Tx, id: string) {
	await tx.allocationRun.updateMany({
		where: { id, status: { in: ['queued', 'running'] } },
		data: { status: 'failed', stage: null, error: 'failed', finishedAt: now(), revision: { increment: 1 } },
	})
	await recordAudit(tx, systemActor, { type: 'allocation.failed', data: { runId: id }, internal: true })
}

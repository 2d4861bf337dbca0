import { createHash } from 'node:crypto'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { canonicalJson } from '#app/domain/core/signing-keys.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import type { AllocationRun, Prisma } from '#prisma/generated/client.ts'
import { type Allocation, allocate } from '#workflows/allocation/allocate.ts'
import { type AllocationFacts, type AllocationNeed, inOrder } from '#workflows/allocation/facts.ts'
import type { AllocationSettings } from '#workflows/allocation/settings.ts'
import type { Solver } from '#workflows/allocation/solver.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { allocationNeeds, countAwards, openNeeds } from './allocation-needs.server.ts'
import { activeOffers, allocationProgrammes } from './allocation-programmes.server.ts'
import { type AllocationScope, allocationScope } from './allocation-scope.ts'

type Frozen = { inputs: AllocationFacts; settings: AllocationSettings }
type Opening = () => { ask: Solver; close: () => Promise<void> }

/**
 * Works on a started run: stores its inputs, solves, and saves the proposal. Every error makes the run a failed one;
 * only when the database is unavailable is the job tried again.
 */
export async function runAllocation({ runId }: { runId: string }, open: Opening = openSolver) {
	const run = await withActor(systemActor, (tx) => tx.allocationRun.findUnique({ where: { id: runId } }))
	// A job that is tried again continues with the inputs stored the first time.
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
	if (run.inputs && run.settings) return { inputs: run.inputs, settings: run.settings }
	await withActor(systemActor, (tx) =>
		tx.allocationRun.update({ where: { id: run.id }, data: { status: 'running', stage: 'gathering' } }),
	)
	const frozen = await gatherAllocationFacts(allocationScope.parse(run.scope))
	await tell(run.id, { ...frozen, stage: 'solving' })
	return frozen
}

// The rest is left for saving the proposal.
const MOST = 95

/** Solves from the stored inputs, outside of any transaction, in its own thread. */
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

/** The checksum of a run: its inputs, settings and solver, and its proposal. */
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
			outcome,
			hash: allocationHash(frozen, solver, lines),
			revision: { increment: 1 },
		},
	})
	if (count === 0) return // discarded meanwhile
	const given = new Map(lines.map((line) => [line.needId, line]))
	const told = new Map(explanations.map((each) => [each.needId, each]))
	const explained = (needId: string) => {
		const explanation = told.get(needId)
		if (!explanation) throw new Error(`no explanation of need ${needId}`)
		return explanation
	}
	await tx.allocationLine.createMany({
		data: frozen.inputs.needs.map(({ id: needId, requestId, stateIso3 }) => ({
			id: newId(),
			runId: id,
			needId,
			requestId,
			stateIso3,
			programmeId: given.get(needId)?.programmeId ?? null,
			quantity: given.get(needId)?.quantity ?? 0,
			explanation: explained(needId),
		})),
	})
	const data = { runId: id, needs: explanations.length, served: lines.length, method: outcome.method }
	await recordAudit(tx, systemActor, { type: 'allocation.proposed', data, internal: true })
}

/** Marks a run as failed; only its inputs are stored. */
export async function failAllocation(tx: Tx, id: string) {
	await tx.allocationRun.updateMany({
		where: { id, status: { in: ['queued', 'running'] } },
		data: { status: 'failed', stage: null, error: 'failed', finishedAt: now(), revision: { increment: 1 } },
	})
	await recordAudit(tx, systemActor, { type: 'allocation.failed', data: { runId: id }, internal: true })
}

// This many needs in one transaction: each is compared with the whole catalogue, and others must not wait for all.
const AT_ONCE = 25

/** Reads the inputs and settings of an allocation, to be stored with it. */
async function gatherAllocationFacts(
	scope: AllocationScope,
): Promise<{ inputs: AllocationFacts; settings: AllocationSettings }> {
	const ids = await withActor(systemActor, (tx) => openNeeds(tx, scope))
	const awards = await withActor(systemActor, countAwards)
	const needs: AllocationNeed[] = []
	for (let at = 0; at < ids.length; at += AT_ONCE)
		needs.push(
			...(await withActor(systemActor, (tx) =>
				allocationNeeds(tx, ids.slice(at, at + AT_ONCE), { scope, awards }),
			)),
		)
	return withActor(systemActor, async (tx) => {
		const { allocation: settings } = await loadMatchingSettings(askIn(tx))
		const named = new Set(needs.flatMap(({ eligible }) => eligible.map(({ programmeId }) => programmeId)))
		const programmes = await allocationProgrammes(tx, [...named], settings.releaseDays)
		const facts = { today: dayOfOffice(now()), needs, programmes, offers: await activeOffers(tx) }
		return { inputs: inOrder(facts), settings }
	})
}

import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { rowByRow } from '#app/domain/core/row-by-row.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { type AllocationLine, type AllocationRun, Prisma } from '#prisma/generated/client.ts'
import type { AllocationStatus } from '#prisma/generated/enums.ts'
import { departing } from '#workflows/allocation/override.ts'
import { openNeeds } from './allocation-needs.server.ts'
import {
	type AllocationScope,
	effective,
	type LineOutcome,
	mayDecide,
	type Override,
	overrideOf,
} from './allocation-scope.ts'
import { frozenIn } from './list-allocations.server.ts'

/** Starts an allocation run, which the queue works on. Refused if nothing is open. Returns its id. */
export function startAllocation(actor: Actor, scope: AllocationScope): Promise<string> {
	requireAbility(actor, 'decideAllocations')
	return withActor(actor, async (tx) => {
		if (scope.of === 'programme') {
			const programme = await tx.programme.findUnique({ where: { id: scope.programmeId } })
			if (!programme) throw new DomainError('not-found')
			if (actor.recusedFrom.includes(programme.id)) throw new DomainError('refused', 'notRecused')
		}
		const open = await openNeeds(tx, scope, 1)
		if (open.length === 0) throw new DomainError('invalid', 'nothingOpen', { of: 'nothingOpen' })
		const id = newId()
		await tx.allocationRun.create({
			data: { id, scope, status: 'queued', startedById: actor.id, startedAt: now() },
		})
		await enqueue(tx, 'run-allocation', { runId: id })
		await recordAudit(tx, actor, {
			type: 'allocation.started',
			data: { runId: id, ...scope },
			internal: true,
		})
		return id
	})
}

/** Discards a run that is under way or proposed, with a reason; it stays on the list, and no need changes. */
export function dropAllocation(
	actor: Actor,
	{ runId, revision, reason }: { runId: string; revision: number; reason: string },
) {
	requireAbility(actor, 'decideAllocations')
	return withActor(actor, async (tx) => {
		await lockAllocation(tx, runId, {
			revision,
			status: ['queued', 'running', 'proposed'],
			data: { status: 'dropped', reason, stage: null, finishedAt: now() },
		})
		await recordAudit(tx, actor, { type: 'allocation.dropped', data: { runId }, internal: true })
	})
}

type ConfirmAllocationInput = { runId: string; revision: number }

/**
 * Confirms a proposal: each need that is to get something is proposed to the manager of its programme, one after the
 * other. A need that has changed meanwhile is skipped and reported. Lines on which this officer may not decide, and
 * lines not reached, stay open: confirming again continues with them.
 */
export async function confirmAllocation(actor: Actor, { runId, revision }: ConfirmAllocationInput) {
	requireAbility(actor, 'decideAllocations')
	requireConfirmed(actor)
	const lines = await withActor(actor, (tx) => claim(tx, actor, { runId, revision }))
	const rows = await rowByRow(
		lines.map(({ outcome: _, ...line }) => line),
		(line) => propose(actor, line),
	)
	for (const row of rows)
		if (row.outcome !== 'done') {
			const why = row.outcome === 'refused' ? row.reason : row.outcome
			await withActor(systemActor, (tx) => keep(tx, row.id, { outcome: 'skipped', why }))
		}
	return { proposed: rows.filter(({ outcome }) => outcome === 'done').length, of: rows.length }
}

async function claim(
	tx: Tx,
	actor: Actor,
	{ runId, revision }: ConfirmAllocationInput,
): Promise<AllocationLine[]> {
	await lockAllocation(tx, runId, {
		revision,
		status: ['proposed', 'confirmed'],
		data: { status: 'confirmed', confirmedById: actor.id, confirmedAt: now() },
	})
	const lines = await tx.allocationLine.findMany({ where: { runId }, orderBy: { needId: 'asc' } })
	const open = lines.filter((line) => !line.outcome && (effective(line).programmeId || overrideOf(line)))
	// Second pair of eyes: officers cannot approve their own changes.
	if (open.some((line) => overrideOf(line)?.byId === actor.id))
		throw new DomainError('refused', 'notTheDeparter')
	const mine = open.filter((line) => mayDecide(actor, line))
	if (open.length > 0 && mine.length === 0) throw new DomainError('refused', 'notRecused')
	if (open.length === 0 && lines.some(({ outcome }) => outcome)) throw new DomainError('conflict')
	const data = { runId, lines: mine.length, overrides: mine.filter(overrideOf).length }
	await recordAudit(tx, actor, { type: 'allocation.confirmed', data, internal: true })
	const takenOut = mine.filter((line) => !effective(line).programmeId)
	for (const { id } of takenOut) await keep(tx, id, { outcome: 'skipped', why: 'takenOut' })
	return mine.filter((line) => effective(line).programmeId)
}

const propose = (actor: Actor, line: Omit<AllocationLine, 'outcome'>) =>
	withActor(systemActor, async (tx) => {
		const { programmeId, quantity } = effective(line)
		const event = { type: 'allocate', programmeId, quantity, runId: line.runId }
		await takeStep(tx, systemActor, 'need', line.needId, { event, onBehalfOf: actor.id })
		await keep(tx, line.id, { outcome: 'proposed' })
	})

const keep = (tx: Tx, id: string, outcome: LineOutcome) =>
	tx.allocationLine.update({ where: { id }, data: { outcome } })

type DepartFromAllocationAsked = { runId: string; revision: number; lineId: string } & (
	| { programmeId: string | null; quantity: number; reason: string }
	| { back: true }
)

/**
 * Gives a need another programme or quantity than proposed, or nothing, or restores the proposal. Refused if it breaks
 * a hard rule, the capacity or the money of a programme. Shares may be exceeded; another officer approves.
 */
export function overrideAllocation(
	actor: Actor,
	{ runId, revision, lineId, ...asked }: DepartFromAllocationAsked,
) {
	requireAbility(actor, 'decideAllocations')
	return withActor(actor, async (tx) => {
		const run = await lockAllocation(tx, runId, { revision, status: 'proposed' })
		const line = await tx.allocationLine.findFirst({ where: { id: lineId, runId } })
		if (!line) throw new DomainError('not-found')
		const { needId, requestId, stateIso3 } = line
		const departure: Override | null =
			'back' in asked ? null : { ...asked, byId: actor.id, at: now().toISOString() }
		const changed = { ...line, departure: departure as AllocationLine['departure'] } // plain values
		if (!mayDecide(actor, line) || !mayDecide(actor, changed)) throw new DomainError('refused', 'notRecused')
		// The capacity of a programme is counted over all lines, also of requests that this officer may not see.
		const lines = await withinSystem(tx, actor, () => linesWith(tx, runId, changed))
		const broken = departing(frozenIn(run), lines, needId)
		if (broken) throw new DomainError('invalid', broken.error, { [broken.field]: broken.error })
		await tx.allocationLine.update({ where: { id: lineId }, data: { departure: departure ?? Prisma.DbNull } })
		const { reason: _, ...told } = departure ?? { reason: '', ...effective(changed) }
		const data = { runId, back: departure === null, ...told }
		await recordAudit(tx, actor, {
			type: 'allocation.departed',
			data,
			needId,
			requestId,
			stateIso3,
			internal: true,
		})
	})
}

async function linesWith(tx: Tx, runId: string, changed: AllocationLine) {
	const lines = await tx.allocationLine.findMany({ where: { runId } })
	return lines
		.map((line) => (line.id === changed.id ? changed : line))
		.map((line) => ({ needId: line.needId, ...effective(line) }))
}

type Held = {
	revision: number
	/** The statuses that are allowed. */
	status: AllocationStatus | AllocationStatus[]
	data?: Prisma.AllocationRunUpdateManyMutationInput
}

/** Locks a run for a change, in the revision that was shown; refused if another person was faster. */
async function lockAllocation(
	tx: Tx,
	id: string,
	{ revision, status, data = {} }: Held,
): Promise<AllocationRun> {
	const run = await tx.allocationRun.findUnique({ where: { id } })
	if (!run) throw new DomainError('not-found')
	const { count } = await tx.allocationRun.updateMany({
		where: { id, revision, status: { in: [status].flat() } },
		data: { ...data, revision: { increment: 1 } },
	})
	if (count === 0) throw new DomainError('conflict')
	return run
}

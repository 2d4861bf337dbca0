import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { rowByRow } from '#app/domain/core/row-by-row.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { AllocationLine } from '#prisma/generated/client.ts'
import { departureOf, effective, type LineOutcome, mayDecide } from './allocation-departures.ts'
import { allocationOfficers } from './allocation-scope.ts'
import { holdAllocation } from './hold-allocation.server.ts'

type Asked = { runId: string; revision: number }

/**
 * Confirms a proposal: each need that is to get something goes to the manager of its programme, one after the other. A
 * need that has moved meanwhile is passed over, and that is said. Lines on which this officer may not decide, and such
 * as were not reached, stay open: confirming again goes on with them.
 */
export async function confirmAllocation(actor: Actor, { runId, revision }: Asked) {
	requireRole(actor, ...allocationOfficers)
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

async function claim(tx: Tx, actor: Actor, { runId, revision }: Asked): Promise<AllocationLine[]> {
	await holdAllocation(tx, runId, {
		revision,
		status: ['proposed', 'confirmed'],
		data: { status: 'confirmed', confirmedById: actor.id, confirmedAt: now() },
	})
	const lines = await tx.allocationLine.findMany({ where: { runId }, orderBy: { needId: 'asc' } })
	const open = lines.filter((line) => !line.outcome && (effective(line).programmeId || departureOf(line)))
	// The second pair of eyes: nobody approves what they changed themselves.
	if (open.some((line) => departureOf(line)?.byId === actor.id))
		throw new DomainError('refused', 'notTheDeparter')
	const mine = open.filter((line) => mayDecide(actor, line))
	if (open.length > 0 && mine.length === 0) throw new DomainError('refused', 'notRecused')
	if (open.length === 0 && lines.some(({ outcome }) => outcome)) throw new DomainError('conflict')
	const data = { runId, lines: mine.length, departures: mine.filter(departureOf).length }
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

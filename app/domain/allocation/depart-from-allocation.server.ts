import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type AllocationLine, Prisma } from '#prisma/generated/client.ts'
import { departing } from '#workflows/allocation/departing.ts'
import { type Departure, effective, mayDecide } from './allocation-departures.ts'
import { allocationOfficers } from './allocation-scope.ts'
import { holdAllocation } from './hold-allocation.server.ts'
import { frozenIn } from './replay-allocation.server.ts'

type Asked = { runId: string; revision: number; lineId: string } & (
	| { programmeId: string | null; quantity: number; reason: string }
	| { back: true }
)

/**
 * Gives a need another programme or quantity than the run proposes, or nothing, or goes back to the proposal. What no
 * programme could bear is refused: a hard rule, its room, its money. Shares may be departed from; another officer
 * approves.
 */
export function departFromAllocation(actor: Actor, { runId, revision, lineId, ...asked }: Asked) {
	requireRole(actor, ...allocationOfficers)
	return withActor(actor, async (tx) => {
		const run = await holdAllocation(tx, runId, { revision, status: 'proposed' })
		const line = await tx.allocationLine.findFirst({ where: { id: lineId, runId } })
		if (!line) throw new DomainError('not-found')
		const { needId, requestId, stateIso3 } = line
		const departure: Departure | null =
			'back' in asked ? null : { ...asked, byId: actor.id, at: now().toISOString() }
		const changed = { ...line, departure: departure as AllocationLine['departure'] }
		if (!mayDecide(actor, line) || !mayDecide(actor, changed)) throw new DomainError('refused', 'notRecused')
		// The room of a programme is counted over all lines, also of requests that this officer may not see.
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

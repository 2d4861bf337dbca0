import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { WorkflowError } from '#workflows/engine.ts'
import { takeStep } from './take-step.server.ts'

/**
 * Puts needs that wait for a programme before its manager, in the order in which they came, as far as there is room.
 * Whatever does not fit in with its smallest useful quantity keeps its place.
 */
export async function promoteWaiting({ programmeId }: { programmeId: string }): Promise<number> {
	const waiting = await withActor(systemActor, (tx) =>
		tx.waitlistEntry.findMany({
			where: { programmeId, leftAt: null },
			orderBy: [{ since: 'asc' }, { id: 'asc' }],
			select: { needId: true },
		}),
	)
	let promoted = 0
	for (const { needId } of waiting) if (await promote(needId, programmeId)) promoted += 1
	return promoted
}

/** Each need in a transaction of its own: what one is refused for leaves nothing behind and stops nobody else. */
async function promote(needId: string, programmeId: string): Promise<boolean> {
	try {
		return await withActor(systemActor, async (tx) => {
			// One at a time for each programme, so that no room is offered twice.
			await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`waiting ${programmeId}`}, 0))`
			const need = await tx.need.findUniqueOrThrow({ where: { id: needId } })
			if ((need.minimumQuantity ?? 1) > (await roomLeft(tx, programmeId))) return false
			await takeStep(tx, systemActor, 'need', needId, { event: { type: 'promote', programmeId } })
			return true
		})
	} catch (error) {
		// It has left the list meanwhile, or the programme does not fit any more.
		if (error instanceof WorkflowError || error instanceof DomainError) return false
		throw error
	}
}

/** Room that is neither held nor asked for by a proposal that still waits for its answer. */
async function roomLeft(tx: Tx, programmeId: string): Promise<number> {
	const programme = await tx.programme.findUniqueOrThrow({
		where: { id: programmeId },
		include: {
			reservations: { where: { releasedAt: null }, select: { quantity: true } },
			needs: { where: { status: 'proposed' }, select: { minimumQuantity: true } },
		},
	})
	const held = programme.reservations.reduce((sum, { quantity }) => sum + quantity, 0)
	const proposed = programme.needs.reduce((sum, { minimumQuantity }) => sum + (minimumQuantity ?? 1), 0)
	return programme.capacity - held - proposed
}

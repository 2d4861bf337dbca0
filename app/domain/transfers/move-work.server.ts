import { postFilledBy, predecessorOf } from '#app/domain/core/post-tenures.server.ts'
import { rowByRow } from '#app/domain/core/row-by-row.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import type { Role } from '#workflows/roles.ts'
import type { HandedPost, Transfer } from './handing-over.ts'
import { programmesOfManager } from './programmes.server.ts'
import { requestsOfDrafter, requestsOfOfficer } from './requests.server.ts'

/** Whose step the hand-over of each kind of work is; the system takes it for them. */
const movers: Record<HandedPost, Actor> = {
	caseOfficer: { ...systemActor, role: 'triageOfficer' },
	drafter: systemActor,
	programmeManager: systemActor,
}
const isHanded = (role: Role): role is HandedPost => Object.hasOwn(movers, role)

/**
 * Gives all that the holder before had open to the one who has taken the post over, row by row. Done again after a
 * crash it goes on where it was; what the new holder cannot take stays, to be handed over by hand.
 */
export async function moveWork({ tenureId }: { tenureId: string }): Promise<void> {
	const found = await withActor(systemActor, (tx) => whatIsDue(tx, tenureId))
	if (!found) return
	const { role, reason, pair } = found
	if (isHanded(role) && pair) {
		const mover = movers[role]
		const { list, take } = transfers[role]
		const rows = await withActor(mover, (tx) => list(tx, mover, pair))
		await rowByRow(rows, (row) => take(mover, { ...pair, reason }, row))
	}
	await withActor(systemActor, (tx) =>
		tx.tenure.updateMany({ where: { id: tenureId }, data: { workDue: false } }),
	)
}

async function whatIsDue(tx: Tx, tenureId: string) {
	const tenure = await tx.tenure.findUnique({ where: { id: tenureId }, include: { post: true } })
	if (!tenure?.workDue) return null
	const { role } = tenure.post
	const before = await predecessorOf(tx, tenure)
	// Who goes on in another post of the same kind takes the work along.
	const goesOn = before && (await postFilledBy(tx, before.personId))?.post.role === role
	const isOther = before && before.personId !== tenure.personId
	const pair = isOther && !goesOn ? { fromId: before.personId, toId: tenure.personId } : null
	return { role, reason: tenure.reason || '-', pair }
}

/** How the work of each post is handed over. */
export const transfers: Record<HandedPost, Transfer> = {
	caseOfficer: requestsOfOfficer,
	drafter: requestsOfDrafter,
	programmeManager: programmesOfManager,
}

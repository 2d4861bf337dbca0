import { postFilledBy, predecessorOf } from '#app/domain/core/post-tenures.server.ts'
import { rowByRow } from '#app/domain/core/row-by-row.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Role } from '#workflows/roles.ts'
import type { HandedPost, Transfer } from './handing-over.ts'
import { programmesOfManager } from './programmes.server.ts'
import { requestsOfDrafter, requestsOfOfficer } from './requests.server.ts'

/** The role that takes the transfer step for each kind of work; the system acts as that role. */
const movers: Record<HandedPost, Actor> = {
	caseOfficer: { ...systemActor, role: 'triageOfficer' },
	drafter: systemActor,
	programmeManager: systemActor,
}
const isHanded = (role: Role): role is HandedPost => Object.hasOwn(movers, role)

/**
 * Transfers all open work of a post's former holder to the present one, row by row. Repeated after a crash it
 * continues; items that the new holder cannot take remain, to be transferred manually.
 */
export async function moveWork({ tenureId }: { tenureId: string }): Promise<void> {
	const found = await withActor(systemActor, (tx) => whatIsDue(tx, tenureId))
	if (!found) return
	const { role, reason, pair } = found
	if (isHanded(role) && pair) {
		const mover = movers[role]
		const { list, take } = transfers[role]
		const rows = await withActor(mover, (tx) => list({ tx, asSystem: askIn(tx) }, mover, pair))
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
	// A person who moves to another post of the same kind takes the work along.
	const goesOn = before && (await postFilledBy(tx, before.personId))?.post.role === role
	const isOther = before && before.personId !== tenure.personId
	const pair = isOther && !goesOn ? { fromId: before.personId, toId: tenure.personId } : null
	return { role, reason: tenure.reason || '-', pair }
}

/** The transfer of each post's work. */
export const transfers: Record<HandedPost, Transfer> = {
	caseOfficer: requestsOfOfficer,
	drafter: requestsOfDrafter,
	programmeManager: programmesOfManager,
}

import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { requireRole } from './require-role.ts'

const MOST = 100

/** Who each message is for: the address it was tried with, else the one the person has now. */
async function addresses(tx: Tx, notices: readonly { personId: string | null }[]) {
	const ids = notices.flatMap(({ personId }) => personId ?? [])
	const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })
	return new Map(people.map(({ id, email }) => [id, email]))
}

/** Messages that could not be sent however often it was tried, the oldest first, and how many still wait their turn. */
export function listParkedNotices(actor: Actor) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const waiting = await tx.notice.count({ where: { status: 'queued' } })
		const parked = await tx.notice.findMany({
			where: { status: 'parked' },
			orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
			take: MOST + 1,
			// Never `facts`: an invitation that was not sent still holds its link there.
			select: {
				...{ id: true, template: true, subject: true, recipient: true, address: true, personId: true },
				...{ attempts: true, lastError: true, createdAt: true },
			},
		})
		const known = await addresses(tx, parked)
		const rows = parked.slice(0, MOST).map(({ recipient, address, personId, ...notice }) => ({
			...notice,
			recipient: recipient ?? address ?? known.get(personId ?? '') ?? null,
		}))
		return { rows, more: parked.length > MOST, waiting }
	})
}

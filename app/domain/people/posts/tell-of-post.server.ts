import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Tx } from '#app/platform/database.server.ts'

type Takeover = { personId: string; replacedId: string | null }

const told = (people: readonly (string | null)[]) => [...new Set(people)].filter((id) => id !== null)

/** Who takes over and who is replaced both read of it; whose account ends by it reads that instead. With the system's sight. */
export async function tellOfTakeover(tx: Tx, eventKey: string, { personId, replacedId }: Takeover) {
	const ended = await tx.person.findMany({ where: { id: replacedId ?? '', leftAt: { not: null } } })
	await queueNotices(
		tx,
		{ eventKey, notice: 'accountEnded', people: ended.map(({ id }) => id), facts: { path: '/' } },
		{ eventKey, notice: 'postTakenOver', people: told([personId, replacedId]), facts: { path: '/work' } },
	)
}

type Announced = { people: readonly (string | null)[]; from: Date }

/** Both read from which day on, or that it was taken back. With the system's sight. */
export const tellOfSuccessor = (
	tx: Tx,
	eventKey: string,
	notice: 'successorAnnounced' | 'successorWithdrawn',
	{ people, from }: Announced,
) =>
	queueNotices(tx, {
		eventKey,
		notice,
		people: told(people),
		facts: { path: '/people/me', dueOn: from.toISOString().slice(0, 10) },
	})

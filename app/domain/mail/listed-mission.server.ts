import type { Tx } from '#app/platform/database.server.ts'
import type { Role } from '#prisma/generated/enums.ts'
import type { Language } from '#workflows/vocabulary.ts'
import type { Recipient } from '../people-of.server.ts'
import type { Mailbox } from '../queue-notices.server.ts'

/** Who of a State reads for it, the first one first: whose language the mission may be taken to read too. */
const readers: readonly Role[] = ['mission', 'focalPoint']

/**
 * The address on the list of missions, unless it is that of somebody who is told anyway. Whoever reads there need not
 * have an account, so its letter leads to the page of sign-in and no further. Nothing where no address is listed.
 */
export async function listedMission(
	tx: Tx,
	stateIso3: string,
	told: readonly Recipient[],
): Promise<Mailbox[]> {
	const contact = await tx.stateContact.findUnique({
		where: { stateIso3 },
		select: { missionName: true, missionEmail: true },
	})
	if (!contact) return []
	const { missionEmail: address, missionName: recipient } = contact
	const ids = told.map(({ personId }) => personId)
	const same = { id: { in: ids }, email: { equals: address, mode: 'insensitive' } } as const
	if ((await tx.person.count({ where: same })) > 0) return []
	return [{ address, recipient, language: await languageOf(tx, stateIso3), path: '/sign-in' }]
}

async function languageOf(tx: Tx, stateIso3: string): Promise<Language> {
	const people = await tx.person.findMany({
		where: { stateIso3, role: { in: [...readers] }, suspendedAt: null },
		orderBy: { id: 'asc' },
		select: { role: true, language: true },
	})
	const [first] = people.toSorted((one, other) => readers.indexOf(one.role) - readers.indexOf(other.role))
	return first?.language ?? 'en'
}

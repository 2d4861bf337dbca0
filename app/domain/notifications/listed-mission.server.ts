import type { Tx } from '#app/platform/database.server.ts'
import type { Language } from '#workflows/vocabulary.ts'
import type { Recipient } from './people-of.server.ts'
import type { Mailbox } from './queue-notices.server.ts'

type About = { stateIso3: string; filingLanguage: string }

/**
 * The address on the list of missions, unless it is that of somebody who is told anyway. It is written to in the
 * language of who reads for the mission here, else in the one the State chose for this request. Whoever reads there
 * need not have an account, so its letter leads to the page of sign-in and no further. Nothing where none is listed.
 */
export async function listedMission(
	tx: Tx,
	{ stateIso3, filingLanguage }: About,
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
	const reader = await tx.person.findFirst({
		where: { stateIso3, role: 'mission', suspendedAt: null },
		orderBy: { id: 'asc' },
		select: { language: true },
	})
	const language = reader?.language ?? (filingLanguage as Language)
	return [{ address, recipient, language, path: '/sign-in' }]
}

import { hashOf, newToken } from '#app/domain/core/invitation-token.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { isAhead } from '#app/platform/lately.server.ts'

const HOUR = 60 * 60 * 1000
/** How long a link that was sent by e-mail can be used. */
const validFor = { password: HOUR, address: 24 * HOUR }
type Purpose = keyof typeof validFor

/** Makes a link for somebody; the one before it cannot be used any more. Only the hash of its token is kept. */
export async function newAccountLink(tx: Tx, purpose: Purpose, personId: string, value = '') {
	await dropLinks(tx, personId, purpose)
	const token = newToken()
	const times = { createdAt: now(), expiresAt: new Date(now().getTime() + validFor[purpose]) }
	const data = { id: newId(), personId, purpose, value, tokenHash: hashOf(token), ...times }
	await tx.accountLink.createMany({ data })
	return token
}

/** The link with this token while it can be used: not used, not expired, and its holder not suspended. */
export async function usableLink(tx: Tx, purpose: Purpose, token: string) {
	const link = await tx.accountLink.findUnique({ where: { tokenHash: hashOf(token) } })
	if (link?.purpose !== purpose || link.usedAt || !isAhead(link.expiresAt, validFor[purpose])) return null
	const person = await tx.person.findFirst({ where: { id: link.personId, suspendedAt: null } })
	return person && { link, person }
}

/** Uses a link up; false when somebody else just did. */
export async function takeLink(tx: Tx, id: string): Promise<boolean> {
	const where = { id, usedAt: null }
	const { count } = await tx.accountLink.updateMany({ where, data: { usedAt: now() } })
	return count === 1
}

/** Links that were not used open nothing from now on. */
export const dropLinks = (tx: Tx, personId: string, ...purposes: Purpose[]) =>
	tx.accountLink.deleteMany({
		where: { personId, usedAt: null, ...(purposes.length > 0 && { purpose: { in: purposes } }) },
	})

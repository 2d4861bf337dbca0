import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { isAhead, now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { hashOf, newId, newToken } from '#app/platform/ids.server.ts'
import { admitTry, atPasswords, nameOfAddress } from '#app/platform/sign-in/guessing.server.ts'

import { admitNetwork } from './admit-sign-in.server.ts'
import { findHolder } from './find-holder.server.ts'

const HOUR = 60 * 60 * 1000
/** How long a link that was sent by e-mail can be used. */
const validFor = { password: HOUR, address: 24 * HOUR }
type Purpose = keyof typeof validFor

/** Makes a link for a person; the previous one becomes void. Only the hash of its token is stored. */
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

/** Marks a link as used; false when another request has just used it. */
export async function takeLink(tx: Tx, id: string): Promise<boolean> {
	const where = { id, usedAt: null }
	const { count } = await tx.accountLink.updateMany({ where, data: { usedAt: now() } })
	return count === 1
}

/** Makes unused links void. */
export const dropLinks = (tx: Tx, personId: string, ...purposes: Purpose[]) =>
	tx.accountLink.deleteMany({
		where: { personId, usedAt: null, ...(purposes.length > 0 && { purpose: { in: purposes } }) },
	})

const undone = new Error('no reader')

/**
 * Sends a link for a new password to the holder of an address. An unknown address and a suspended person get the same
 * response after the same work, of which nothing is stored. False when this network asked too often.
 */
export async function askForNewPassword(request: Request, email: string): Promise<boolean> {
	if (!(await admitNetwork(request, 'reset'))) return false
	const pause = await admitTry(`reset.${nameOfAddress(email)}`, atPasswords)
	const holder = await findHolder(email)
	const isSent = pause === null && holder !== null
	await withActor(systemActor, async (tx) => {
		await sendLink(tx, holder?.id ?? newId())
		if (!isSent) throw undone
	}).catch((error) => {
		if (error !== undone) throw error
	})
	return true
}

async function sendLink(tx: Tx, personId: string) {
	const token = await newAccountLink(tx, 'password', personId)
	await queueNotices(tx, {
		eventKey: newId(),
		notice: 'passwordLink',
		people: [personId],
		facts: { path: `/sign-in/new-password/${token}` },
	})
}

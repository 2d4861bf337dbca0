import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { admitTry, atPasswords, nameOfAddress } from '#app/platform/guessing.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { newAccountLink } from './account-links.server.ts'
import { admitNetwork } from './admit-sign-in.server.ts'
import { findHolder } from './find-holder.server.ts'

const undone = new Error('no reader')

/**
 * Sends the holder of an address a link to choose a new password. An unknown address and a suspended person get the
 * same answer after the same work, of which nothing is kept. False when too much was asked from this network.
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

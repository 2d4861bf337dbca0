import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

type Letter = {
	eventKey: string
	template: NoticeName
	/** Stored and not looked up when sent: the e-mail is meant for this address, even if its owner has changed. */
	address: string
	language: Language
	facts: { recipient: string; path: string }
}

/** Queues an e-mail to an address instead of a person, in a transaction with system access. */
export async function sendAccountEmail(tx: Tx, letter: Letter): Promise<void> {
	const id = newId()
	await tx.notice.createMany({ data: { id, createdAt: now(), ...letter } })
	await enqueue(tx, 'send-notice', { noticeId: id })
}

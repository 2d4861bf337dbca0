import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { NoticeName } from '#workflows/notices/table.ts'
import type { Language } from '#workflows/vocabulary.ts'

type Letter = {
	eventKey: string
	template: NoticeName
	/** Not looked up when it is sent: this very address is meant, whoever has which one by then. */
	address: string
	language: Language
	facts: { recipient: string; path: string }
}

/** A message to an address and not to a person, in a transaction with the system's sight. */
export async function sendAccountEmail(tx: Tx, letter: Letter): Promise<void> {
	const id = newId()
	await tx.notice.createMany({ data: { id, createdAt: now(), ...letter } })
	await enqueue(tx, 'send-notice', { noticeId: id })
}

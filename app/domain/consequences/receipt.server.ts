import type { Tx } from '#app/platform/database.server.ts'
import { signReceipt } from '../sign-receipt.server.ts'
import type { Step } from '../step.ts'

/** Signs the proof that the filing was received, of the version that has just been kept. */
export async function issueReceipt(tx: Tx, { found }: Step) {
	await signReceipt(tx, found.requestId)
}

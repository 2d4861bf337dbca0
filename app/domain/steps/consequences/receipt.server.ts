import type { Step } from '#app/domain/core/step.ts'
import { signReceipt } from '#app/domain/submissions/sign-receipt.server.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** Signs the proof that the filing was received, of the version that has just been kept. */
export async function issueReceipt(tx: Tx, { found }: Step) {
	await signReceipt(tx, found.requestId)
}

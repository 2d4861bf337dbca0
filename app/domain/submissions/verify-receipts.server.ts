import { publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { keyIdOf, verifiedText } from '#app/platform/signing.server.ts'
import { readPayload, receiptType } from './receipt-payload.ts'

/** Checks the signature of every receipt, and that it says what is stored beside it; answers the references that fail. */
export function verifyReceipts(): Promise<{ receipts: number; faults: string[] }> {
	return withActor(systemActor, async (tx) => {
		const receipts = await tx.receipt.findMany({ orderBy: { reference: 'asc' } })
		const faults: string[] = []
		for (const { reference, sha256, jws } of receipts) {
			const key = await publicKeyOf(tx, keyIdOf(jws))
			const payload = key && readPayload(await verifiedText(jws, receiptType, key))
			if (payload?.reference !== reference || payload.sha256 !== sha256) faults.push(reference)
		}
		return { receipts: receipts.length, faults }
	})
}

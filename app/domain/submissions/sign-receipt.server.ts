import { canonicalJson } from '#app/domain/core/canonical-json.ts'
import { keepPublicKey } from '#app/domain/core/signing-keys.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { ownSigningKey, signText } from '#app/platform/signing.server.ts'
import { type ReceiptPayload, receiptType } from './receipt-payload.ts'

/** Signs the receipt of a filing that has its reference and its submitted version, and keeps it with its public key. */
export async function signReceipt(tx: Tx, requestId: string) {
	const request = await tx.request.findUniqueOrThrow({
		where: { id: requestId },
		include: {
			needs: { select: { id: true } },
			versions: { where: { cause: 'submitted' }, orderBy: { number: 'desc' }, take: 1 },
		},
	})
	const { reference, stateIso3, submittedAt, needs, versions } = request
	const [version] = versions
	if (!reference || !submittedAt || !version) throw new Error('A receipt is for what has been filed')

	const payload: ReceiptPayload = {
		v: 1,
		reference,
		state: stateIso3,
		sha256: version.sha256,
		filedAt: submittedAt.toISOString(),
		instance: { name: env.OPERATOR_NAME, url: env.APP_URL },
		needs: needs.length,
	}
	const key = await ownSigningKey()
	const jws = await signText(canonicalJson(payload), receiptType, key)
	await keepPublicKey(tx, key)
	const { sha256 } = version
	await tx.receipt.createMany({
		data: { reference, requestId, stateIso3, sha256, filedAt: submittedAt, keyId: key.id, jws },
	})
}

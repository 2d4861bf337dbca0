import { keepRead } from '#app/domain/core/keep-read.server.ts'
import { publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Receipt } from '#prisma/generated/client.ts'

/** What the page of a request says of its receipt; null before there is one and for whom it does not concern. */
export function findReceipt(actor: Actor, requestId: string) {
	return withActor(actor, (tx) =>
		tx.receipt.findUnique({
			where: { requestId },
			select: { reference: true, filedAt: true, sha256: true, keyId: true },
		}),
	)
}
export type ReceiptInView = NonNullable<Awaited<ReturnType<typeof findReceipt>>>

/** The receipt with all that its printed form tells. Only the State's people and reviewing officers have it. */
export function getReceipt(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const receipt = await tx.receipt.findUnique({ where: { requestId } })
		if (!receipt) throw new DomainError('not-found')
		await keepRead(tx, actor, { requestId, what: 'receipt' })
		const request = await tx.request.findUniqueOrThrow({
			where: { id: requestId },
			include: { state: true, authority: true, needs: { select: { id: true } } },
		})
		const { filingLanguage, state, authority, needs } = request
		return {
			receipt,
			language: filingLanguage,
			state: textIn(state.names, filingLanguage),
			authority: authority.name,
			needs: needs.length,
			file: await receiptFile(tx, receipt),
		}
	})
}
export type ReceiptTold = Awaited<ReturnType<typeof getReceipt>>

/** The receipt as a file: the signed text, what it says, and the key that it can be checked with. */
async function receiptFile(tx: Tx, { jws, keyId }: Receipt): Promise<string> {
	const payload: unknown = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())
	const publicKey = await publicKeyOf(tx, keyId)
	return `${JSON.stringify({ jws, payload, publicKey }, null, '\t')}\n`
}

/** How the files of a receipt are called. */
export const receiptFileName = (reference: string, kind: 'pdf' | 'json') => `receipt-${reference}.${kind}`

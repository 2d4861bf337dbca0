import { setTimeout as pause } from 'node:timers/promises'
import { canonicalJson } from '#app/domain/core/canonical-json.ts'
import { publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { keyIdOf, ownSigningKey, verifiedText } from '#app/platform/signing.server.ts'
import { filingContent } from './filing-content.server.ts'
import { type Claim, readNumbers, readReceipt } from './read-claim.ts'
import { type ReceiptPayload, readPayload, receiptType } from './receipt-payload.ts'

export type Checked =
	| { outcome: 'genuine'; filedAt: string; unchanged: boolean }
	/** Not genuine or not known: which of them is not told. */
	| { outcome: 'unknown' }
	| { outcome: 'tooOften' }

export type ToCheck = { receipt: string } | { reference: string; sha256: string }

const LIMIT = 30
const WINDOW = 300
/** Every answer takes this long, so that the time tells no more than the words. */
const ANSWER_TIME = 400

/**
 * Whether a receipt is genuine, when the filing was received and whether it still says the same. Nothing else is
 * told; an unknown reference, a wrong hash and a forged signature get one answer, after the same work and time.
 */
export async function checkReceipt(address: string, asked: ToCheck): Promise<Checked> {
	if (!(await withinLimit(`check:${address}`, LIMIT, WINDOW))) return { outcome: 'tooOften' }
	const claim = 'receipt' in asked ? readReceipt(asked.receipt) : readNumbers(asked.reference, asked.sha256)
	const [checked] = await Promise.all([withActor(systemActor, (tx) => judge(tx, claim)), pause(ANSWER_TIME)])
	return checked
}

async function judge(tx: Tx, claim: Claim | null): Promise<Checked> {
	const reference = claim?.reference ?? ''
	const kept = await tx.receipt.findUnique({ where: { reference } })
	// Where there is none, the work is done on another one and its result thrown away.
	const examined = kept ?? (await tx.receipt.findFirst())
	const jws = claim?.jws ?? examined?.jws ?? ''
	const payload = await verify(tx, jws, claim?.publicKey)
	const present = examined && (await filingContent(tx, examined.requestId))

	if (!claim || !payload || payload.reference !== reference || payload.sha256 !== claim.sha256)
		return { outcome: 'unknown' }
	const unchanged = kept !== null && present?.sha256 === payload.sha256
	return { outcome: 'genuine', filedAt: payload.filedAt, unchanged }
}

/** What a receipt states, if one of our keys signed it and the key given with it is that key. */
async function verify(tx: Tx, jws: string, given: object | undefined): Promise<ReceiptPayload | null> {
	const own = (await ownSigningKey()).publicKey
	const signer = await publicKeyOf(tx, keyIdOf(jws))
	const payload = readPayload(await verifiedText(jws, receiptType, signer ?? own))
	if (!signer || (given && canonicalJson(given) !== canonicalJson(signer))) return null
	return payload
}

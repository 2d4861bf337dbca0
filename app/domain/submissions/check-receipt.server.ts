import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'

import { canonicalJson, publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { keyIdOf, ownSigningKey, verifiedText } from '#app/platform/signing.server.ts'
import { filingContent } from './filing-content.server.ts'

import { type ReceiptPayload, readPayload, receiptPayload, receiptType } from './receipt.server.ts'

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

/** What somebody holds against us: a signed receipt, or a reference with the hash of the filing. */
type Claim = { jws: string | null; reference: string; sha256: string; publicKey?: object | undefined }

const file = z.object({
	jws: z.string(),
	payload: receiptPayload.optional(),
	publicKey: z.record(z.string(), z.string()).optional(),
})

/** Reads a receipt that was pasted or uploaded: the signed text, or the file around it. Null when it is neither. */
function readReceipt(text: string): Claim | null {
	const found = parseFile(text) ?? { jws: text, payload: undefined, publicKey: undefined }
	// Copied from paper or a PDF, the text has line ends and marks of direction in it.
	const jws = found.jws.replace(/[^\w.-]/g, '')
	const payload = unverified(jws)
	if (!payload) return null
	// A file whose readable part says something else than what was signed is not the receipt we gave.
	if (found.payload !== undefined && canonicalJson(found.payload) !== canonicalJson(payload)) return null
	return { jws, reference: payload.reference, sha256: payload.sha256, publicKey: found.publicKey }
}

/** Reads a reference and a hash as people type them: in groups, in capitals or not. */
function readNumbers(reference: string, sha256: string): Claim {
	return {
		jws: null,
		reference: reference.replace(/[^\w-]/g, '').toUpperCase(),
		sha256: sha256.replace(/[^0-9a-z]/gi, '').toLowerCase(),
	}
}

function parseFile(text: string) {
	try {
		return file.safeParse(JSON.parse(text)).data
	} catch {
		return undefined
	}
}

function unverified(jws: string): ReceiptPayload | null {
	const [, payload, , ...more] = jws.split('.')
	return payload && more.length === 0 ? readPayload(Buffer.from(payload, 'base64url').toString()) : null
}

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

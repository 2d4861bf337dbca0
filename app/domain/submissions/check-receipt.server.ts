import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'

import { canonicalJson, publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { keyIdOf, ownSigningKey, verifiedText } from '#app/platform/keys/signing.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import { filingContent } from './filing-content.server.ts'

import { type ReceiptPayload, readPayload, receiptPayload, receiptType } from './receipt.server.ts'

export type Checked =
	| { outcome: 'genuine'; filedAt: string; unchanged: boolean }
	/** Not genuine or not known: which of them is not disclosed. */
	| { outcome: 'unknown' }
	| { outcome: 'tooOften' }

export type ToCheck = { receipt: string } | { reference: string; sha256: string }

const LIMIT = 30
const WINDOW = 300
/** Every response takes this long (ms), so that its time discloses nothing. */
const ANSWER_TIME = 400

/**
 * Checks a receipt: whether it is genuine, when the submission was received and whether it is unchanged. Discloses
 * nothing else; an unknown reference, a wrong hash and a forged signature get the same response, after the same work
 * and time.
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
	// For an unknown reference, the same work is done on another receipt and its result discarded.
	const examined = kept ?? (await tx.receipt.findFirst())
	const jws = claim?.jws ?? examined?.jws ?? ''
	const payload = await verify(tx, jws, claim?.publicKey)
	const present = examined && (await filingContent(askIn(tx), examined.requestId))

	if (!claim || !payload || payload.reference !== reference || payload.sha256 !== claim.sha256)
		return { outcome: 'unknown' }
	const unchanged = kept !== null && present?.sha256 === payload.sha256
	return { outcome: 'genuine', filedAt: payload.filedAt, unchanged }
}

/** The content of a receipt, if one of our keys signed it and the key given with it is that key. */
async function verify(tx: Tx, jws: string, given: object | undefined): Promise<ReceiptPayload | null> {
	const own = (await ownSigningKey()).publicKey
	const signer = await publicKeyOf(askIn(tx), keyIdOf(jws))
	const payload = readPayload(await verifiedText(jws, receiptType, signer ?? own))
	if (!signer || (given && canonicalJson(given) !== canonicalJson(signer))) return null
	return payload
}

/** What is to be verified: a signed receipt, or a reference with the hash of the submission. */
type Claim = { jws: string | null; reference: string; sha256: string; publicKey?: object | undefined }

const file = z.object({
	jws: z.string(),
	payload: receiptPayload.optional(),
	publicKey: z.record(z.string(), z.string()).optional(),
})

/** Parses a pasted or uploaded receipt: the signed text, or the file around it. Null when it is neither. */
function readReceipt(text: string): Claim | null {
	const found = parseFile(text) ?? { jws: text, payload: undefined, publicKey: undefined }
	// Text copied from paper or a PDF contains line ends and direction marks.
	const jws = found.jws.replace(/[^\w.-]/g, '')
	const payload = unverified(jws)
	if (!payload) return null
	// A file whose readable part differs from what was signed is not our receipt.
	if (found.payload !== undefined && canonicalJson(found.payload) !== canonicalJson(payload)) return null
	return { jws, reference: payload.reference, sha256: payload.sha256, publicKey: found.publicKey }
}

/** Parses a reference and a hash as typed: in groups, in capitals or not. */
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

/** Verifies every receipt's signature and that it equals the stored content; returns the references that fail. */
export function verifyReceipts(): Promise<{ receipts: number; faults: string[] }> {
	return withActor(systemActor, async (tx) => {
		const receipts = await tx.receipt.findMany({ orderBy: { reference: 'asc' } })
		const faults: string[] = []
		for (const { reference, sha256, jws } of receipts) {
			const key = await publicKeyOf(askIn(tx), keyIdOf(jws))
			const payload = key && readPayload(await verifiedText(jws, receiptType, key))
			if (payload?.reference !== reference || payload.sha256 !== sha256) faults.push(reference)
		}
		return { receipts: receipts.length, faults }
	})
}

import * as z from 'zod'
import { canonicalJson } from '#app/domain/core/canonical-json.ts'
import { type ReceiptPayload, readPayload, receiptPayload } from './receipt-payload.ts'

/** What somebody holds against us: a signed receipt, or a reference with the hash of the filing. */
export type Claim = { jws: string | null; reference: string; sha256: string; publicKey?: object | undefined }

const file = z.object({
	jws: z.string(),
	payload: receiptPayload.optional(),
	publicKey: z.record(z.string(), z.string()).optional(),
})

/** Reads a receipt that was pasted or uploaded: the signed text, or the file around it. Null when it is neither. */
export function readReceipt(text: string): Claim | null {
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
export function readNumbers(reference: string, sha256: string): Claim {
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

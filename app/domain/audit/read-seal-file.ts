import * as z from 'zod'
import { canonicalJson } from '#app/domain/core/canonical-json.ts'
import { digestOf, type Head, heads, readSealPayload, type SealPayload, sealPayload } from './seal-payload.ts'

/** What a file says of itself; whether it is true is another question. */
export type ReadSeal = { jws: string; payload: SealPayload; heads: Head[]; publicKey: object | undefined }

const file = z.object({
	jws: z.string().max(20_000),
	payload: sealPayload,
	heads,
	publicKey: z.record(z.string(), z.string()).optional(),
})

/** Reads the file of a seal. Null when it is none, or when its parts do not belong together. */
export function readSealFile(text: string): ReadSeal | null {
	const found = parsed(text)
	if (!found) return null
	const [, signed, , ...more] = found.jws.split('.')
	if (!signed || more.length > 0) return null
	const payload = readSealPayload(Buffer.from(signed, 'base64url').toString())
	if (!payload || canonicalJson(payload) !== canonicalJson(found.payload)) return null
	if (payload.digest !== digestOf(found.heads) || payload.chains !== found.heads.length) return null
	return { jws: found.jws, payload, heads: found.heads, publicKey: found.publicKey }
}

function parsed(text: string) {
	try {
		return file.safeParse(JSON.parse(text)).data
	} catch {
		return undefined
	}
}

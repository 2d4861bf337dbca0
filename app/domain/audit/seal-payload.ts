import { createHash } from 'node:crypto'
import * as z from 'zod'
import { canonicalJson } from '#app/domain/core/signing-keys.server.ts'

/** The `typ` of the header: a signature made for another purpose is not a seal. */
export const sealType = 'audit-seal+jws'

const hex = z.string().regex(/^[0-9a-f]{64}$/)

/** The head of one chain: the hash of its last entry covers all before it. */
const head = z.strictObject({
	chain: z.string().min(1).max(100),
	position: z.int().positive(),
	hash: hex,
})
export type Head = z.infer<typeof head>
export const heads = z.array(head).min(1)

/** What a seal states. A new format gets a new number. */
export const sealPayload = z.strictObject({
	v: z.literal(1),
	day: z.iso.date(),
	/** The State whose chains they are; null for UNODC. */
	state: z
		.string()
		.regex(/^[A-Z]{2,3}$/)
		.nullable(),
	/** Digest of the canonical list of the heads. */
	digest: hex,
	chains: z.int().positive(),
	/** The digest of the previous seal of the same State or of UNODC, so that a missing one is noticed. */
	previous: hex.nullable(),
	instance: z.strictObject({ name: z.string(), url: z.string() }),
})
export type SealPayload = z.infer<typeof sealPayload>

/** Name under which UNODC's seal lists the seal of a State of the same day. */
export const chainOfState = (iso3: string) => `seal.${iso3}`

/** The digest over a list of heads: SHA-256 of their canonical JSON (RFC 8785), in the order of the list. */
export const digestOf = (list: readonly Head[]) =>
	createHash('sha256').update(canonicalJson(list), 'utf8').digest('hex')

/** The payload of a signed text, or null when it is not a seal. */
export function readSealPayload(text: string | null): SealPayload | null {
	if (text === null) return null
	try {
		return sealPayload.safeParse(JSON.parse(text)).data ?? null
	} catch {
		return null
	}
}

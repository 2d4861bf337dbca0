import * as z from 'zod'
import { canonicalJson } from '#app/domain/core/canonical-json.ts'
import { publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { keyIdOf, verifiedText } from '#app/platform/signing.server.ts'
import {
	digestOf,
	type Head,
	heads,
	readSealPayload,
	type SealPayload,
	sealPayload,
	sealType,
} from './seal-payload.ts'
import type { Fault } from './verify-chains.server.ts'
import { compareHeads } from './verify-seals.server.ts'

export type Compared =
	/** No seal of ours, or not as we signed it. */
	| { outcome: 'unknown' }
	| { outcome: 'same' | 'differs'; day: string; state: string | null; chains: number; faults: Fault[] }

/** Compares the file of a seal that somebody kept with what the database says today. */
export async function compareSeal(text: string): Promise<Compared> {
	const read = readSealFile(text)
	if (!read) return { outcome: 'unknown' }
	return withActor(systemActor, async (tx) => {
		const signer = await publicKeyOf(tx, keyIdOf(read.jws))
		const known = signer && (!read.publicKey || canonicalJson(read.publicKey) === canonicalJson(signer))
		if (!known || (await verifiedText(read.jws, sealType, signer)) === null)
			return { outcome: 'unknown' as const }
		const { day, state, chains } = read.payload
		const faults = await compareHeads(tx, read.heads, { day, state })
		return { outcome: faults.length > 0 ? 'differs' : 'same', day, state, chains, faults }
	})
}

/** What a file says of itself; whether it is true is another question. */
type ReadSeal = { jws: string; payload: SealPayload; heads: Head[]; publicKey: object | undefined }

const file = z.object({
	jws: z.string().max(20_000),
	payload: sealPayload,
	heads,
	publicKey: z.record(z.string(), z.string()).optional(),
})

/** Reads the file of a seal. Null when it is none, or when its parts do not belong together. */
function readSealFile(text: string): ReadSeal | null {
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

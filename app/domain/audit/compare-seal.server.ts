import { canonicalJson } from '#app/domain/core/canonical-json.ts'
import { publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { keyIdOf, verifiedText } from '#app/platform/signing.server.ts'
import { readSealFile } from './read-seal-file.ts'
import { sealType } from './seal-payload.ts'
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

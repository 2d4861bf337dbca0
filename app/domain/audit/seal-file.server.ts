import { publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { keyIdOf } from '#app/platform/signing.server.ts'
import type { AuditSeal } from '#prisma/generated/client.ts'
import type { Head } from './seal-payload.ts'

/** A seal as a file: the signed text, what it says, the heads it is about and the key that it can be checked with. */
export async function sealFile(tx: Tx, { signature, heads }: AuditSeal): Promise<string> {
	const payload: unknown = JSON.parse(Buffer.from(signature.split('.')[1] ?? '', 'base64url').toString())
	const publicKey = await publicKeyOf(tx, keyIdOf(signature))
	const list = (heads as Head[]).map(({ chain, position, hash }) => ({ chain, position, hash }))
	return `${JSON.stringify({ jws: signature, payload, heads: list, publicKey }, null, '\t')}\n`
}

/** How the file of a seal is called. */
export const sealFileName = ({ day, stateIso3 }: Pick<AuditSeal, 'day' | 'stateIso3'>) =>
	`audit-seal-${stateIso3 ?? 'UNODC'}-${day.toISOString().slice(0, 10)}.json`

import type { JWK } from 'jose'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { ownSigningKey } from '#app/platform/signing.server.ts'
import type { SigningKey } from '#app/platform/signing-key.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Keeps the public half at its first use: what it signed can be checked after the key has changed. */
export async function keepPublicKey(tx: Tx, { id, publicKey }: SigningKey) {
	const kept = publicKey as Prisma.InputJsonObject
	await tx.signingKey.createMany({ data: { id, publicKey: kept, since: now() }, skipDuplicates: true })
}

/** The public half of a key that has signed something, by its id. */
export async function publicKeyOf(tx: Tx, id: string): Promise<JWK | null> {
	const kept = await tx.signingKey.findUnique({ where: { id } })
	return (kept?.publicKey as JWK | undefined) ?? null
}

/** Every public key a receipt may be signed with, the present one first: a JSON Web Key Set. */
export async function listPublicKeys(): Promise<{ keys: JWK[] }> {
	const own = await ownSigningKey()
	const kept = await withActor(systemActor, (tx) =>
		tx.signingKey.findMany({ where: { id: { not: own.id } }, orderBy: [{ since: 'desc' }, { id: 'asc' }] }),
	)
	return { keys: [own.publicKey, ...kept.map(({ publicKey }) => publicKey as JWK)] }
}

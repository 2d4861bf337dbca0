import type { JWK } from 'jose'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { ownSigningKey } from '#app/platform/keys/signing.server.ts'
import type { SigningKey } from '#app/platform/keys/signing-key.server.ts'

/** Saves the public half at its first use, so that signatures can be verified after the key has changed. */
export async function savePublicKey(tx: Tx, { id, publicKey }: SigningKey) {
	await tx.signingKey.createMany({ data: { id, publicKey, since: now() }, skipDuplicates: true })
}

const byId = statement(({ id }: { id: string }) =>
	build.selectFrom('signing_key').where('id', '=', id).select('public_key as publicKey'),
)

/** The public half of a key that has signed, by its id. */
export async function publicKeyOf(ask: Ask, id: string): Promise<JWK | null> {
	const [kept] = await ask(byId, { id })
	return kept?.publicKey ?? null
}

const others = statement(({ id }: { id: string }) =>
	build
		.selectFrom('signing_key')
		.where('id', '!=', id)
		.orderBy('since', 'desc')
		.orderBy('id')
		.select('public_key as publicKey'),
)

/** Every public key a receipt may be signed with, the present one first: a JSON Web Key Set. */
export async function listPublicKeys(): Promise<{ keys: JWK[] }> {
	const own = await ownSigningKey()
	const kept = await readAs(systemActor, (read) => read(others, { id: own.id }))
	return { keys: [own.publicKey, ...kept.map(({ publicKey }) => publicKey)] }
}

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code unit, no white space, numbers and escapes as in ECMAScript,
 * undefined left out. Text stays as typed: no Unicode normalization.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
	if (value === null || typeof value !== 'object') return JSON.stringify(value)
	const pairs = Object.entries(value)
		.filter(([, inner]) => inner !== undefined)
		.sort(([one], [other]) => (one < other ? -1 : 1))
	return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#app/platform/env.server.ts'

type Key = { name: string; bytes: Buffer }

const keyOf = (bytes: Buffer): Key => ({
	// Identifies the key of an encrypted secret, without revealing the key.
	name: createHash('sha256').update('name of').update(bytes).digest('hex').slice(0, 8),
	bytes,
})
const given = (text: string | undefined) => (text ? [keyOf(Buffer.from(text, 'base64'))] : [])
const derived = () =>
	keyOf(Buffer.from(hkdfSync('sha256', env.AUTH_SECRET, '', 'second factors and backup codes', 32)))

/** The keys for decryption; the first one encrypts. */
const keys = () => [...given(env.FACTOR_KEY), ...given(env.FACTOR_KEY_BEFORE), derived()]

/** Encrypts a secret with the factor key (AES-256-GCM): `key.iv.tag.text`, all but the name of the key in base64url. */
export function seal(secret: string): string {
	const [key] = keys() as [Key]
	const iv = randomBytes(12)
	const cipher = createCipheriv('aes-256-gcm', key.bytes, iv)
	const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
	return [key.name, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.')
}

/** Decrypts a secret; throws if it was changed or if its key is missing. */
export function unseal(sealed: string): string {
	const [name, ...parts] = sealed.split('.')
	const key = keys().find((one) => one.name === name)
	if (!key) throw new Error(`The key ${name} of a sealed secret is not known`)
	const [iv, tag, text] = parts.map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer]
	const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: 16 }).setAuthTag(tag)
	return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
}

/** Encrypts a secret again with the present key; null if it already uses that key. */
export function reseal(sealed: string): string | null {
	const [present] = keys() as [Key]
	return sealed.startsWith(`${present.name}.`) ? null : seal(unseal(sealed))
}

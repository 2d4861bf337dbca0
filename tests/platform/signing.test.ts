import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { readEnv } from '#app/platform/env.server.ts'
import { keyIdOf, signText, verifiedText } from '#app/platform/keys/signing.server.ts'
import { derivePrivateKey, readPrivateKey, signingKeyOf } from '#app/platform/keys/signing-key.server.ts'

const pemOf = (type: 'ed25519' | 'x25519') =>
	// The types have a signature for each kind of key, and none for two.
	generateKeyPairSync(type as 'ed25519')
		.privateKey.export({ format: 'pem', type: 'pkcs8' })
		.toString()
const idOf = async (text: string) => {
	const key = readPrivateKey(text)
	return key && (await signingKeyOf(key)).id
}

test('the key of RFC 8037 has the thumbprint that is told there', async () => {
	const seed = Buffer.from('nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A', 'base64url').toString('base64')
	expect(await idOf(seed)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
})

test('a key is read as PEM, with line ends or with the signs for them, and as 32 bytes', async () => {
	const pem = pemOf('ed25519')
	const id = await idOf(pem)
	expect(id).toMatch(/^[\w-]{43}$/)
	expect(await idOf(pem.replaceAll('\n', '\\n'))).toBe(id)
	for (const wrong of ['', 'short', pemOf('x25519'), pem.slice(0, 60), Buffer.alloc(33).toString('base64')])
		expect(await idOf(wrong)).toBeNull()
})

test('a wrong RECEIPT_KEY stops the start and is named, without being shown', () => {
	const set = { AUTH_SECRET: 'x'.repeat(32), SAMPLE_WORLD: 'true', RECEIPT_KEY: 'not-a-key-at-all' }
	expect(() => readEnv(set)).toThrow(/RECEIPT_KEY: an Ed25519 key/)
	expect(() => readEnv(set)).not.toThrow(/not-a-key-at-all/)
	expect(readEnv({ ...set, RECEIPT_KEY: pemOf('ed25519') }).RECEIPT_KEY).toContain('BEGIN')
})

test('a secret gives one key, and another secret another', async () => {
	const [one, again, other] = await Promise.all(
		['secret one', 'secret one', 'secret two'].map((secret) => signingKeyOf(derivePrivateKey(secret))),
	)
	expect(one?.id).toBe(again?.id)
	expect(one?.id).not.toBe(other?.id)
	expect(one?.publicKey).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid: one?.id })
	expect(one?.publicKey).not.toHaveProperty('d')
})

test('what was signed is read back with the right key and type only', async () => {
	const key = await signingKeyOf(derivePrivateKey('secret one'))
	const other = await signingKeyOf(derivePrivateKey('secret two'))
	const jws = await signText('نص 文本', 'a-type', key)
	expect(await signText('نص 文本', 'a-type', key)).toBe(jws)
	expect(keyIdOf(jws)).toBe(key.id)
	expect(await verifiedText(jws, 'a-type', key.publicKey)).toBe('نص 文本')
	expect(await verifiedText(jws, 'b-type', key.publicKey)).toBeNull()
	expect(await verifiedText(jws, 'a-type', other.publicKey)).toBeNull()
	expect(await verifiedText(`${jws.slice(0, -8)}AAAAAAAA`, 'a-type', key.publicKey)).toBeNull()
	for (const none of ['', 'a.b.c', '\0', `${Buffer.from('{"kid":"\\u0000"}').toString('base64url')}.a.b`])
		expect(keyIdOf(none)).toBe('')
})

import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose'

/** An Ed25519 key with its public half as a JWK; `id` is the thumbprint of RFC 7638. */
export type SigningKey = { id: string; privateKey: KeyObject; publicKey: JWK }

// The DER structure of PKCS#8 around the 32 bytes of an Ed25519 key (RFC 8410).
const frame = Buffer.from('302e020100300506032b657004220420', 'hex')
const fromSeed = (seed: Uint8Array) =>
	createPrivateKey({ key: Buffer.concat([frame, seed]), format: 'der', type: 'pkcs8' })

/**
 * Reads an Ed25519 private key: PKCS#8 PEM (`\n` may replace line ends), or its 32 bytes in base64. Null if it is
 * neither.
 */
export function readPrivateKey(text: string): KeyObject | null {
	try {
		if (!text.includes('-----')) {
			const seed = Buffer.from(text.trim(), 'base64')
			return seed.length === 32 ? fromSeed(seed) : null
		}
		const key = createPrivateKey(text.replaceAll('\\n', '\n'))
		return key.asymmetricKeyType === 'ed25519' ? key : null
	} catch {
		return null
	}
}

/** Derives the same key from the same secret, without revealing it: HKDF-SHA256 with its own info. */
export const derivePrivateKey = (secret: string) =>
	fromSeed(new Uint8Array(hkdfSync('sha256', secret, '', 'receipts of filings, Ed25519, 1', 32)))

/** Returns the key ready for use, with its id. */
export async function signingKeyOf(privateKey: KeyObject): Promise<SigningKey> {
	const publicKey = await exportJWK(createPublicKey(privateKey))
	const id = await calculateJwkThumbprint(publicKey)
	return { id, privateKey, publicKey: { ...publicKey, kid: id, alg: 'EdDSA', use: 'sig' } }
}

import { CompactSign, compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose'
import { env } from '#app/platform/env.server.ts'
import { derivePrivateKey, readPrivateKey, type SigningKey, signingKeyOf } from './signing-key.server.ts'

let own: Promise<SigningKey> | undefined

/** Returns the signing key of this instance: RECEIPT_KEY, else one derived from AUTH_SECRET. */
export function ownSigningKey(): Promise<SigningKey> {
	const given = env.RECEIPT_KEY ? readPrivateKey(env.RECEIPT_KEY) : null
	own ??= signingKeyOf(given ?? derivePrivateKey(env.AUTH_SECRET))
	return own
}

/** Signs a text as a compact JWS (EdDSA, Ed25519). The same key and text give the same JWS. */
export const signText = (text: string, typ: string, { id, privateKey }: SigningKey) =>
	new CompactSign(new TextEncoder().encode(text))
		.setProtectedHeader({ alg: 'EdDSA', kid: id, typ })
		.sign(privateKey)

/** Returns the id of the key of a compact JWS; empty if it is missing or not in the form of our ids. */
export function keyIdOf(jws: string): string {
	try {
		const { kid } = decodeProtectedHeader(jws)
		return typeof kid === 'string' && /^[\w-]{43}$/.test(kid) ? kid : ''
	} catch {
		return ''
	}
}

/** Returns the signed text if the signature and the type are valid, else null. */
export async function verifiedText(jws: string, typ: string, publicKey: JWK): Promise<string | null> {
	try {
		const key = await importJWK(publicKey, 'EdDSA')
		const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: ['EdDSA'] })
		return protectedHeader.typ === typ ? new TextDecoder('utf-8', { fatal: true }).decode(payload) : null
	} catch {
		return null
	}
}

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '#app/platform/env.server.ts'

/** The purpose of a token: a reply, a returned e-mail, or switching a kind off. */
export type TokenPurpose = 'reply' | 'bounce' | 'off'

const MAC_BYTES = 10
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const pattern = /^[a-z2-7]{42}$/

const key = () => Buffer.from(hkdfSync('sha256', env.AUTH_SECRET, '', 'tokens of letters, 1', 32))
const macOf = (purpose: TokenPurpose, id: Buffer) =>
	createHmac('sha256', key()).update(purpose).update(id).digest().subarray(0, MAC_BYTES)

/**
 * Returns a signed id of a notice (a UUID) for one purpose; 42 lower-case letters and digits, since mail servers may
 * ignore case.
 */
export function mailToken(purpose: TokenPurpose, noticeId: string): string {
	const id = Buffer.from(noticeId.replaceAll('-', ''), 'hex')
	return toBase32(Buffer.concat([id, macOf(purpose, id)]))
}

/** Returns the notice of a token; null if it is forged, truncated or for another purpose. */
export function noticeOfToken(purpose: TokenPurpose, token: string): string | null {
	const typed = token.toLowerCase()
	if (!pattern.test(typed)) return null
	const bytes = fromBase32(typed)
	// The last character has two unused bits: each token has one spelling only.
	if (toBase32(bytes) !== typed) return null
	const [id, mac] = [bytes.subarray(0, 16), bytes.subarray(16)]
	if (!timingSafeEqual(mac, macOf(purpose, id))) return null
	return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function toBase32(bytes: Buffer): string {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
	return (bits.match(/.{1,5}/g) ?? [])
		.map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)])
		.join('')
}

function fromBase32(text: string): Buffer {
	const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
	return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

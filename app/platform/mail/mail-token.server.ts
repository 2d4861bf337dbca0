import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '../env.server.ts'

/** What a token of a letter is for: an answer, a letter that comes back, or switching its kind off. */
export type TokenPurpose = 'reply' | 'bounce' | 'off'

const MAC_BYTES = 10
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const pattern = /^[a-z2-7]{42}$/

const key = () => Buffer.from(hkdfSync('sha256', env.AUTH_SECRET, '', 'tokens of letters, 1', 32))
const macOf = (purpose: TokenPurpose, id: Buffer) =>
	createHmac('sha256', key()).update(purpose).update(id).digest().subarray(0, MAC_BYTES)

/** A signed name of a notice (a UUID) for one purpose; 42 small letters and digits, since mail servers mind no case. */
export function mailToken(purpose: TokenPurpose, noticeId: string): string {
	const id = Buffer.from(noticeId.replaceAll('-', ''), 'hex')
	return toBase32(Buffer.concat([id, macOf(purpose, id)]))
}

/** The notice a token names; null for one that is forged, cut or for another purpose. */
export function noticeOfToken(purpose: TokenPurpose, token: string): string | null {
	const typed = token.toLowerCase()
	if (!pattern.test(typed)) return null
	const bytes = fromBase32(typed)
	// The last letter has two bits to spare: one token, one spelling.
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

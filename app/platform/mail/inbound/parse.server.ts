import { createHash } from 'node:crypto'
import type { ParsedMail } from 'mailparser'
import { DomainError } from '#app/platform/domain-error.ts'
import { threadTasks } from '#app/platform/threads/thread-pool.server.ts'
import { MAX_HEAD } from './read-letter.ts'

const onTheWay =
	/^(return-path|delivered-to|x-original-to|envelope-to|x-envelope-(to|from)|received|received-spf|authentication-results|arc-[\w-]+|x-[\w-]+)$/i

/**
 * Returns the same digest for an e-mail by whatever way it arrived: without headers added on the way and independent of
 * line ends. Hexadecimal.
 */
export function digestOf(raw: Buffer): string {
	// An e-mail that is too large is never read.
	if (raw.length > MAX_LETTER) return createHash('sha256').update(raw).digest('hex')
	const text = raw.toString('latin1').replace(/\r\n/g, '\n')
	return createHash('sha256')
		.update(text.slice(lengthOfTrace(text)), 'latin1')
		.digest('hex')
}

function lengthOfTrace(text: string): number {
	let at = 0
	for (let within = false; at < text.length; ) {
		const end = text.indexOf('\n', at)
		const line = text.slice(at, end < 0 ? text.length : end)
		const name = /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]
		const follows = within && /^[ \t]/.test(line)
		if (!follows && !(name && onTheWay.test(name))) return at
		if (end < 0) return text.length
		within = true
		at = end + 1
	}
	return at
}

/** Largest e-mail in bytes: one file of the largest size, encoded, and the rest of the e-mail. */
export const MAX_LETTER = 15 * 1024 * 1024

const reading = threadTasks<typeof import('./read-letter.ts')>(new URL('./read-letter.ts', import.meta.url))
const readLetter = reading('readLetter', { pool: 'received', seconds: 30 })

/** Returns the header of an e-mail, up to a limit. */
export function headOf(raw: Buffer): Buffer {
	const start = raw.subarray(0, MAX_HEAD)
	const end = start.toString('latin1').search(/\r?\n\r?\n/)
	return end < 0 ? start : start.subarray(0, end)
}

/** Parses an e-mail; null if it is too large, too deep or cannot be read within the limits. */
export async function parseLetter(raw: Buffer): Promise<ParsedMail | null> {
	if (raw.length > MAX_LETTER) return null
	try {
		const mail = await readLetter(raw)
		return mail.headers ? { ...mail, attachments: mail.attachments.map(withBuffer) } : null
	} catch (error) {
		// The e-mail itself is not the cause: it is read again later.
		if (error instanceof DomainError && error.reason === 'busy') throw error
		return null
	}
}

/** Between threads a buffer becomes plain bytes. */
const withBuffer = <Part extends { content: Uint8Array }>({ content, ...part }: Part) => ({
	...part,
	content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
})

import { createHash } from 'node:crypto'
import { MAX_LETTER } from './parse.server.ts'

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

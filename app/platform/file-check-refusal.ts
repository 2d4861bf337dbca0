import { DomainError } from './domain-error.ts'
import type { FileFault } from './reasons.ts'

export const refuseFile = (reason: FileFault) => new DomainError('invalid', reason, { file: reason })

const webOrMail = /^(https?:\/\/|mailto:)/i
/** Programs store a typed domain without its scheme as a link; readers open it as a website. */
const typedDomain = /^www\.[^\\]+$/i

/** Whether a link remains in the document or leads to a website or an e-mail address, not to a file or program. */
export function isPlainLink(target: string): boolean {
	const link = target.trim()
	return link === '' || link.startsWith('#') || webOrMail.test(link) || typedDomain.test(link)
}

/** A zip archive that begins inside and ends with the file makes it two files in one. */
export function endsAsArchive(content: Buffer): boolean {
	const earliest = Math.max(0, content.length - 22 - 0xffff)
	for (let at = content.length - 22; at >= earliest; at--)
		if (content.readUInt32LE(at) === 0x06054b50 && at + 22 + content.readUInt16LE(at + 20) >= content.length)
			return true
	return false
}

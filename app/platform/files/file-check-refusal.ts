import { DomainError } from '#app/platform/domain-error.ts'
import type { FileFault } from '#app/platform/reasons.ts'

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

/** How files begin that other programs find wherever they stand: RAR, 7z, Office before 2007. */
const archiveBeginnings = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'].map(
	(text) => Buffer.from(text, 'latin1'),
)
const zipEnd = Buffer.from('PK\x05\x06', 'latin1')
const ZIP_ENTRY = 0x02014b50
/** Ends of archives that bytes of a picture could look like by chance. */
const MOST_CHANCES = 1000

/**
 * Whether a file holds an archive, or an Office file as before 2007. Bytes of a compressed picture may look like the
 * end of an archive by chance: it counts if its list of entries stands where it says.
 */
export function holdsArchive(content: Buffer): boolean {
	if (archiveBeginnings.some((beginning) => content.includes(beginning))) return true
	let chances = 0
	for (let at = content.indexOf(zipEnd); at >= 0; at = content.indexOf(zipEnd, at + 1)) {
		if (at + 16 > content.length) return false
		const list = at - content.readUInt32LE(at + 12)
		if (list >= 0 && list < at && content.readUInt32LE(list) === ZIP_ENTRY) return true
		chances += 1
		if (chances > MOST_CHANCES) return true
	}
	return false
}

/** Whether a picture holds a file of another kind. */
export const holdsOtherFile = (content: Buffer) => content.includes('%PDF-') || holdsArchive(content)

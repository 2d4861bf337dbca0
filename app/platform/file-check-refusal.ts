import { DomainError } from './domain-error.ts'

/** Why a file is not taken; keys of the `attachments.refused` words. */
type FileRefusal =
	| 'empty'
	| 'wrongType'
	| 'contentDiffers'
	| 'damaged'
	| 'twoFiles'
	| 'macros'
	| 'bomb'
	| 'nested'
	| 'active'
	| 'linked'
	| 'locked'

export const refuseFile = (reason: FileRefusal) => new DomainError('invalid', reason, { file: reason })

/** A zip archive that begins somewhere inside and ends where the file ends makes it two files at once. */
export function endsAsArchive(content: Buffer): boolean {
	const earliest = Math.max(0, content.length - 22 - 0xffff)
	for (let at = content.length - 22; at >= earliest; at--)
		if (content.readUInt32LE(at) === 0x06054b50 && at + 22 + content.readUInt16LE(at + 20) >= content.length)
			return true
	return false
}

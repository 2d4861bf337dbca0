import { open } from 'node:fs/promises'
import { threadTasks } from '#app/platform/threads/thread-pool.server.ts'
import { refuseFile } from './file-check-refusal.ts'
import type { FileKind } from './file-content.server.ts'
import { partsOfName } from './upload-name.ts'

const openDocument = 'application/vnd.openxmlformats-officedocument'

type Kind = { extension: FileKind; mediaType: string; magic: number[] }
const zip = [0x50, 0x4b, 0x03, 0x04]
const kinds: Record<string, Kind> = {
	pdf: { extension: 'pdf', mediaType: 'application/pdf', magic: [...Buffer.from('%PDF-')] },
	docx: { extension: 'docx', mediaType: `${openDocument}.wordprocessingml.document`, magic: zip },
	xlsx: { extension: 'xlsx', mediaType: `${openDocument}.spreadsheetml.sheet`, magic: zip },
	png: {
		extension: 'png',
		mediaType: 'image/png',
		magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
	},
	jpg: { extension: 'jpg', mediaType: 'image/jpeg', magic: [0xff, 0xd8, 0xff] },
}

const content = threadTasks<typeof import('./file-content.server.ts')>(
	new URL('./file-content.server.ts', import.meta.url),
)
const checkContent = content('checkContent', { pool: 'received', seconds: 30 })

/** Media types for downloads; the type stated by the sender is never used. */
export const mediaTypes = Object.values(kinds).map(({ mediaType }) => mediaType)

/**
 * Returns the media type of a file whose extension, first bytes and structure agree. Throws with the reason if it is
 * not an accepted kind, or contains anything that could run.
 */
export async function checkFile({ name, path, size }: { name: string; path: string; size: number }) {
	if (size === 0) throw refuseFile('empty')
	const { extension } = partsOfName(name)
	const kind = kinds[extension === 'jpeg' ? 'jpg' : extension]
	if (!kind || !Object.hasOwn(kinds, kind.extension)) throw refuseFile('wrongType')
	if (!(await beginsWith(path, kind.magic))) throw refuseFile('contentDiffers')
	await checkContent(path, kind.extension)
	return kind.mediaType
}

async function beginsWith(path: string, magic: number[]) {
	const file = await open(path)
	try {
		const start = Buffer.alloc(magic.length)
		await file.read(start, 0, magic.length, 0)
		return start.equals(Buffer.from(magic))
	} finally {
		await file.close()
	}
}

import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { checkImage } from './file-check-image.server.ts'
import { checkOffice } from './file-check-office.server.ts'
import { checkPdf } from './file-check-pdf.server.ts'
import { refuseFile } from './file-check-refusal.ts'
import { partsOfName } from './upload-name.ts'
import { inTurn } from './upload-turn.ts'

const openDocument = 'application/vnd.openxmlformats-officedocument'

type Kind = { extension: string; mediaType: string; magic: number[]; check: (path: string) => Promise<void> }
const zip = [0x50, 0x4b, 0x03, 0x04]
const kinds: Record<string, Kind> = {
	pdf: {
		extension: 'pdf',
		mediaType: 'application/pdf',
		magic: [...Buffer.from('%PDF-')],
		check: checkPdf,
	},
	docx: {
		extension: 'docx',
		mediaType: `${openDocument}.wordprocessingml.document`,
		magic: zip,
		check: (path) => checkOffice(path, 'word'),
	},
	xlsx: {
		extension: 'xlsx',
		mediaType: `${openDocument}.spreadsheetml.sheet`,
		magic: zip,
		check: (path) => checkOffice(path, 'xl'),
	},
	png: {
		extension: 'png',
		mediaType: 'image/png',
		magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
		check: (path) => checkImage(path, 'png'),
	},
	jpg: {
		extension: 'jpg',
		mediaType: 'image/jpeg',
		magic: [0xff, 0xd8, 0xff],
		check: (path) => checkImage(path, 'jpg'),
	},
}

/** Media types files are given out with; whatever the sender called it is not among them. */
export const mediaTypes = Object.values(kinds).map(({ mediaType }) => mediaType)

/**
 * The media type of a file whose ending, first bytes and build agree; refuses with the reason what is not one of the
 * kinds taken, or carries anything that could run.
 */
export async function checkFile({ name, path, size }: { name: string; path: string; size: number }) {
	if (size === 0) throw refuseFile('empty')
	const { extension } = partsOfName(name)
	const kind = kinds[extension === 'jpeg' ? 'jpg' : extension]
	if (!kind || !Object.hasOwn(kinds, kind.extension)) throw refuseFile('wrongType')
	if (!(await beginsWith(path, kind.magic))) throw refuseFile('contentDiffers')
	await inTurn(() => kind.check(path))
	const found = await fileTypeFromFile(path)
	if (found?.ext !== kind.extension) throw refuseFile('contentDiffers')
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

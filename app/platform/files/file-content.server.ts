import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { refuseFile } from './file-check-refusal.ts'

/** Accepted kinds of files, by extension. */
export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'png' | 'jpg'

// Each is loaded with its dependencies when the first file of its kind arrives.
const checks: Record<FileKind, (path: string) => Promise<void>> = {
	pdf: async (path) => (await import('./file-check-pdf.server.ts')).checkPdf(path),
	docx: async (path) => (await import('./file-check-office.server.ts')).checkOffice(path, 'word'),
	xlsx: async (path) => (await import('./file-check-office.server.ts')).checkOffice(path, 'xl'),
	png: async (path) => (await import('./file-check-image.server.ts')).checkImage(path, 'png'),
	jpg: async (path) => (await import('./file-check-image.server.ts')).checkImage(path, 'jpg'),
}

/** Rejects a file whose structure is not that of its kind, or that contains anything that could run. @inThread */
export async function checkContent(path: string, kind: FileKind) {
	await checks[kind](path)
	const found = await fileTypeFromFile(path)
	if (found?.ext !== kind) throw refuseFile('contentDiffers')
}

/** Writes a copy of a picture without its metadata, beside the original. Rejects a damaged picture. @inThread */
export async function stripPicture(path: string, kind: 'png' | 'jpg') {
	const { plainJpeg, plainPng } = await import('./image-metadata.ts')
	const content = (kind === 'png' ? plainPng : plainJpeg)(await readFile(path))
	if (!content) throw refuseFile('damaged')
	const plainPath = `${path}-plain`
	await writeFile(plainPath, content, { mode: 0o600 })
	return {
		path: plainPath,
		size: content.length,
		sha256: createHash('sha256').update(content).digest('hex'),
	}
}

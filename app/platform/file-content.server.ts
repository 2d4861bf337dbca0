import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { refuseFile } from './file-check-refusal.ts'

/** The kinds of files that are taken, by their ending. */
export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'png' | 'jpg'

// Each is loaded with what it needs when the first file of its kind comes.
const checks: Record<FileKind, (path: string) => Promise<void>> = {
	pdf: async (path) => (await import('./file-check-pdf.server.ts')).checkPdf(path),
	docx: async (path) => (await import('./file-check-office.server.ts')).checkOffice(path, 'word'),
	xlsx: async (path) => (await import('./file-check-office.server.ts')).checkOffice(path, 'xl'),
	png: async (path) => (await import('./file-check-image.server.ts')).checkImage(path, 'png'),
	jpg: async (path) => (await import('./file-check-image.server.ts')).checkImage(path, 'jpg'),
}

/** Refuses a file whose build is not that of its kind, or that carries anything that could run. @inThread */
export async function checkContent(path: string, kind: FileKind) {
	await checks[kind](path)
	const found = await fileTypeFromFile(path)
	if (found?.ext !== kind) throw refuseFile('contentDiffers')
}

/** A copy of a picture beside it, without what it tells beside its points. Refuses a damaged one. @inThread */
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

/** Media types of files whose text can be read, with how. Each reader is loaded with the first file of its kind. */
const readers: Record<string, (path: string, most: number) => Promise<string>> = {
	'application/pdf': async (path, most) => (await import('./pdf-text.ts')).pdfText(path, most),
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async (path, most) =>
		(await import('./docx-text.ts')).docxText(path, most),
}

/** Characters of a file that are kept: about forty pages. */
const MOST = 100_000

/**
 * The text of a PDF or DOCX, its first 100,000 characters, with control characters removed; empty if it has none, as
 * a scan. Throws if it cannot be read. @inThread
 */
export async function textOfFile(path: string, mediaType: string): Promise<string> {
	const text = (await readers[mediaType]?.(path, MOST)) ?? ''
	// The database stores neither a zero nor half of a character of two.
	return text
		.replace(/[^\P{Cc}\n\t]|[\ud800-\udfff]/gu, '')
		.replace(/[ \t\u00a0]+/g, ' ')
		.replace(/\s*\n\s*/g, '\n')
		.trim()
		.slice(0, MOST)
		.replace(/[\ud800-\udbff]$/, '')
}

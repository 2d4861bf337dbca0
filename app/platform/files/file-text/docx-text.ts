import { type Archive, withArchive } from '#app/platform/files/file-check/office-archive.ts'
import { ContentTypes } from '#app/platform/files/file-check/office-relationships.ts'
import { readXml, type XmlWatch } from '#app/platform/files/file-check/office-xml.ts'

const typesList = '[Content_Types].xml'
/** The parts that a reader shows as text: the document and its notes. */
const shown = /wordprocessingml\.(document\.main|footnotes|endnotes)\+xml$/

/** What Word shows in a DOCX, one paragraph a line, at most about `most` characters. Throws if it cannot be read. */
export async function docxText(path: string, most: number): Promise<string> {
	const found: string[] = []
	await withArchive(path, async (archive) => {
		const types = await contentTypes(archive)
		let room = most
		for (const part of archive.entries) {
			if (room <= 0 || !shown.test(types.of(part.fileName))) continue
			const text = words(room)
			await readXml(archive.read(part), [text.watch])
			found.push(text.read())
			room -= text.read().length
		}
	})
	return found.join('\n')
}

async function contentTypes(archive: Archive): Promise<ContentTypes> {
	const types = new ContentTypes()
	const list = archive.entries.find(({ fileName }) => fileName.toLowerCase() === typesList.toLowerCase())
	if (list) await readXml(archive.read(list), [types.watch])
	return types
}

/** Gathers the text of runs; what was deleted under "track changes" is `delText` and not among it. */
function words(most: number): { watch: XmlWatch; read: () => string } {
	let [text, inText, aside] = ['', false, 0]
	const watch: XmlWatch = {
		open: ({ name, space }) => {
			// The same drawing once more, for older readers.
			if (name === 'Fallback') aside += 1
			if (!isWord(space)) return
			if (name === 't') inText = true
			if (name === 'tab' || name === 'br' || name === 'cr') text += ' '
		},
		close: (name, space) => {
			if (name === 'Fallback') aside -= 1
			if (!isWord(space)) return
			if (name === 't') inText = false
			if (name === 'p') text += '\n'
			if (name === 'tc') text += ' '
		},
		text: (said) => {
			if (inText && aside === 0 && text.length < most) text += said
		},
	}
	return { watch, read: () => text }
}

const isWord = (space: string) => /wordprocessingml(\/\d{4})?\/main$/.test(space)

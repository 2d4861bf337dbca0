import type { Entry } from 'yauzl'
import { type Archive, withArchive } from './file-check/office-archive.ts'
import { watchContent } from './file-check/office-content.ts'
import { watchFields } from './file-check/office-fields.ts'
import { watchLinks } from './file-check/office-links.ts'
import { partName } from './file-check/office-part-name.ts'
import { isKnownPart, isPicture, mainTypeOf } from './file-check/office-part-types.ts'
import { isDataOnly, refusalOf } from './file-check/office-relationship-types.ts'
import { ContentTypes, Relationships } from './file-check/office-relationships.ts'
import { readXml, type XmlWatch } from './file-check/office-xml.ts'
import { refuseInnerFile } from './file-check/picture-content.ts'
import { watchSvg } from './file-check/svg-content.ts'
import { refuseFile } from './file-check-refusal.ts'

const typesList = '[content_types].xml'
/** Parts that list relationships. */
const relationsList = /(^|\/)_rels\/[^/]*\.rels$/
/** Lists of parts are short; a very long one is made to exhaust memory. */
const MAX_LIST = 1024 * 1024
/** Types of data that a reader stores but never shows. */
const dataTypes = new Set([
	'application/xml',
	'text/xml',
	'application/vnd.openxmlformats-officedocument.customxmlproperties+xml',
])

/**
 * Accepts a document or workbook in Office Open XML that contains only text, layout, pictures and data: nothing runs,
 * is embedded or is fetched when it is opened. Checks relationships and content types, which readers follow, and never
 * names of parts. Throws with the reason.
 */
export async function checkOffice(path: string, kind: 'word' | 'xl') {
	await withArchive(path, async (archive) => {
		const parts = archive.entries.filter(({ fileName }) => !fileName.endsWith('/'))
		const types = await contentTypes(archive, parts)
		const relationships = await relationshipsOf(archive, parts)
		checkTypes(parts, types)
		const [main, ...more] = relationships.mainParts
		if (main === undefined || more.length > 0 || types.of(main) !== mainTypeOf(kind))
			throw refuseFile('contentDiffers')
		if (!parts.some(({ fileName }) => partName(fileName) === main)) throw refuseFile('damaged')
		for (const part of parts) await checkPart(archive, part, types, relationships)
	})
}

async function contentTypes(archive: Archive, parts: Entry[]) {
	const list = parts.find(({ fileName }) => partName(fileName) === typesList)
	if (!list) throw refuseFile('contentDiffers')
	const types = new ContentTypes()
	await readList(archive, list, types.watch)
	return types
}

async function relationshipsOf(archive: Archive, parts: Entry[]) {
	const relationships = new Relationships()
	for (const list of parts.filter(({ fileName }) => relationsList.test(partName(fileName))))
		await readList(archive, list, relationships.watch(list.fileName))
	return relationships
}

function readList(archive: Archive, list: Entry, watch: XmlWatch) {
	if (list.uncompressedSize > MAX_LIST) throw refuseFile('bomb')
	return readXml(archive.read(list), [watch])
}

function checkTypes(parts: Entry[], types: ContentTypes) {
	for (const { fileName } of parts) {
		const type = types.of(fileName)
		if (partName(fileName) === typesList || isKnownPart(type)) continue
		const [byType, byName] = [refusalOf(type), refusalOf(fileName)]
		throw refuseFile(byType === 'unknownPart' ? byName : byType)
	}
}

/** Reads a part to its end, which also verifies its stated size. */
async function checkPart(archive: Archive, part: Entry, types: ContentTypes, relationships: Relationships) {
	const type = types.of(part.fileName)
	const pieces = archive.read(part)
	const first = await pieces.next()
	const start: Buffer = first.done ? Buffer.alloc(0) : first.value
	const content = (async function* () {
		yield start
		yield* pieces
	})()
	const isXml = /xml$|vmldrawing$/.test(type) || partName(part.fileName) === typesList || looksLikeXml(start)
	if (!isXml) {
		const whole: Buffer[] = []
		for await (const piece of content) whole.push(piece)
		refuseInnerFile(Buffer.concat(whole), type)
		return
	}
	const isDrawing = type === 'image/svg+xml'
	if (isPicture(type) && !isDrawing) throw refuseFile('contentDiffers')
	const reached = [...relationships.to(part.fileName)]
	const isData = reached.length > 0 && reached.every(isDataOnly) && dataTypes.has(type)
	const watches = [watchContent(), watchFields(), watchLinks(relationships.of(part.fileName))]
	if (isDrawing) watches.push(watchSvg())
	await readXml(content, isData ? [refuseMashup] : watches)
}

/** Queries of a workbook are stored as data, but run. */
const refuseMashup: XmlWatch = {
	open: ({ name }) => {
		if (name === 'DataMashup') throw refuseFile('fetches')
	},
}

/** Text that a reader may take for XML: it begins with an encoding mark or an element. */
const looksLikeXml = (start: Buffer) =>
	/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(start.toString('latin1', 0, 64))

import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Texts } from './catalogue-files.ts'
import { describeMessage, noteLines } from './message-shape.ts'
import {
	largestFile,
	type Offered,
	type OfferedFile,
	type Translation,
	type TranslationState,
} from './translation-states.ts'

const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0'

/** XLIFF has no state for "changed": it is `initial`, with what we mean in the second attribute. */
const states: Record<TranslationState, string> = {
	new: 'state="initial"',
	changed: 'state="initial" subState="words:changed"',
	translated: 'state="translated"',
}

/** Characters that XML can hold; no message has others. */
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Writes texts as XLIFF 2.0, those of each file of messages together. */
export function writeXliff(
	language: string,
	translations: readonly Translation[],
	files: ReadonlyMap<string, Texts>,
): string {
	const parts = [...files].flatMap(([name, texts]) => {
		const units = translations.filter(({ id }) => texts.has(id)).map(unit)
		return units.length === 0 ? [] : [`\t<file id="${name}">`, ...units, '\t</file>']
	})
	const head = `<xliff xmlns="${xliffNamespace}" version="2.0" srcLang="en" trgLang="${language}">`
	return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...parts, '</xliff>', ''].join('\n')
}

/** The id of a unit has no blanks ("codes.subregions.Eastern Africa"); its name has. */
const asToken = (id: string) => id.replace(/[^\w.-]/g, '_')

function unit({ id, source, target, state }: Translation): string {
	const notes = noteLines(describeMessage(id, source)).map((line) => `\t\t\t\t<note>${escaped(line)}</note>`)
	return [
		`\t\t<unit id="${asToken(id)}" name="${escaped(id)}" canResegment="no">`,
		'\t\t\t<notes>',
		...notes,
		'\t\t\t</notes>',
		`\t\t\t<segment ${states[state]}>`,
		`\t\t\t\t<source xml:space="preserve">${escaped(source)}</source>`,
		...(target ? [`\t\t\t\t<target xml:space="preserve">${escaped(target)}</target>`] : []),
		'\t\t\t</segment>',
		'\t\t</unit>',
	].join('\n')
}

const MAX_DEPTH = 30

class Refused extends Error {}

/** A unit while it is read: its segments are put together in their order. */
type Unit = Offered & { isFinished: boolean[] }

/**
 * Reads translations from XLIFF 2.0 (or 2.1). The file comes from outside: a DOCTYPE, another encoding, entities and deep
 * nesting are refused; what is no part of a translation is passed over.
 */
export function readXliff(content: Buffer): OfferedFile {
	try {
		return parseXliff(decoded(content))
	} catch (error) {
		if (error instanceof Refused) return { refused: error.message }
		throw error
	}
}

function decoded(content: Buffer): string {
	if (content.length > largestFile) throw new Refused('is too large')
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(content)
	} catch {
		throw new Refused('is not written in UTF-8')
	}
}

function parseXliff(text: string): OfferedFile {
	const parser = new SaxesParser({ xmlns: true })
	const units: Unit[] = []
	const path: string[] = []
	let language = ''

	parser.on('error', ({ message }) => {
		throw new Refused(`is not well-formed XML (${message.slice(0, 80)})`)
	})
	parser.on('doctype', () => {
		throw new Refused('has a DOCTYPE')
	})
	parser.on('xmldecl', ({ encoding }) => {
		if (encoding && !/^utf-?8$/i.test(encoding)) throw new Refused('is not written in UTF-8')
	})
	parser.on('opentag', (tag) => {
		const { local, uri } = tag
		path.push(uri === xliffNamespace ? local : `other:${local}`)
		if (path.length > MAX_DEPTH) throw new Refused('is nested too deep')
		const place = path.join('/')
		if (path.length === 1) language = languageOf(tag, place)
		if (place.endsWith('/unit')) units.push(newUnit(tag))
		if (place.endsWith('/unit/segment')) units.at(-1)?.isFinished.push(isFinished(attribute(tag, 'state')))
		if (/\/unit\/(segment|ignorable)\/(source|target)\/./.test(place)) readInline(tag, units.at(-1))
	})
	parser.on('closetag', () => {
		path.pop()
	})
	const readText = (said: string) => {
		const part = path.join('/').match(/\/unit\/(?:segment|ignorable)\/(source|target)$/)?.[1]
		const unit = units.at(-1)
		if (unit && (part === 'source' || part === 'target')) unit[part] += said
	}
	parser.on('text', readText)
	parser.on('cdata', readText)
	parser.write(text).close()
	return {
		language,
		offered: units.map(({ isFinished, ...unit }) => ({
			...unit,
			isDone: isFinished.length > 0 && isFinished.every(Boolean),
		})),
	}
}

const attribute = ({ attributes }: SaxesTagNS, name: string): string => attributes[name]?.value ?? ''

const newUnit = (tag: SaxesTagNS): Unit => ({
	id: attribute(tag, 'name') || attribute(tag, 'id'),
	source: '',
	target: '',
	isDone: false,
	isFinished: [],
})

const isFinished = (state: string) => ['translated', 'reviewed', 'final'].includes(state)

function languageOf(root: SaxesTagNS, place: string): string {
	if (place !== 'xliff' || !/^2\.[01]$/.test(attribute(root, 'version')))
		throw new Refused('is not XLIFF 2.0')
	if (!/^en\b/.test(attribute(root, 'srcLang'))) throw new Refused('is not translated from English')
	return attribute(root, 'trgLang').split('-')[0] ?? ''
}

/** Arguments and tags are plain text in our files: a tool that made marks of them has changed the message. */
function readInline(tag: SaxesTagNS, unit: Unit | undefined) {
	if (unit) unit.problem = `holds the mark <${tag.local}>; write arguments and tags as text`
}

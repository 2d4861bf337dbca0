import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { refuseFile } from '#app/platform/files/file-check-refusal.ts'

const MAX_DEPTH = 200
const MAX_ATTRIBUTES = 300
const MAX_ATTRIBUTE = 100_000

export type XmlTag = {
	name: string
	space: string
	attributes: SaxesAttributeNS[]
	is: (name: string) => boolean
}
/** Callbacks while a part is read: start and end of elements, and the text between. */
export type XmlWatch = {
	open?: (tag: XmlTag) => void
	close?: (name: string, space: string) => void
	text?: (text: string) => void
	end?: () => void
}

/** Returns the value of an attribute by its name without a prefix; empty if absent. Rejects two of one name. */
export function attributeOf({ attributes }: XmlTag, name: string): string {
	const [first, second] = attributes.filter(({ local }) => local === name)
	if (second) throw refuseFile('unreadable')
	return first?.value ?? ''
}

/**
 * Reads a part as XML while it is unpacked. Rejects content that two readers could read differently (another encoding
 * than UTF-8, a DOCTYPE with its entities, malformed XML) and content that is nested deeper than a document needs.
 */
export async function readXml(content: AsyncIterable<Buffer>, watches: XmlWatch[]) {
	const parser = new SaxesParser({ xmlns: true })
	const decoder = new TextDecoder('utf-8', { fatal: true })
	let depth = 0
	let refused: Error | undefined
	const refuse = (reason: Parameters<typeof refuseFile>[0]) => {
		refused ??= refuseFile(reason)
		throw refused
	}
	parser.on('error', () => refuse('damaged'))
	parser.on('doctype', () => refuse('unreadable'))
	parser.on('xmldecl', ({ version, encoding }) => {
		if (version !== '1.0' || !/^utf-?8$/i.test(encoding ?? 'utf-8')) refuse('unreadable')
	})
	// A drawing may name a stylesheet there, which is fetched.
	parser.on('processinginstruction', ({ target }) => {
		if (target === 'xml-stylesheet') refuse('linked')
	})
	parser.on('opentag', (tag) => {
		depth += 1
		const attributes = Object.values(tag.attributes)
		if (depth > MAX_DEPTH || attributes.length > MAX_ATTRIBUTES) refuse('bomb')
		if (attributes.some(({ value }) => value.length > MAX_ATTRIBUTE)) refuse('bomb')
		const { local, uri } = tag
		const seen = { name: local, space: uri, attributes, is: (name: string) => local === name }
		for (const watch of watches) watch.open?.(seen)
	})
	parser.on('closetag', (tag) => {
		depth -= 1
		const { local, uri } = tag
		for (const watch of watches) watch.close?.(local, uri)
	})
	const text = (said: string) => {
		for (const watch of watches) watch.text?.(said)
	}
	parser.on('text', text)
	parser.on('cdata', text)
	for await (const chunk of content) parser.write(decodedOr(decoder, refuse, chunk))
	parser.write(decodedOr(decoder, refuse))
	parser.close()
	for (const watch of watches) watch.end?.()
}

function decodedOr(decoder: TextDecoder, refuse: (reason: 'unreadable') => void, chunk?: Buffer): string {
	let text = ''
	try {
		text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
	} catch {
		refuse('unreadable')
	}
	// In UTF-16, every other byte of such text is zero.
	if (text.includes('\0')) refuse('unreadable')
	return text
}

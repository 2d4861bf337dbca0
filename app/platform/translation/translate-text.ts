/** A part of a text that is sent as one, with the blanks around it, which are not sent. */
export type Chunk = { before: string; text: string; after: string }

/** Characters of one part: engines translate long texts badly, and refuse very long ones. */
const LONGEST = 1500
/** Characters and parts of one request. */
const MOST_CHARACTERS = 6000
const MOST_PARTS = 40

/** Splits a text at the ends of its paragraphs; a long paragraph at the ends of sentences, and otherwise at blanks. */
export function chunksOf(text: string): Chunk[] {
	return text
		.split(/(?<=\n)/)
		.flatMap((paragraph) => cut(paragraph))
		.map((part) => {
			const [, before = '', said = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part) ?? []
			return { before, text: said, after }
		})
}

function cut(paragraph: string): string[] {
	if (paragraph.length <= LONGEST) return [paragraph]
	const start = paragraph.slice(0, LONGEST)
	const sentence = Math.max(...[...start.matchAll(/[.!?؟]\s|[。！？]/g)].map(({ index }) => index + 1), 0)
	const blank = start.search(/\s\S*$/)
	const at = sentence || (blank > 0 ? blank : LONGEST - Number(/[\ud800-\udbff]$/.test(start)))
	return [paragraph.slice(0, at), ...cut(paragraph.slice(at))]
}

/** Which parts are sent in one request. Engines detect one language for each request, so then each text has its own. */
export function sentTogether(texts: readonly (readonly Chunk[])[], apart: boolean): Chunk[][] {
	const batches: Chunk[][] = []
	let size = 0
	for (const chunks of texts) {
		let isFirst = apart
		for (const chunk of chunks) {
			if (chunk.text === '') continue
			const last = batches.at(-1)
			size += chunk.text.length
			if (!last || isFirst || size > MOST_CHARACTERS || last.length >= MOST_PARTS) {
				batches.push([chunk])
				size = chunk.text.length
			} else last.push(chunk)
			isFirst = false
		}
	}
	return batches
}

// Nothing that could hide or reorder what a reader sees: control characters, bidirectional marks that override or
// isolate, and halves of a character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is there to remove
const hiding = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** What the engine answered, as text: without hidden characters, and not longer than a translation can be. */
export function plainText(answer: string, original: string): string {
	const most = 400 + 6 * original.length
	const plain = answer.replaceAll(hiding, '').trim()
	return plain.length > most ? `${plain.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : plain
}

const MAX_LENGTH = 150
// Without the joiners U+200C and U+200D: Persian and the languages of India are not written without them.
const unseen =
	/[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu
const notInNames = /[<>:"|?*]/g

function cut(text: string, length: number) {
	let short = ''
	for (const char of text) {
		if (short.length + char.length > length) break
		short += char
	}
	return short.trim()
}

/** Stem and ending of a file's name; the ending in lower case, without its dot. */
export function partsOfName(name: string) {
	const dot = name.lastIndexOf('.')
	if (dot < 0) return { stem: name, extension: '' }
	return { stem: name.slice(0, dot), extension: name.slice(dot + 1).toLowerCase() }
}

/** The name a file is kept and shown under: no path, nothing invisible, nothing that turns the direction of writing. */
export function cleanName(given: string): string {
	const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
	const clean = last.replace(unseen, '').replace(notInNames, '_').replace(/\s+/g, ' ')
	const { stem, extension } = partsOfName(clean.trim())
	const ending = extension ? `.${cut(extension, 20)}` : ''
	const begin = cut(stem.replace(/^[\s.]+|[\s.]+$/g, ''), MAX_LENGTH - ending.length)
	return `${begin || 'file'}${ending}`
}

/** The name, with a number where it is taken already: `letter (2).pdf`. */
export function freeName(name: string, taken: readonly string[]): string {
	const used = new Set(taken.map((one) => one.toLowerCase()))
	const { stem, extension } = partsOfName(name)
	for (let number = 1; ; number++) {
		const ending = `${number > 1 ? ` (${number})` : ''}${extension && `.${extension}`}`
		const candidate = number > 1 ? `${cut(stem, MAX_LENGTH - ending.length)}${ending}` : name
		if (!used.has(candidate.toLowerCase())) return candidate
	}
}

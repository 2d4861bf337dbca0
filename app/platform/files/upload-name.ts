const MAX_LENGTH = 150
// Without the joiners U+200C and U+200D, which Persian and the languages of India need.
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

/** Returns stem and extension of a file name; the extension in lower case, without its dot. */
export function partsOfName(name: string) {
	const dot = name.lastIndexOf('.')
	if (dot < 0) return { stem: name, extension: '' }
	return { stem: name.slice(0, dot), extension: name.slice(dot + 1).toLowerCase() }
}

/**
 * Returns the name under which a file is stored and shown: without path, invisible characters and direction overrides.
 */
export function cleanName(given: string): string {
	const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
	const clean = last.replace(unseen, '').replace(notInNames, '_').replace(/\s+/g, ' ')
	const { stem, extension } = partsOfName(clean.trim())
	const ending = extension ? `.${cut(extension, 20)}` : ''
	const begin = cut(stem.replace(/^[\s.]+|[\s.]+$/g, ''), MAX_LENGTH - ending.length)
	return `${begin || 'file'}${ending}`
}

/** Returns the name, with a number if it is already taken: `letter (2).pdf`. */
export function freeName(name: string, taken: readonly string[]): string {
	const used = new Set(taken.map((one) => one.toLowerCase()))
	const { stem, extension } = partsOfName(name)
	for (let number = 1; ; number++) {
		const ending = `${number > 1 ? ` (${number})` : ''}${extension && `.${extension}`}`
		const candidate = number > 1 ? `${cut(stem, MAX_LENGTH - ending.length)}${ending}` : name
		if (!used.has(candidate.toLowerCase())) return candidate
	}
}

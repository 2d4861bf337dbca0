import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as fontkit from 'fontkit'
import { convert } from 'fontverter'
import { errorCode } from '#app/platform/error-code.ts'

const require = createRequire(import.meta.url)

/** A part of a font in both weights, for Typst, and the characters that it contains. */
export type FontPart = { family: string; weights: Buffer[]; characters: ReadonlySet<number> }
/** `prefix` overwrites the beginning of its name: of several fonts with one name, Typst uses only one. */
type FontFile = { package: string; file: string; prefix?: string }

/** Part of every document: the scripts of the six languages. */
const baseParts: readonly FontFile[] = [
	{ package: 'noto-sans', file: 'noto-sans-latin' },
	{ package: 'noto-sans', file: 'noto-sans-latin-ext', prefix: 'Noto Latx' },
	{ package: 'noto-sans', file: 'noto-sans-cyrillic', prefix: 'Noto Cyrl' },
	{ package: 'vazirmatn', file: 'vazirmatn-arabic' },
	{ package: 'noto-sans-sc', file: 'noto-sans-sc-chinese-simplified' },
]

/** Scripts of names of people and places; a part is read when a document first needs it. */
const furtherPackages = [
	'noto-sans',
	'noto-sans-armenian',
	'noto-sans-bengali',
	'noto-sans-ethiopic',
	'noto-sans-georgian',
	'noto-sans-gujarati',
	'noto-sans-gurmukhi',
	'noto-sans-hebrew',
	'noto-sans-kannada',
	'noto-sans-khmer',
	'noto-sans-lao',
	'noto-sans-malayalam',
	'noto-sans-myanmar',
	'noto-sans-sinhala',
	'noto-sans-tamil',
	'noto-sans-telugu',
	'noto-sans-thaana',
	'noto-sans-thai',
	'noto-sans-tifinagh',
	'noto-serif-tibetan',
	'nanum-gothic',
	'noto-sans-sc',
]

type Offered = FontFile & { ranges: [from: number, to: number][] }
let offered: Offered[] | undefined

/** Returns every part of the further packages, with its stated character ranges. */
function furtherParts(): Offered[] {
	if (offered) return offered
	const parts = furtherPackages.flatMap((name) => {
		const ranges: Record<string, string> = require(`@fontsource/${name}/unicode.json`)
		return Object.entries(ranges).map(([subset, text]) => ({
			package: name,
			file: `${name}-${subset.replace(/[[\]]/g, '')}`,
			ranges: text.split(',').map(rangeOf),
		}))
	})
	offered = parts.map((part, index) => ({ ...part, prefix: `N${String(index).padStart(4, '0')}` }))
	return offered
}

/** `U+0E01-0E5B`, or a single character. */
function rangeOf(text: string): [number, number] {
	const [from = 0, to = from] = text
		.replace(/U\+/i, '')
		.split('-')
		.map((code) => Number.parseInt(code, 16))
	return [from, to]
}

const read = new Map<string, Promise<FontPart>>()

/** Returns the base parts, and those of the further parts that cover any of these characters. */
export async function partsFor(characters: Iterable<number>): Promise<FontPart[]> {
	const parts: FontPart[] = []
	// One after the other: two simultaneous conversions write into the same memory.
	for (const part of baseParts) parts.push(await readPart(part))
	for (const character of characters) {
		if (parts.some((part) => part.characters.has(character))) continue
		for (const part of furtherParts()) {
			if (!part.ranges.some(([from, to]) => character >= from && character <= to)) continue
			const found = await readPart(part)
			if (!found.characters.has(character)) continue
			parts.push(found)
			break
		}
	}
	return parts
}

async function readPart({ package: name, file, prefix }: FontFile): Promise<FontPart> {
	const known = read.get(file) ?? convertPart(name, file, prefix)
	read.set(file, known)
	return known
}

async function convertPart(name: string, file: string, prefix?: string): Promise<FontPart> {
	const folder = join(dirname(require.resolve(`@fontsource/${name}/package.json`)), 'files')
	const weights: Buffer[] = []
	for (const weight of [400, 700]) {
		const packed = readWeight(join(folder, file), weight)
		if (packed) weights.push(await convert(packed, 'sfnt'))
	}
	const [regular] = weights
	if (!regular) throw new Error(`There is no font ${file}`)
	const { characterSet, familyName } = fontkit.create(regular) as fontkit.Font
	return {
		family: prefix ? `${prefix}${familyName.slice(prefix.length)}`.replace(/ Thin$/, '') : familyName,
		weights: prefix ? weights.map((font) => renamed(font, familyName, prefix)) : weights,
		characters: new Set(characterSet),
	}
}

/** The packages contain fonts for browsers; a small script may have only one weight. */
function readWeight(path: string, weight: number): Buffer | null {
	try {
		return readFileSync(`${path}-${weight}-normal.woff2`)
	} catch (error) {
		if (errorCode(error) === 'ENOENT') return null
		throw error
	}
}

/** Names in a font are UTF-16; only their first characters are overwritten, so that the length does not change. */
function renamed(font: Buffer, name: string, prefix: string): Buffer {
	const [old, own] = [name, prefix + name.slice(prefix.length)].map((text) =>
		Buffer.from(text, 'utf16le').swap16(),
	)
	if (!old || !own) return font
	for (let at = font.indexOf(old); at >= 0; at = font.indexOf(old, at + old.length)) own.copy(font, at)
	return font
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { partsFor } from '#app/platform/pdf/font-parts.ts'

/** The forms of each letter in Unicode, in this order: alone, at the end, at the beginning, in the middle. */
const forms = new Map<string, string[]>()
for (const [from, to] of [
	[0xfb50, 0xfbb1],
	[0xfbfc, 0xfbff],
	[0xfe80, 0xfefc],
] as const)
	for (let code = from; code <= to; code++) {
		const form = String.fromCodePoint(code)
		const letter = form.normalize('NFKC')
		forms.set(letter, [...(forms.get(letter) ?? []), form])
	}

const TATWEEL = '\u0640'
/** Lam and alef are one sign; marks stand above or below a letter and part none. */
const units = /\u0644[\u0622\u0623\u0625\u0627]|./gu
const marks = /[\u064b-\u065f\u0670]/gu

const joinsNext = (unit: string | undefined) =>
	unit !== undefined && (unit === TATWEEL || forms.get(unit)?.[2] !== undefined)
const joinsBefore = (unit: string | undefined) =>
	unit !== undefined && (unit === TATWEEL || forms.get(unit)?.[1] !== undefined)

/**
 * Writes each Arabic letter as the form that it has in its word, without marks. The library that draws pictures loses a
 * line in which one font joins letters into one sign and another font does not; forms are joined already.
 */
export function joinedForms(text: string): string {
	return text.replaceAll(/[\u0600-\u06ff]+/gu, (word) => {
		const letters = word.replaceAll(marks, '').match(units) ?? []
		return letters
			.map((unit, index) => {
				const own = forms.get(unit)
				if (!own) return unit
				const isAfter = joinsBefore(unit) && joinsNext(letters[index - 1])
				const isBefore = joinsNext(unit) && joinsBefore(letters[index + 1])
				return own[(isBefore ? 2 : 0) + (isAfter ? 1 : 0)] ?? unit
			})
			.join('')
	})
}

const require = createRequire(import.meta.url)
let started: Promise<void> | undefined

/** Draws an SVG as a PNG with the fonts of documents, so wide in pixels. @inThread */
export async function drawPng(svg: string, width: number): Promise<Uint8Array> {
	started ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
	await started
	const drawable = joinedForms(svg)
	const parts = await partsFor(new Set([...drawable].map((character) => character.codePointAt(0) ?? 0)))
	const picture = new Resvg(drawable, {
		fitTo: { mode: 'width', value: width },
		font: {
			fontBuffers: parts.flatMap(({ weights }) => weights.map((font) => new Uint8Array(font))),
			defaultFontFamily: 'Noto Sans',
		},
	})
	const drawn = picture.render()
	const png = drawn.asPng()
	drawn.free()
	picture.free()
	return png
}

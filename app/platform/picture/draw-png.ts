import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { partsFor } from '../pdf/font-parts.ts'
import { joinedForms } from './arabic-forms.ts'

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

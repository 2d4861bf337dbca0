import { readFileSync } from 'node:fs'
import * as fontkit from 'fontkit'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { fileColours } from '#app/components/charts/file/text-block.tsx'
import { linesOf, textWidth } from '#app/components/charts/text-width.ts'
import { catalogues } from '#app/i18n/words.ts'
import { partsFor } from '#app/platform/pdf/font-parts.ts'
import { joinedForms } from '#app/platform/picture/draw-png.ts'
import { loader } from '#app/routes/dev.charts.$file.ts'
import { present } from '#tests/support/present.ts'
import { languages } from '#workflows/languages.ts'

const keys = ['bars', 'stacked', 'months', 'years', 'funnel', 'ages', 'strip', 'burn-down', 'map'] as const

function oneFont(file: Buffer): fontkit.Font {
	const font = fontkit.create(file)
	if (!('layout' in font)) throw new Error('the file holds several fonts')
	return font
}

function fileOf(file: string, language: string): Promise<Response> {
	const request = new Request('http://localhost/', { headers: { 'Accept-Language': language } })
	return loader({ params: { file }, request, context: { nonce: '', requestId: '' } })
}

/** Names of all elements and attributes, and every text, of a well-formed document. */
function read(svg: string) {
	const names = new Set<string>()
	const texts: string[] = []
	const parser = new SaxesParser()
	parser.on('opentag', ({ name, attributes }) => {
		for (const each of [name, ...Object.keys(attributes)]) names.add(each)
	})
	parser.on('text', (text) => texts.push(text.replaceAll(/[\u2067\u2069]/g, '')))
	parser.on('error', (error) => {
		throw error
	})
	parser.write(svg).close()
	return { names, text: texts.join(' ').replaceAll(/\s+/g, ' ') }
}

describe.each(languages)('charts as files in %s', (language) => {
	const words = catalogues[language].charts

	test.each(keys)('%s is complete in itself, with its title, date, source and symbols', async (key) => {
		const response = await fileOf(`${key}.svg`, language)
		expect(response.headers.get('Content-Type')).toContain('image/svg+xml')
		expect(response.headers.get('Content-Security-Policy')).toContain('sandbox')
		const svg = await response.text()
		const { names, text } = read(svg)
		for (const name of [
			'style',
			'script',
			'class',
			'className',
			'href',
			'xlink:href',
			'foreignObject',
			'image',
		])
			expect([name, names.has(name)]).toEqual([name, false])
		expect(svg).not.toMatch(/undefined|NaN|Infinity/)
		expect(text.replaceAll(' ', '')).toContain(words.notes.sample.replaceAll(/\s/g, ''))
		expect(text).toContain(words.needs)
		expect(text).toContain('2026')
		if (key === 'map') expect(text.replaceAll(' ', '')).toContain(words.notes.map.replaceAll(/\s/g, ''))
	})
})

test.each(['ar', 'zh'])('a chart becomes a PNG that shows the script of %s', async (language) => {
	const [picture, without] = await Promise.all([fileOf('funnel.png', language), fileOf('map.png', language)])
	const bytes = Buffer.from(await picture.arrayBuffer())
	expect(bytes.subarray(1, 4).toString()).toBe('PNG')
	expect(bytes.readUInt32BE(16)).toBe(1600)
	expect(Buffer.from(await without.arrayBuffer()).readUInt32BE(20)).toBeGreaterThan(800)
})

test.each([
	['بلا', '\ufe91\ufefc'],
	['لم يُسجَّل: 7', '\ufedf\ufee2 \ufef3\ufeb4\ufea0\ufede: 7'],
	['الأعداد', '\ufe8d\ufef7\ufecb\ufeaa\ufe8d\ufea9'],
	['abc', 'abc'],
])('%s is joined before it is drawn', (text, joined) => expect(joinedForms(text)).toBe(joined))

test('an unknown file is not found', async () => {
	for (const file of ['nothing.svg', 'bars.gif', 'toString.svg', '__proto__.svg'])
		await expect(fileOf(file, 'en')).rejects.toMatchObject({ init: { status: 404 } })
})

test('files have the colours of light pages', () => {
	const tokens = readFileSync('app/components/ui/tokens.css', 'utf8')
	for (const [name, colour] of Object.entries(fileColours)) expect(tokens).toContain(`--${name}: ${colour};`)
})

test.each(languages)('no text of %s is wider than what is assumed', async (language) => {
	const texts = Object.values({
		...catalogues[language].codes.themes,
		...catalogues[language].codes.subregions,
	})
	const parts = await partsFor(
		new Set(
			texts
				.join('')
				.split('')
				.map((each) => each.codePointAt(0) ?? 0),
		),
	)
	const fonts = parts.map(({ characters, weights: [font] }) => ({
		characters,
		font: oneFont(present(font)),
	}))
	for (const text of texts) {
		const width = [...joinedForms(text)].reduce((sum, character) => {
			const code = character.codePointAt(0) ?? 0
			const found = fonts.find(({ characters }) => characters.has(code))?.font
			return found ? sum + found.glyphForCodePoint(code).advanceWidth / found.unitsPerEm : sum
		}, 0)
		expect([text, width * 14 <= textWidth(text, 14) * 1.02]).toEqual([text, true])
		for (const line of linesOf(text, 14, 120)) expect(textWidth(line, 14)).toBeLessThanOrEqual(120)
	}
})

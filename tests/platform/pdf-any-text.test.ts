import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { log } from '#app/platform/log/log.server.ts'
import { renderPdf, type Sheet } from '#app/platform/pdf/render-pdf.server.ts'
import { asRead, canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { isNightly } from '#tests/support/nightly.ts'

const sheet = (typed: string, own: Partial<Sheet> = {}): Sheet => ({
	language: 'en',
	title: 'Receipt',
	mark: null,
	lead: 'Ordinary words before',
	facts: [{ label: 'Authority', value: `Beginning ${typed} ending` }],
	parts: [{ title: 'Part', text: typed }],
	foot: 'Ordinary words after',
	...own,
})

async function textOf(typed: string) {
	const text = pdfText(await renderPdf(sheet(typed)))
	for (const words of ['Ordinary words before', 'Beginning', 'ending', 'Ordinary words after'])
		expect(text).toContain(asRead(words))
	return text
}

/** Each Unicode block has a multiple of 16 characters, so steps of 16 cover all blocks. */
const blockStarts = Array.from({ length: 0x11_0000 / 16 }, (_, index) => index * 16)
const anyCharacter = fc
	.tuple(
		fc.oneof(
			{ weight: 3, arbitrary: fc.constantFrom(...blockStarts.filter((start) => start < 0x3_2000)) },
			fc.constantFrom(...blockStarts),
		),
		fc.nat(15),
	)
	.map(([start, offset]) => String.fromCodePoint(start + offset))

const sequences = {
	'a family of emoji': '👨‍👩‍👧‍👦',
	'a skin tone': '👍🏽',
	'a keycap': '1️⃣',
	'a flag': '🇬🇭',
	'half a flag': '🇬',
	'a flag of tags': '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
	'private use': '\ue000\u{f0000}\u{10fffd}',
	'no characters': '\ufdd0\uffff\u{1ffff}\u{10ffff}',
	'half a pair': '\ud800 \udc00\ud83d',
	'control characters': '\0\u0007\u001b[31m\u0085\u009f\u2028\u2029',
	'a turned direction': '\u202eevil\u2067\u2066\u200f',
	'a stack of marks': `a${'\u0301'.repeat(500)}${'\u0323'.repeat(500)}`,
	'marks without a letter': '\u0301\u0e31\u094d\u05b0',
	'joiners alone': '\u200d\u200c\ufe0f\u{e0100}',
	'parts of Hangul': '\u1100\u1161\u11a8\u1161\u3164',
	'rare Chinese': '\u{20bb7}\u{2a6d6}\u{30000}',
	'a very long word': 'x'.repeat(5000),
	'a long text': 'Ordinary words '.repeat(1500),
}

describe.runIf(canReadPdf)('a PDF is made whatever was typed, and its other words can be read', () => {
	test.each(Object.entries(sequences))('%s', async (_, typed) => {
		await textOf(typed)
	})

	test('a space that the fonts lack is a space of theirs, not a sign for a missing character', async () => {
		const pdf = await renderPdf(sheet('Où\u202f? 12\u202f000 à\u2009peu\u2007près'))
		const text = pdfText(pdf)
		expect(text).not.toContain('\ufffd')
		expect(text).toContain(asRead('Beginning Où ? 12 000 à peu près ending'))
	})

	test('any character of any block', async () => {
		const typed = fc.array(
			fc.oneof(
				{ weight: 9, arbitrary: anyCharacter },
				{ weight: 1, arbitrary: fc.constantFrom(...Object.values(sequences).slice(0, -2)) },
			),
			{ minLength: 1, maxLength: 200 },
		)
		await fc.assert(
			fc.asyncProperty(typed, async (parts) => {
				await textOf(parts.join(' '))
				await textOf(parts.join(''))
			}),
			{ numRuns: isNightly ? 60 : 15 },
		)
	})
})

describe.runIf(canReadPdf)('a name is set in the script it is written in', () => {
	test.each([
		['Thai', 'สมชาย'],
		['Devanagari', 'राम'],
		['Ethiopic', 'አበበ'],
		['Georgian', 'გიორგი'],
		['Armenian', 'Հայկ'],
		['Greek', 'Ελένη'],
		['Hebrew', 'דוד'],
		['Hangul', '김철수'],
		['Lao', 'ສົມ'],
		['Bengali', 'সোনার'],
		['Tamil', 'தமிழ்'],
		['Kana', 'ひらがな'],
		['traditional Chinese', '髙橋龍'],
		['Vietnamese', 'Đặng Văn'],
		['Tifinagh', 'ⵜⴰⵎⴰⵣⵉⵖⵜ'],
	])('%s', async (_, name) => {
		const text = await textOf(name)
		expect(text).not.toContain('\ufffd')
		expect(text).toContain(asRead(name))
	})
})

describe.runIf(canReadPdf)('what has no shape in the fonts', () => {
	test('is replaced by one sign for each cluster, and invisible characters are dropped', async () => {
		const text = await textOf('one👨‍👩‍👧‍👦two \ue000 th\u200bree\u0007 4️⃣')
		expect(text).toContain(asRead('one\ufffdtwo \ufffd three 4'))
	})

	test('is said once in the log, by its code points and without a word of the text', async () => {
		const said = vi.spyOn(log, 'info')
		await renderPdf(sheet('Kofi 👍🏽👍🏽 \ue000'))
		await renderPdf(sheet('Nothing odd'))
		const lines = said.mock.calls.filter(([, message]) => message?.includes('characters'))
		expect(lines).toHaveLength(1)
		expect(lines[0]?.[0]).toMatchObject({ replaced: 6, characters: ['U+E000', 'U+1F44D'] })
		expect(JSON.stringify(lines)).not.toContain('Kofi')
		said.mockRestore()
	})
})

test.runIf(canReadPdf)('a code is printed as it is, so that it can be copied', async () => {
	const code = 'eyJhbGciOiJFZERTQSJ9'.repeat(4)
	const pdf = await renderPdf(sheet('x', { parts: [{ title: 'Signed', text: 'Copy it', code }] }))
	expect(pdfText(pdf)).toContain(code)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intlLocales, languages } from '#workflows/languages.ts'
import { readDay } from '#workflows/typed/day.ts'
import { piecesOf, withoutHidden } from '#workflows/typed/hidden-characters.ts'

const dayOf = (text: string) => {
	const read = readDay(text)
	return 'day' in read ? read.day : read
}

describe('a day', () => {
	test.each([
		['2026-12-31', '2026-12-31'],
		['2026/12/31', '2026-12-31'],
		['2026-5-3', '2026-05-03'],
		['31/12/2026', '2026-12-31'],
		['12/31/2026', '2026-12-31'],
		['31.12.2026', '2026-12-31'],
		['03.04.2026', '2026-04-03'],
		['4/4/2026', '2026-04-04'],
		['٣١/١٢/٢٠٢٦', '2026-12-31'],
		['۲۰۲۶/۱۲/۳۱', '2026-12-31'],
		['２０２６年１２月３１日', '2026-12-31'],
		['2026年12月31日', '2026-12-31'],
		['3 May 2026', '2026-05-03'],
		['May 3, 2026', '2026-05-03'],
		['3rd May 2026', '2026-05-03'],
		['31-Dec-2026', '2026-12-31'],
		['1er mai 2026', '2026-05-01'],
		['3 fevrier 2026', '2026-02-03'],
		['3 de mayo de 2026', '2026-05-03'],
		['3 мая 2026 г.', '2026-05-03'],
		['٣ مايو ٢٠٢٦', '2026-05-03'],
		['3 أيار 2026', '2026-05-03'],
		['3 كانون الثاني 2026', '2026-01-03'],
		['3 غشت 2026', '2026-08-03'],
	])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day))

	test.each(['3/4/2026', '3-4-2026', '٣/٤/٢٠٢٦', '03/04/2026'])('%s is read as neither of two days', (text) =>
		expect(dayOf(text)).toEqual({ readings: ['2026-04-03', '2026-03-04'] }),
	)

	test.each([
		['3/4/26', 'fullYear'],
		['31.12.26', 'fullYear'],
		['1447-05-03', 'gregorianYear'],
		['2569/05/03', 'gregorianYear'],
		['2026-02-30', 'noSuchDay'],
		['31/04/2026', 'noSuchDay'],
		['29 February 2026', 'noSuchDay'],
		['2026-13-01', 'noSuchDay'],
		['May 2026', 'badDate'],
		['3 Mayday 2026', 'badDate'],
		['46300', 'badDate'],
		['', 'badDate'],
	])('%j breaks the rule %s', (text, rule) => expect(dayOf(text)).toEqual({ rule }))
})

const days = fc
	.date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10))
const locales = [
	...languages.map((language) => intlLocales[language]),
	...languages,
	'ar-LB',
	'ar-MA',
	'ar-DZ',
]

test.each(locales)('a day as %s writes it out is read back the same', (locale) => {
	const styles = [
		{ dateStyle: 'long', timeZone: 'UTC' },
		{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
	] as const
	const formats = styles.map(
		(style) => new Intl.DateTimeFormat(`${locale.split('-u-')[0]}-u-ca-gregory`, style),
	)
	fc.assert(
		fc.property(days, (day) => {
			for (const format of formats)
				expect([format.format(new Date(day)), dayOf(format.format(new Date(day)))]).toEqual([
					expect.any(String),
					day,
				])
		}),
	)
})

test.each(locales)('a day in figures as %s writes it is read back the same, or as neither', (locale) => {
	const format = new Intl.DateTimeFormat(`${locale.split('-u-')[0]}-u-ca-gregory`, {
		day: '2-digit',
		month: '2-digit',
		year: 'numeric',
		timeZone: 'UTC',
	})
	fc.assert(
		fc.property(days, (day) => {
			const read = readDay(format.format(new Date(day)))
			expect('readings' in read ? read.readings : [dayOf(format.format(new Date(day)))]).toContain(day)
		}),
	)
})

test.each([
	['a\u202eb', [{ text: 'a' }, { kind: 'direction', code: 'RLO U+202E' }, { text: 'b' }]],
	[
		'\u2066a\u2069',
		[{ kind: 'direction', code: 'LRI U+2066' }, { text: 'a' }, { kind: 'direction', code: 'PDI U+2069' }],
	],
	['\u200f', [{ kind: 'direction', code: 'RLM U+200F' }]],
	['می\u200cخواهم', [{ text: 'می' }, { kind: 'width', code: 'ZWNJ U+200C' }, { text: 'خواهم' }]],
	['ri\u00adfles', [{ text: 'ri' }, { kind: 'hyphen', code: 'SHY U+00AD' }, { text: 'fles' }]],
	['a\ufeff', [{ text: 'a' }, { kind: 'width', code: 'BOM U+FEFF' }]],
	['क्\u200dष', [{ text: 'क्' }, { kind: 'width', code: 'ZWJ U+200D' }, { text: 'ष' }]],
	['plain, نص, текст', []],
	['👩\u200d👩\u200d👧', []],
	['👩🏽\u200d🚒', []],
])('%j is shown as %j', (text, pieces) => expect(piecesOf(text)).toEqual(pieces))

test('what is left after the removal has nothing hidden, and every other character', () => {
	const part = fc.constantFrom(
		'a',
		'ن',
		'字',
		'\u200e',
		'\u200f',
		'\u202e',
		'\u2066',
		'\u061c',
		'\u200c',
		'\u200d',
		'\u00ad',
		'\ufeff',
		'\u2060',
		'👩',
	)
	fc.assert(
		fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
			const text = parts.join('')
			const left = withoutHidden(text)
			const visible = piecesOf(text).flatMap((piece) => ('text' in piece ? [piece.text] : []))
			expect(left).toBe(piecesOf(text).length > 0 ? visible.join('') : text)
			expect(left.replaceAll('\u200d', '')).not.toMatch(
				/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/,
			)
		}),
	)
})

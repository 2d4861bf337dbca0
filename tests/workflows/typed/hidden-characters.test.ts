import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf, withoutHidden } from '#workflows/typed/hidden-characters.ts'

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

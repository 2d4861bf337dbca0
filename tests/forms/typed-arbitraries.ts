import fc from 'fast-check'

// Typical texts, and those that break programs: scripts and directions, four-byte characters, quotes, the beginnings of
// formulas and of mark-up.
const written = fc.constantFrom(
	'المهاجرون',
	'وثائق',
	'偷运移民',
	'边境',
	'Пограничная служба',
	'çà et là',
	'Ñandú',
	'Grüße',
	'🛂',
	'👩🏽‍✈️',
	'𠮷',
	'"quoted"',
	'l’école',
	"it's",
	'=1+1',
	'+49',
	'-5',
	'@SUM(A1)',
	'<b>x</b>',
	'&amp;',
	'%s',
	'{x}',
	'\\n',
	'\u200f',
	"'",
	';',
	',',
	'0',
	'00120',
)
const anything = fc.string({ unit: 'grapheme', maxLength: 6 })
const word = fc.oneof({ arbitrary: written, weight: 3 }, anything)

/** Generates text of at most so many characters, in the form in which it is stored: trimmed, never empty. */
export const typedText = (max: number, lines = false): fc.Arbitrary<string> =>
	fc
		.tuple(
			fc.array(word, { minLength: 1, maxLength: 8 }),
			lines ? fc.constantFrom(' ', '\n', '\n\n') : fc.constantFrom(' ', ''),
			fc.integer({ min: 0, max: 15 }).map((roll) => roll === 0), // sometimes the maximum length
		)
		.map(([words, between, longest]) => {
			const text = words.join(between).trim() || 'x'
			return cut(longest ? text.padEnd(max, 'ü') : text, max)
		})

/** Returns the beginning of a text, without half a character at its end. */
function cut(text: string, max: number) {
	let kept = ''
	for (const character of text) {
		if (kept.length + character.length > max) break
		kept += character
	}
	return kept.trim()
}

export const typedEmail = fc
	.tuple(fc.stringMatching(/^[a-z]{1,12}(\.[a-z]{1,12})?$/), fc.stringMatching(/^[a-z]{1,10}$/))
	.map(([name, domain]) => `${name}@${domain}.example`)

/** As it is stored; tests/forms/blank-numbers.test.ts has the ways in which it is typed. */
export const typedPhone = fc.stringMatching(
	/^\+(2224525[0-9]{4}|2333021[0-9]{5}|431[0-9]{7})(;ext=[1-9][0-9]{0,3})?$/,
)

export const typedDay = fc
	.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10))

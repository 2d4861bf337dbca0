/** How an error writes a day out. */
export const writtenDay = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const

const withDay = new Set(['checkFrom', 'notBefore', 'beforeCourseEnds'])
const besideOther = new Set(['dayTooEarly', 'dayTooLate', 'dayUnlessLate'])

type Values = Record<string, string | number>

/**
 * Splits the key of an error into the name of its message and the values it states. A message may carry a number, a
 * second one where it has two, and their unit: `onlyFree:12`, `moneyLeft:1200:USD`, `moneyExcluded:50000:30000:USD`.
 * Where a text can be read in two ways, it carries both: `ambiguousNumber:1000:1000000`,
 * `ambiguousDate:2026-04-03:2026-03-04`. A check that comes too early carries its day: `checkFrom:2027-03-03`, and a
 * date that cannot be so early the first day that it can be: `notBefore:2000-12-12`. Where another day of the record is in
 * the way, it carries its name and the day: `dayTooEarly:shippedOn:2027-03-03`.
 */
function errorParts(key: string, dayInWords: (day: Date) => string): { name: string; values: Values } {
	const [name = '', value = '', ...more] = key.split(':')
	const [second = ''] = more
	if (withDay.has(name)) return { name, values: inWords(value, value, dayInWords) }
	if (besideOther.has(name)) return { name, values: { ...inWords(second, second, dayInWords), of: value } }
	if (name === 'ambiguousDate') return { name, values: inWords(value, second, dayInWords) }
	if (name === 'ambiguousNumber') return { name, values: { first: Number(value), second: Number(second) } }
	return { name, values: { value: Number(value), excluded: Number(second), unit: more.at(-1) ?? '' } }
}

function inWords(one: string, other: string, dayInWords: (day: Date) => string): Values {
	const [first, second] = [one, other].map((day) => {
		const date = new Date(day)
		return Number.isNaN(date.getTime()) ? day : dayInWords(date)
	})
	return { first: first ?? '', second: second ?? '' }
}

/** The words of the `form` namespace. */
type FormWords = { (key: string, values?: Values): string; has(key: string): boolean }

/** Says an error in words, with the days that it states; a key without words still gives a sentence. */
export function errorText(key: string, say: FormWords, dayInWords: (day: Date) => string): string {
	const { name, values } = errorParts(key, dayInWords)
	if (!say.has(name)) return say('badValue')
	const { of, first } = values
	return say(name, of && first ? { recorded: say(`recordedDays.${of}`, { first }) } : values)
}

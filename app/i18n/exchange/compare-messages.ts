import { type ArgumentKind, type MessageShape, shapeOf } from './message-shape.ts'
import { numbersWithoutPlural, pluralProblems } from './plural-forms.ts'

/** A translation beside its source, and the names of arguments that English uses as numbers anywhere. */
export type Compared = {
	language: string
	english: string
	translation: string
	numbers: ReadonlySet<string>
}

/**
 * Returns what is broken in a translation: it cannot be read, its arguments or tags are not those of the English
 * message, or plural forms of the language are missing. Such a text is never accepted.
 */
export function findBroken({ language, english, translation, numbers }: Compared): string[] {
	let shape: MessageShape
	try {
		shape = shapeOf(translation)
	} catch (error) {
		return [`cannot be read: ${error instanceof Error ? error.message : error}`]
	}
	const source = shapeOf(english)
	return [
		...compareArguments(source, shape, numbers),
		...compareTags(source, shape),
		...compareOptions(source, shape),
		...compareExact(source, shape),
		...pluralProblems(language, translation),
		...numbersWithoutPlural(language, english, translation),
	]
}

/** Shown bare in English ("the 3-month check"), but inflected in other languages. */
const numbersByUse = ['month']

/** Returns the names of arguments that are numbers in some English message. */
export function numericNames(english: Iterable<string>): ReadonlySet<string> {
	const names = [...english].flatMap((text) => {
		const { arguments: all } = shapeOf(text)
		return [...all.keys()].filter((name) => typeOf(all, name) === 'number')
	})
	return new Set([...names, ...numbersByUse])
}

type Arguments = MessageShape['arguments']

function compareArguments(
	{ arguments: source }: MessageShape,
	{ arguments: translated }: MessageShape,
	numbers: ReadonlySet<string>,
) {
	const missing = [...source.keys()].filter((name) => !translated.has(name))
	const unknown = [...translated.keys()].filter((name) => !source.has(name))
	const both = [...source.keys()].filter((name) => translated.has(name))
	return [
		...missing.map((name) => `argument {${name}} is missing`),
		...unknown.map((name) => `argument {${name}} is not in the English text`),
		...both
			.filter((name) => isLost(name, source, translated))
			.map((name) => `argument {${name}} is missing in a branch`),
		...both.flatMap((name) => {
			const expected = typeOf(source, name)
			const found = typeOf(translated, name)
			// English may show a number as it is where another language needs its plural: "{count} delivered".
			if (expected === 'text' && found === 'number' && numbers.has(name)) return []
			return expected === found ? [] : [`argument {${name}} is ${found}, in English ${expected}`]
		}),
	]
}

/** In English every branch shows it, here one does not. */
const isLost = (name: string, source: Arguments, translated: Arguments) =>
	(source.get(name)?.least ?? 0) > 0 && translated.get(name)?.least === 0

/** A plural is a way to write a number. */
function typeOf(all: Arguments, name: string): string {
	const kinds = [...(all.get(name)?.kinds ?? [])].map(
		(kind): ArgumentKind => (kind === 'plural' ? 'number' : kind),
	)
	return [...new Set(kinds)].toSorted().join(' and ')
}

/** The page gives each tag its meaning, such as a link or a date. */
function compareTags({ tags: source }: MessageShape, { tags: translated }: MessageShape): string[] {
	const names = new Set([...source.keys(), ...translated.keys()])
	return [...names].flatMap((name) => {
		const [expected, found] = [source.get(name), translated.get(name)]
		if (!found) return [`tag <${name}> is missing`]
		if (!expected) return [`tag <${name}> is not in the English text`]
		if (expected.least === found.least && expected.most === found.most) return []
		return [`tag <${name}> does not appear as often as in English`]
	})
}

function compareOptions({ options: source }: MessageShape, { options: translated }: MessageShape): string[] {
	return [...source].flatMap(([name, expected]) => {
		const found = translated.get(name) ?? new Set()
		const missing = [...expected].filter((option) => !found.has(option))
		const unknown = [...found].filter((option) => !expected.has(option))
		return [
			...missing.map((option) => `branch "${option}" of {${name}} is missing`),
			...unknown.map((option) => `branch "${option}" of {${name}} is not in the English text`),
		]
	})
}

/** What English says of an exact number (`=0`) is said in every language; Arabic has the form `zero` for it too. */
function compareExact({ forms: source }: MessageShape, { forms: translated }: MessageShape): string[] {
	return [...source].flatMap(([name, expected]) => {
		const found = translated.get(name) ?? new Set()
		return [...expected]
			.filter((form) => form.startsWith('=') && !found.has(form) && !(form === '=0' && found.has('zero')))
			.map((form) => `branch "${form}" of {${name}} is missing`)
	})
}

import { type MessageFormatElement, type PluralElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { parseMessage } from './message-shape.ts'

/**
 * French and Spanish have the form `many` for whole millions alone ("un million de demandes"). No number here comes near
 * it, so `other` may stand for it.
 */
const unreached: Record<string, readonly string[]> = { fr: ['many'], es: ['many'] }

/** Numbers that reach every form that a whole number can have in the six languages. */
const samples = [...Array.from({ length: 201 }, (_, number) => number), 1_000_000]

/** Returns what is wrong with the plural forms of a message: CLDR lists those of each language. */
export function pluralProblems(language: string, text: string): string[] {
	return [...new Set(pluralsIn(parseMessage(text)).flatMap((plural) => problemsOf(language, plural)))]
}

/**
 * Returns numbers that English puts into a plural and the translation writes before a word without one. "Needs: 5" needs
 * no plural, "5 needs" does, unless the language has one form only.
 */
export function numbersWithoutPlural(language: string, english: string, text: string): string[] {
	const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
	if (categories.length === 1) return []
	const counted = new Set(pluralsIn(parseMessage(english)).map(({ value }) => value))
	const bare = bareNumbers(parseMessage(text)).filter((name) => counted.has(name))
	return [...new Set(bare)].map((name) => `number {${name}} stands before a word and needs plural forms`)
}

/** In Arabic "5 of the participants" (من) is right for every number. */
const beforeWord = /^\s*(?!من\s)\p{L}/u

function bareNumbers(elements: MessageFormatElement[]): string[] {
	return elements.flatMap((element, at) => {
		if (element.type === TYPE.tag) return bareNumbers(element.children)
		if (element.type === TYPE.plural || element.type === TYPE.select)
			return Object.values(element.options).flatMap(({ value }) => bareNumbers(value))
		if (element.type !== TYPE.number && element.type !== TYPE.argument) return []
		const next = elements[at + 1]
		return next?.type === TYPE.literal && beforeWord.test(next.value) ? [element.value] : []
	})
}

function problemsOf(language: string, plural: PluralElement): string[] {
	if (isChoice(plural)) return []
	const rules = new Intl.PluralRules(language, { type: plural.pluralType })
	const forms: readonly string[] = rules.resolvedOptions().pluralCategories
	const given = Object.keys(plural.options)
	const exact = new Set(given.filter((name) => name.startsWith('=')).map((name) => Number(name.slice(1))))
	const name = plural.value
	const useless = given.filter((form) => !form.startsWith('=') && !forms.includes(form))
	const numbersOf = (form: string) =>
		samples.filter((number) => !exact.has(number) && rules.select(number - plural.offset) === form)
	// A form of which every number has a branch of its own is never chosen: Arabic "zero" beside "=0".
	const missing = forms.filter(
		(form) => !given.includes(form) && !unreached[language]?.includes(form) && numbersOf(form).length > 0,
	)
	const silent = showsNumber(plural, 'other')
		? given.filter((form) => numbersOf(form).length > 1 && !showsNumber(plural, form))
		: []
	return [
		...missing.map((form) => `plural form "${form}" of {${name}} is missing`),
		...useless.map((form) => `plural form "${form}" of {${name}} does not exist in this language`),
		...silent.map(
			(form) =>
				`plural form "${form}" of {${name}} does not show the number, but stands for ${numbersOf(form).slice(0, 3).join(', ')}`,
		),
	]
}

/** "None" or "some": no number is shown, so no word has to agree with one. */
const isChoice = (plural: PluralElement) =>
	Object.keys(plural.options).every((form) => /^(=|other$)/.test(form)) && !showsNumber(plural, 'other')

function showsNumber({ options, value: name }: PluralElement, form: string): boolean {
	const shows = (elements: MessageFormatElement[]): boolean =>
		elements.some((element) => {
			if (element.type === TYPE.pound) return true
			if (element.type === TYPE.tag) return shows(element.children)
			return element.type !== TYPE.literal && element.value === name
		})
	return shows(options[form]?.value ?? [])
}

function pluralsIn(elements: MessageFormatElement[]): PluralElement[] {
	return elements.flatMap((element) => {
		if (element.type === TYPE.tag) return pluralsIn(element.children)
		if (element.type !== TYPE.plural && element.type !== TYPE.select) return []
		const inside = Object.values(element.options).flatMap(({ value }) => pluralsIn(value))
		return element.type === TYPE.plural ? [element, ...inside] : inside
	})
}

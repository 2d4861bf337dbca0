import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { intlLocales, languages } from '#app/i18n/languages.ts'
import { catalogues, type Namespace } from '#app/i18n/words.ts'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [key: string, text: string][] =>
	Object.entries(tree).flatMap(([name, value]) => {
		const key = path ? `${path}.${name}` : name
		return typeof value === 'string' ? [[key, value] as [string, string]] : leaves(value, key)
	})

/** `{name}` and `{count, plural, …}` name an argument; the braces of a plural form hold text. */
function placeholders(message: string): string[] {
	const names = new Set<string>()
	let depth = 0
	for (const [index, character] of [...message].entries()) {
		if (character === '{') {
			const after = [...message].slice(index + 1).join('')
			const name = after.match(/^\s*(\w+)\s*[,}]/)?.[1]
			// An odd depth is inside an argument: there, a brace begins a form.
			if (depth % 2 === 0 && name) names.add(name)
			depth += 1
		}
		if (character === '}') depth -= 1
	}
	return [...names].sort()
}

/** `<when>` marks a part that the page dresses up. */
const marks = (message: string) =>
	Object.fromEntries([...message.matchAll(/<(\w+)>/g)].map(([, name]) => [name, (part: unknown) => part]))

const namespaces = Object.keys(catalogues.en) as Namespace[]
const english = Object.fromEntries(leaves(catalogues.en as Tree))

/** Names, codes and words that two languages share. */
const sameInBoth = new Set(['UNODC', 'IATI', 'CSV', 'PDF', 'DOCX', 'XLSX'])
const carriesWords = (text: string) => /\p{L}{3,}/u.test(text.replace(/<\/?\w+>|\{[^{}]*\}/g, ''))

describe.each(languages)('the words in %s', (language) => {
	const words = Object.fromEntries(leaves(catalogues[language] as Tree))

	test.each(namespaces)('%s has the keys of the English source', (namespace) => {
		const keysOf = (all: Record<string, string>) =>
			Object.keys(all)
				.filter((key) => key.startsWith(`${namespace}.`))
				.sort()
		expect(keysOf(words)).toEqual(keysOf(english))
	})

	test('take the same values as the English source', () => {
		const wrong = Object.entries(words).filter(
			([key, text]) => placeholders(text).join() !== placeholders(english[key] ?? '').join(),
		)
		expect(wrong).toEqual([])
	})

	test('can be read and filled in', () => {
		const problems: string[] = []
		const t = createTranslator({
			locale: intlLocales[language],
			messages: catalogues[language] as object,
			timeZone: 'UTC',
			onError: (error) => problems.push(error.message),
		}) as unknown as { rich: (key: string, values: Record<string, unknown>) => unknown }
		for (const [key, text] of Object.entries(words)) {
			for (const value of [0, 1, 2, 5, 11, 100])
				t.rich(key, {
					...Object.fromEntries(placeholders(text).map((name) => [name, value])),
					...marks(text),
				})
		}
		expect(problems).toEqual([])
	})
})

describe.each(languages.filter((language) => language !== 'en'))('the words in %s', (language) => {
	test('are not English', () => {
		const latin = language === 'fr' || language === 'es'
		const left = leaves(catalogues[language] as Tree).filter(([key, text]) => {
			if (text !== english[key] || !carriesWords(text) || sameInBoth.has(text)) return false
			// French and Spanish share single words with English ("Documents", "No"), never a sentence.
			return !latin || text.trim().split(/\s+/).length > 2
		})
		expect(left).toEqual([])
	})

	test('are written in their own script', () => {
		const script = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u }[
			language as 'ar'
		]
		const strange = leaves(catalogues[language] as Tree).filter(
			([, text]) => script && carriesWords(text) && !sameInBoth.has(text) && !script.test(text),
		)
		expect(strange).toEqual([])
	})
})

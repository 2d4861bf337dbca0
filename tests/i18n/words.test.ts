import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { intlLocales, languages } from '#app/i18n/languages.ts'
import { catalogues, type Namespace, pickWords } from '#app/i18n/words.ts'
import { checkMonths } from '#workflows/equipment/events.ts'
import { decisionReasons } from '#workflows/request/events.ts'
import { roles } from '#workflows/roles.ts'
import * as vocabulary from '#workflows/vocabulary.ts'

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

/** `<when>` marks a part that the page formats. */
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

const read = (path: string) => readFileSync(path, 'utf8')
const sources = ['workflows', 'app/forms'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => read(join(folder, name))),
)

/** Message keys of the schemas look like `tooLong`, follow `message:` or are one of the words below. */
const patterns = [
	/'((?:too|bad|must)[A-Z]\w+|required|moreThanAsked|samePerson|chosenTwice|noCoordinates)'/g,
	/message: '(\w+)'/g,
]
const used = new Set(
	sources.flatMap((source) =>
		patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, key = '']) => key)),
	),
)

test('every message of a schema has words', () => {
	expect(used.size).toBeGreaterThan(15)
	expect([...used].filter((key) => !(key in catalogues.en.form))).toEqual([])
})

test('every wrong link between needs has words', () => {
	const source = read('app/domain/drafts/draft-progress.server.ts')
	const keys = [...source.matchAll(/'(cycle|unknown\w+)'/g)].map(([, key = '']) => key)
	expect(new Set(keys).size).toBe(2)
	expect(keys.filter((key) => !(key in catalogues.en.form))).toEqual([])
})

type Lists = Record<string, Record<string, string>>

const tuples: Record<string, readonly string[]> = {
	...Object.fromEntries(Object.entries(vocabulary).filter(([, list]) => Array.isArray(list))),
	checkMonths,
	decisionReasons,
	roles: [...roles, 'system'],
	equipmentControls: [...new Set(Object.values(vocabulary.equipmentControl))],
}

describe.each(languages)('in %s', (language) => {
	test.each(Object.entries(tuples))(
		'every code of %s has a label and no label is left over',
		(name, list) => {
			const labels = (catalogues[language].codes as Lists)[name] ?? {}
			expect(Object.keys(labels).sort()).toEqual([...new Set(list)].sort())
			for (const label of Object.values(labels)) expect(label.trim()).not.toBe('')
		},
	)
})

const { common, codes, draft } = catalogues.fr

test('a page is sent the parts it names and nothing else', () => {
	expect(pickWords('fr', ['common', 'codes.themes', 'codes.urgencies', 'draft.tasks.need'])).toEqual({
		common,
		codes: { themes: codes.themes, urgencies: codes.urgencies },
		draft: { tasks: { need: draft.tasks.need } },
	})
})

test('a namespace takes its parts with it, in whatever order they are named', () => {
	expect(pickWords('fr', ['codes.themes', 'codes', 'codes.urgencies'])).toEqual({ codes })
})

test('the catalogue itself stays whole', () => {
	const before = JSON.stringify(catalogues.en)
	pickWords('en', ['draft', 'draft.about', 'codes.themes', 'draft.tasks.need'])
	expect(JSON.stringify(catalogues.en)).toBe(before)
})

test('a path that leads nowhere is left out', () => {
	expect(pickWords('fr', ['draft.nothing.here', 'codes.constructor', 'common.siteName.x'])).toEqual({
		draft: {},
		codes: {},
		common: {},
	})
})

import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { _createCache, _createIntlFormatters } from 'use-intl'
import formatMessage from 'use-intl/format-message'
import formatCompiled from 'use-intl/format-message/format-only'
import { describe, expect, test } from 'vitest'
import { readTexts } from '#app/i18n/exchange/catalogue-files.ts'
import { findBroken, numericNames } from '#app/i18n/exchange/compare-messages.ts'
import { listTranslations } from '#app/i18n/exchange/translation-states.ts'
import { findTypography } from '#app/i18n/exchange/typography.ts'
import { compileWords } from '#app/i18n/kept-words.server.tsx'
import { catalogues } from '#app/i18n/words.ts'
import { catalogue } from '#emails/catalogue.ts'
import { intlLocales, type Language, languages } from '#workflows/languages.ts'

/** Pages and e-mails: `common.actions.save`, `emails.offerMade.subject`. */
const english = readTexts('.', 'en')
const numbers = numericNames(english.values())

test('there are texts to compare', () => {
	expect(english.size).toBeGreaterThan(6000)
})

type Tree = { [name: string]: string | Tree }
const idsOf = (tree: Tree, path: string): string[] =>
	Object.entries(tree).flatMap(([name, value]) =>
		typeof value === 'string' ? [path + name] : idsOf(value, `${path}${name}.`),
	)

test('every file of texts is used by the pages or e-mails', () => {
	const used = [...idsOf(catalogues.en, ''), ...idsOf(catalogue.en, 'emails.')]
	expect(used.toSorted()).toEqual([...english.keys()].toSorted())
})

describe.each(languages)('the texts in %s', (language) => {
	const texts = readTexts('.', language)
	const each = (problemsOf: (source: string, text: string) => string[]) =>
		[...texts].flatMap(([id, text]) =>
			problemsOf(english.get(id) ?? '', text).map((problem) => `${id}: ${problem}`),
		)

	test('have the ids of English and no other', () => {
		expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted())
	})

	test('have the arguments, branches and tags of English and every plural form', () => {
		expect(
			each((source, translation) => findBroken({ language, english: source, translation, numbers })),
		).toEqual([])
	})

	test('keep to the typography of their language, and are translated', () => {
		expect(each((source, text) => findTypography(language, source, text))).toEqual([])
	})
})

/** `npm run words -- status` counts them, `npm run words -- export LANG` writes them for a translator. */
test.each(languages.filter((language) => language !== 'en'))(
	'all texts are translated into %s',
	(language) => {
		const open = listTranslations('.', language).filter(({ state }) => state !== 'translated')
		const first = open.slice(0, 10).map(({ id, state }) => `${state} ${id}`)
		expect(first, `${open.length} are not`).toEqual([])
	},
)

// The dialog writes them without the library of messages, which would weigh more than itself.
test.each(languages)(
	'the words about the end of a session are plain text but for minutes and seconds (%s)',
	(language) => {
		const { time, ended, keys, ...others } = catalogues[language].session
		expect(time.match(/\{\w+\}/g)?.toSorted()).toEqual(['{minutes}', '{seconds}'])
		const filled = time.replace('{minutes}', '1').replace('{seconds}', '2')
		for (const text of [filled, ...Object.values(others), ...Object.values(ended), ...Object.values(keys)])
			expect(text).not.toMatch(/[{}<>]|'/)
	},
)

type Part = ReturnType<typeof parse>[number]
type Values = NonNullable<Parameters<typeof formatMessage>[2]>

const cache = _createCache()
const formatters = _createIntlFormatters(cache)

/** Every message with its key. */
function* messagesIn(tree: object, path = ''): Generator<[key: string, message: unknown, text: boolean]> {
	for (const [name, value] of Object.entries(tree))
		if (typeof value === 'object' && !Array.isArray(value)) yield* messagesIn(value, `${path}${name}.`)
		else yield [path + name, value, typeof value === 'string']
}

const amounts = [0, 1, 2, 3, 5, 11, 21, 100, 1234, 1_000_000, 2.5]

/** Values of all kinds for what a message asks for; `round` changes each of them. */
function valuesFor(parts: Part[], round: number): Values {
	const values: Values = {}
	for (const part of parts) {
		if (part.type === TYPE.argument) values[part.value] = `<${part.value} ${round}>`
		if (part.type === TYPE.number) values[part.value] = amounts[round % amounts.length] ?? 0
		if (part.type === TYPE.date || part.type === TYPE.time)
			values[part.value] = new Date(Date.UTC(2026, 1, 3))
		if (part.type === TYPE.tag)
			Object.assign(values, valuesFor(part.children, round), {
				[part.value]: (inside: unknown) => `[${String(inside)}]`,
			})
		if (part.type === TYPE.plural || part.type === TYPE.select) {
			const options = Object.entries(part.options)
			for (const [, { value }] of options) Object.assign(values, valuesFor(value, round))
			const chosen = options[round % options.length]?.[0] ?? 'other'
			values[part.value] = part.type === TYPE.select ? chosen : (amounts[round % amounts.length] ?? 0)
		}
	}
	return values
}

test.each(languages)(
	'a browser says the same by compiled messages as a server by their texts (%s)',
	(name) => {
		const language: Language = name
		const options = { cache, formatters, locale: intlLocales[language], timeZone: 'UTC' }
		const compiled = new Map(
			[...messagesIn(compileWords(catalogues[language]))].map(([key, message]) => [key, message]),
		)
		const differing: string[] = []
		for (const [key, text] of messagesIn(catalogues[language]))
			for (const round of amounts.keys()) {
				const values = valuesFor(parse(String(text)), round)
				const given = Object.keys(values).length > 0 ? values : undefined
				const said = formatMessage(key, String(text), given, options)
				// Compiled words have such a message wherever the catalogue has a text.
				const message = compiled.get(key) as Parameters<typeof formatCompiled>[1]
				const again = formatCompiled(key, message, given, options)
				if (String(said) !== String(again)) differing.push(`${key}: ${String(said)} / ${String(again)}`)
				if (!given) break
			}
		expect(differing).toEqual([])
		expect(compiled.size).toBeGreaterThan(3000)
	},
)

import { describe, expect, test } from 'vitest'
import { readTexts } from '#app/i18n/exchange/catalogue-files.ts'
import { findBroken, numericNames } from '#app/i18n/exchange/compare-messages.ts'
import { listTranslations } from '#app/i18n/exchange/translation-states.ts'
import { findTypography } from '#app/i18n/exchange/typography.ts'
import { catalogues } from '#app/i18n/words.ts'
import { catalogue } from '#emails/catalogue.ts'
import { languages } from '#workflows/languages.ts'

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

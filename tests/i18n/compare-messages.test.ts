import { expect, test } from 'vitest'
import { findBroken, numericNames } from '#app/i18n/exchange/compare-messages.ts'

const numbers = new Set(['count'])
const broken = (language: string, english: string, translation: string) =>
	findBroken({ language, english, translation, numbers })

const needs = '{count, plural, =0 {No needs} one {# need} other {# needs}}'

test.each([
	['fr', needs, '{count, plural, =0 {Aucun besoin} one {# besoin} other {# besoins}}'],
	['ru', needs, '{count, plural, =0 {Нет} one {# нужда} few {# нужды} many {# нужд} other {# нужды}}'],
	['ar', needs, '{count, plural, zero {ا} one {ب} two {ت} few {# ث} many {# ج} other {# ح}}'],
	['ar', needs, '{count, plural, =0 {ا} one {ب} two {ت} few {# ث} many {# ج} other {# ح}}'],
	['zh', '{count, plural, one {# need} other {# needs}}', '{count, number}项'],
	// What English shows as it is may need a plural elsewhere.
	['fr', '{count} open', '{count, plural, one {# ouvert} other {# ouverts}}'],
	['es', 'Open <link>the page</link> of {name}', '<link>Página</link> de {name}'],
	// Without its number, a plural is a choice between nothing and something.
	['ru', '{count, plural, =0 {None} other {Some}}', '{count, plural, =0 {Нет} other {Есть}}'],
	// "Needs: 5" needs no plural.
	['ru', '{count, plural, one {# need} other {# needs}}', 'Нужд: {count, number}'],
	['fr', 'Don’t use {name}', 'N’utilisez pas {name}'],
])('accepts in %s for "%s": %s', (language, english, translation) => {
	expect(broken(language, english, translation)).toEqual([])
})

test.each([
	['fr', 'For {name}', 'Pour', 'argument {name} is missing'],
	['fr', 'For {name}', 'Pour {nom}', 'argument {name} is missing'],
	['fr', 'For {name}', 'Pour {nom}', 'argument {nom} is not in the English text'],
	['fr', 'On {day, date, long}', 'Le {day}', 'argument {day} is text, in English date'],
	['fr', 'For {name}', 'Pour {name, number}', 'argument {name} is number, in English text'],
	['fr', 'Open <link>it</link>', 'Ouvrir', 'tag <link> is missing'],
	['fr', 'Open it', '<b>Ouvrir</b>', 'tag <b> is not in the English text'],
	['fr', 'On <day></day>', '<day></day> et <day></day>', 'tag <day> does not appear as often as in English'],
	['fr', 'For {name', 'Pour {name}', ''],
	['fr', 'For {name}', 'Pour {name', 'cannot be read: expect argument closing brace at "{name"'],
	['fr', 'Open <link>it</link>', '<link>Ouvrir', 'cannot be read: unclosed tag at "<link>Ouvrir"'],
	[
		'fr',
		'{sex, select, f {she} other {they}}',
		'{sex, select, other {ils}}',
		'branch "f" of {sex} is missing',
	],
	[
		'fr',
		'{sex, select, f {she} other {they}}',
		'{sex, select, f {elle} h {il} other {ils}}',
		'branch "h" of {sex} is not in the English text',
	],
	['zh', needs, '{count, number}项', 'branch "=0" of {count} is missing'],
	[
		'ru',
		needs,
		'{count, plural, =0 {Нет} one {# нужда} other {# нужды}}',
		'plural form "few" of {count} is missing',
	],
	[
		'ru',
		needs,
		'{count, plural, =0 {Нет} one {# нужда} other {# нужды}}',
		'plural form "many" of {count} is missing',
	],
	[
		'ru',
		needs,
		'{count, plural, =0 {Нет} one {Одна} few {# нужды} many {# нужд} other {# нужды}}',
		'plural form "one" of {count} does not show the number, but stands for 1, 21, 31',
	],
	[
		'fr',
		'{count, plural, one {# need} other {# needs}}',
		'{count, plural, one {un besoin} other {# besoins}}',
		'plural form "one" of {count} does not show the number, but stands for 0, 1',
	],
	[
		'zh',
		'{count, plural, one {# need} other {# needs}}',
		'{count, plural, one {#项} other {#项}}',
		'plural form "one" of {count} does not exist in this language',
	],
	[
		'ru',
		'{count, plural, one {# need} other {# needs}}',
		'{count, number} нужд',
		'number {count} stands before a word and needs plural forms',
	],
	[
		'fr',
		'{count, plural, one {# need of {name}} other {# needs of {name}}}',
		'{count, plural, one {# besoin} other {# besoins de {name}}}',
		'argument {name} is missing in a branch',
	],
	[
		'en',
		'{rank, selectordinal, one {#st} other {#th}}',
		'{rank, selectordinal, one {#st} other {#th}}',
		'plural form "two" of {rank} is missing',
	],
])('refuses in %s for "%s": %s', (language, english, translation, problem) => {
	if (problem === '') expect(() => broken(language, english, translation)).toThrow(SyntaxError)
	else expect(broken(language, english, translation)).toContain(problem)
})

test('names that are numbers are learned from English', () => {
	const texts = ['{count} open', '{count, plural, one {#} other {#}}', '{name} is here', '{share, number}%']
	const names = numericNames(texts)
	expect([names.has('share'), names.has('name'), names.has('count')]).toEqual([true, false, true])
})

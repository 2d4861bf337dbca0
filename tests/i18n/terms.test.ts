import { describe, expect, test } from 'vitest'
import { findMissingTerms } from '#app/i18n/exchange/examine.ts'
import { findTypography } from '#app/i18n/exchange/typography.ts'
import { terms } from '#app/i18n/terms.ts'
import { languages } from '#workflows/languages.ts'

const translated = languages.filter((language) => language !== 'en')

test('each term is there once, in six languages, and says which are still to be confirmed', () => {
	expect(terms.length).toBeGreaterThan(80)
	expect(new Set(terms.map(({ en }) => en)).size).toBe(terms.length)
	for (const term of terms) {
		for (const language of languages) expect(term[language], term.en).toMatch(/^\S(.*\S)?$/)
		const confirm: readonly string[] = term.confirm ?? []
		expect(translated, term.en).toEqual(expect.arrayContaining([...confirm]))
		// Not sure includes not confirmed.
		expect(confirm, term.en).toEqual(expect.arrayContaining([...(term.unsure ?? [])]))
	}
})

test.each(translated)('each term is recognized in its own equivalents in %s', (language) => {
	for (const term of terms)
		for (const words of [term[language], ...(term.also?.[language] ?? [])])
			expect(
				findMissingTerms(language, term.en, words).filter((found) => found.startsWith(`"${term.en}"`)),
			).toEqual([])
})

describe('an inflected term is recognized', () => {
	test.each([
		['fr', 'The requests were declined.', 'Les demandes n’ont pas été retenues.'],
		['es', 'Focal points of States', 'Puntos focales de los Estados'],
		['ru', 'The notes verbales', 'Вербальных нот'],
		['ru', 'with a focal point', 'с координатором'],
		['ar', 'The request', 'للطلبات'],
		['ar', 'Two programmes', 'برامج'],
		['zh', 'The request', '该请求'],
		['fr', 'You may request it.', 'Vous pouvez le vouloir.'],
		['fr', '{request} is here', 'C’est ici'],
	])('in %s: %s', (language, english, translation) => {
		expect(findMissingTerms(language, english, translation)).toEqual([])
	})
})

describe('a missing term is named', () => {
	test.each([
		['fr', 'The request', 'La requête', ['"request" is "demande"']],
		['ru', 'notes verbales', 'письма', ['"note verbale" is "вербальная нота"']],
		['ar', 'The request', 'الملف', ['"request" is "طلب"']],
		['zh', 'The request', '申请', ['"request" is "请求"']],
		// The longer term is meant, not the two within it.
		[
			'es',
			'technical assistance needs',
			'nada',
			['"technical assistance needs" is "necesidades de asistencia técnica"'],
		],
	])('in %s: %s', (language, english, translation, missing) => {
		expect(findMissingTerms(language, english, translation)).toEqual(missing)
	})
})

const nb = '\u00a0'
const thin = '\u202f'

describe.each([
	[
		'fr',
		[
			`Ceci${thin}; cela`,
			`Quoi${thin}?`,
			`«${thin}Oui${thin}»`,
			`État${nb}: {name}`,
			'Voir https://a.example',
		],
		[
			'Ceci ; cela',
			'Quoi?',
			`Quoi${nb}?`,
			'« Oui »',
			'État : {name}',
			`{name}${thin}: rien`,
			'“Oui”',
			`«${thin}Oui`,
		],
	],
	['es', ['¿Qué?', 'Sí, ¿qué? ¡Alto!', '«Sí»', 'ni / & | ?'], ['Qué?', '¿Qué? Cómo?', 'Alto!', '“Sí”']],
	['ru', ['3 мая 2026 г.', '«Да»', 'Еще'], ['3 мая 2026 г..', 'Ещё', '“Да”', '„Да“']],
	[
		'ar',
		['نعم، لا؛ من؟', '«نعم»', 'GHA, MLI', 'الفاصلة ; أو', '3 مايو 2026'],
		['نعم, لا', 'نعم; لا', 'من?', '{name}, لا', '“نعم”', '3 أيار/مايو 2026', 'يونيه 2026'],
	],
	[
		'zh',
		['请求：{name}（第{n, number}项），好。', '“好”', '50%', '百分之五十', 'API/PNR, a: b'],
		['请求:好', '好,好', '(好)', '好?', '好.', '百分之50', '百分之{n, number}', '«好»'],
	],
	['en', ['“Yes”', 'It’s here… and there'], ['"Yes"', "It''s", 'two  blanks', 'end..', '«Yes»']],
])('in %s', (language, right, wrong) => {
	// Equal to its English text: only parts of a text are examined.
	const problems = (text: string) =>
		findTypography(language, 'x', text).filter((problem) => !/English|translated/.test(problem))

	test.each(right)('%s is right', (text) => {
		expect(problems(text)).toEqual([])
	})

	test.each(wrong)('%s is wrong', (text) => {
		expect(problems(text)).not.toEqual([])
	})
})

describe('beside the English text', () => {
	test.each([
		['fr', 'Save plan', 'Enregistrer le plan'],
		['fr', 'The plan was saved.', 'Le plan est enregistré.'],
		['fr', 'The plan was saved.', `Est-ce enregistré${thin}?`],
		['zh', 'The plan was saved.', '计划已保存。'],
		['ru', 'Until 3 May 2026', 'До 3 мая 2026 г.'],
		['ru', 'No.', '№'],
		['es', ' or ', ' o '],
		['fr', 'Documents', 'Documents'],
		[
			'es',
			'{count, plural, one {# need.} other {# needs.}}',
			'{count, plural, one {# caso.} other {# casos.}}',
		],
	])('in %s, "%s" can be "%s"', (language, english, text) => {
		expect(findTypography(language, english, text)).toEqual([])
	})

	test.each([
		['fr', 'Save plan', 'Enregistrer le plan.', 'full stop at the end, unlike English'],
		['zh', 'Save plan', '保存计划。', 'full stop at the end, unlike English'],
		['fr', 'The plan was saved.', 'Plan enregistré', 'no full stop at the end, unlike English'],
		[
			'es',
			'{count, plural, one {# need.} other {# needs.}}',
			'{count, plural, one {# caso} other {# casos.}}',
			'no full stop at the end, unlike English',
		],
		['fr', 'Save plan', 'Enregistrer ', 'blank at the beginning or end'],
		['fr', 'Save the plan now', 'Save the plan now', 'not translated'],
		['ru', 'Save', 'Save', 'not translated'],
		['zh', 'Save {name}', 'Enregistrer {name}', 'not translated'],
	])('in %s, "%s" cannot be "%s"', (language, english, text, problem) => {
		expect(findTypography(language, english, text)).toContain(problem)
	})
})

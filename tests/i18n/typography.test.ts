import { describe, expect, test } from 'vitest'
import { findTypography } from '#app/i18n/exchange/typography.ts'

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
	// The same text as its English: only what is inside a text is looked at.
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

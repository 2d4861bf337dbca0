import { describe, expect, test } from 'vitest'
import { findMissingTerms } from '#app/i18n/exchange/examine.ts'
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

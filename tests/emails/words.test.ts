import { describe, expect, test } from 'vitest'
import { catalogue } from '#emails/catalogue.ts'
import { languages } from '#workflows/languages.ts'

/** Returns every text of a language by its path: `offerMade.what`. */
function textsOf(words: object, path = ''): [string, string][] {
	return Object.entries(words).flatMap(([key, value]) =>
		typeof value === 'string' ? [[path + key, value] as [string, string]] : textsOf(value, `${path}${key}.`),
	)
}

const english = new Map(textsOf(catalogue.en))

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
	const texts = textsOf(catalogue[language])

	test.each(texts)('%s is translated', (key, text) => {
		expect(text.trim()).toBe(text)
		expect(text).not.toBe('')
		expect(text).not.toBe(english.get(key))
		expect(text).not.toMatch(/\b(the|of|and|you|your|this|request|need|with|has been)\b/i)
	})
})

test.each(languages)('no text of %s shouts', (language) => {
	for (const [, text] of textsOf(catalogue[language])) expect(text).not.toMatch(/!(?!$)|！|\p{Lu}{6,}/u)
})

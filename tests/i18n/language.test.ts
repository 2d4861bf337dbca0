import { describe, expect, test } from 'vitest'
import { languageOf, rememberLanguage } from '#app/i18n/language.server.ts'
import { printSpoken, type Spoken } from '#app/i18n/provider.tsx'
import { translator } from '#app/i18n/translator.server.ts'
import { action } from '#app/routes/language.tsx'
import { partOf } from '#tests/support/part-of.ts'
import { direction, intlLocales, languages } from '#workflows/languages.ts'

const asked = (headers: Record<string, string>) => new Request('https://site.example/', { headers })

describe('the language of an answer', () => {
	test('is the one chosen here before all others', () => {
		const request = asked({ cookie: 'a=b; __Host-language=ar', 'accept-language': 'fr' })
		expect(languageOf(request, 'ru')).toBe('ar')
		const plain = new Request('http://site.example/', { headers: { cookie: 'language=ar' } })
		expect(languageOf(plain, 'ru')).toBe('ar')
	})
	test('is not one that another host of the same domain has set', () => {
		expect(languageOf(asked({ cookie: 'language=ar' }), 'ru')).toBe('ru')
	})
	test('is the one the person prefers before the one of the browser', () => {
		expect(languageOf(asked({ 'accept-language': 'fr' }), 'ru')).toBe('ru')
	})
	test('follows the order of preference of the browser', () => {
		expect(languageOf(asked({ 'accept-language': 'de-AT, es;q=0.5, zh-Hans-CN;q=0.8, en;q=0' }))).toBe('zh')
	})
	test('is English for a reader who asks for none of the six', () => {
		expect(languageOf(asked({ cookie: '__Host-language=xx', 'accept-language': 'de' }))).toBe('en')
	})
})

describe('choosing a language', () => {
	const choose = (fields: Record<string, string>) => {
		const request = new Request('https://site.example/language', {
			method: 'POST',
			body: new URLSearchParams(fields),
		})
		return action({ request, params: {}, context: { nonce: '', requestId: '' } })
	}
	test('is remembered and leads back to the page', async () => {
		const response = await choose({ language: 'fr', to: '/requests?page=2' })
		expect(response.headers.get('location')).toBe('/requests?page=2')
		expect(response.headers.get('set-cookie')).toMatch(
			/^__Host-language=fr;.*HttpOnly; SameSite=Lax; Secure$/,
		)
	})
	test.each([
		'https://evil.example/',
		'//evil.example',
		'/\\evil.example',
		'/.//evil.example',
		'javascript:alert(1)',
	])('never leads to another site (%s)', async (to) => {
		const response = await choose({ language: 'fr', to })
		expect(response.headers.get('location')).toMatch(/^\/(?![/\\])/)
	})
	test('takes only one of the six', async () => {
		await expect(choose({ language: 'de', to: '/' })).rejects.toMatchObject({ init: { status: 422 } })
	})
	test('is not marked secure where the site is not', () => {
		expect(rememberLanguage(new Request('http://127.0.0.1/'), 'en')).not.toContain('Secure')
	})
})

test('only Arabic is read from the right', () => {
	expect(languages.filter((language) => direction(language) === 'rtl')).toEqual(['ar'])
})

test.each(languages)('numbers and dates in %s have Latin digits', (language) => {
	const locale = intlLocales[language]
	expect(new Intl.NumberFormat(locale).format(12)).toBe('12')
	expect(new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(0))).toContain('1970')
})

test('a translator outside React speaks the language and is made once', () => {
	expect(translator('fr', 'form')('atMost', { max: 1 })).toBe('Au maximum 1 caractère')
	expect(translator('fr', 'form')).toBe(translator('fr', 'form'))
})

test('words printed into the page cannot end their element', () => {
	const words = partOf<Spoken['words']>({ common: { skip: '</script><script>' } })
	const text = printSpoken({ language: 'en', words })
	expect(text).not.toContain('<')
	expect(JSON.parse(text).words.common.skip).toBe('</script><script>')
})

import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { translationEngine } from '#tests/support/translation-engine.ts'

const engine = await translationEngine()
beforeEach(() => {
	process.env.TRANSLATE_URL = `${engine.url}/`
	process.env.TRANSLATE_API_KEY = 'a key'
	engine.asked.length = 0
})
afterEach(() => {
	engine.fails(undefined)
	engine.detects('fr')
	engine.offers('ar', 'en', 'es', 'fr', 'ru', 'zh')
	vi.resetModules()
	vi.restoreAllMocks()
})
afterAll(() => engine.stop())

/** With its own settings and its own memory of the languages. */
const client = () => import('#app/platform/translation/translate.server.ts')

const away = { reason: 'translationAway' }
const long = (count: number) => Array.from({ length: count }, (_, at) => `Phrase numéro ${at}.`).join(' ')

test('texts are sent together, as text and with the key', async () => {
	const { translateTexts } = await client()
	expect(await translateTexts(['Un', 'Deux'], 'fr', 'en')).toEqual([
		{ text: 'en: Un', from: 'fr' },
		{ text: 'en: Deux', from: 'fr' },
	])
	expect(engine.asked).toEqual([
		{ q: ['Un', 'Deux'], source: 'fr', target: 'en', format: 'text', api_key: 'a key' },
	])
})

test('texts of unknown language are sent one by one, and the detected language is kept', async () => {
	const { translateTexts } = await client()
	engine.detects('zh-Hans')
	expect(await translateTexts(['Un', 'Deux'], null, 'en')).toEqual([
		{ text: 'en: Un', from: 'zh' },
		{ text: 'en: Deux', from: 'zh' },
	])
	expect(engine.asked.map(({ q, source }) => [q, source])).toEqual([
		[['Un'], 'auto'],
		[['Deux'], 'auto'],
	])
})

test('Chinese has the code that the engine lists', async () => {
	engine.offers('en', 'zh-Hans')
	const { translateTexts } = await client()
	await translateTexts(['One'], 'en', 'zh')
	expect(engine.asked[0]).toMatchObject({ source: 'en', target: 'zh-Hans' })
})

test('a language that the engine does not list is reported', async () => {
	engine.offers('en', 'fr')
	const { translateTexts } = await client()
	await expect(translateTexts(['One'], 'en', 'ar')).rejects.toMatchObject({
		reason: 'translationUnsupported',
	})
	expect(engine.asked).toEqual([])
})

test('a long text is cut at the ends of paragraphs and sentences, and put together again', async () => {
	const { translateTexts } = await client()
	engine.fails((response, { q }) => response.end(JSON.stringify({ translatedText: q })))
	const text = `Court.\n\n  ${long(400)}\n- Fin.\n`
	expect(await translateTexts([text, 'Autre'], 'fr', 'en')).toEqual([
		{ text, from: 'fr' },
		{ text: 'Autre', from: 'fr' },
	])
	const parts = engine.texts()
	expect(parts.length).toBeGreaterThan(4)
	for (const part of parts) expect(part).toMatch(/^\S[\s\S]{0,1498}[.\w]$/)
})

describe('an engine that fails', () => {
	test.each([
		['refuses', 403, '{"error":"Invalid API key"}'],
		['breaks', 500, '{"error":"out of memory"}'],
		['sends a page', 200, '<html><body>Sign in</body></html>'],
		['sends something else', 200, '{"translatedText":{"a":1}}'],
		['sends too few texts', 200, '{"translatedText":["one"]}'],
		['sends too much', 200, `{"translatedText":["${'x'.repeat(3_000_000)}","two"]}`],
		['stops in the middle', 200, '{"translatedText":["one'],
	])('%s', async (_, status, body) => {
		const { translateTexts } = await client()
		engine.fails((response) => response.writeHead(status).end(body))
		await expect(translateTexts(['Un', 'Deux'], 'fr', 'en')).rejects.toMatchObject(away)
	})

	test('leads elsewhere: the texts do not follow', async () => {
		const { translateTexts } = await client()
		const elsewhere = await translationEngine()
		engine.fails((response) => response.writeHead(307, { location: `${elsewhere.url}/translate` }).end())
		await expect(translateTexts(['Un'], 'fr', 'en')).rejects.toMatchObject(away)
		expect(elsewhere.asked).toEqual([])
		await elsewhere.stop()
	})

	test('does not answer', async () => {
		process.env.OUTSIDE_SECONDS = '1'
		const { translateTexts } = await client()
		engine.fails(() => {})
		await expect(translateTexts(['Un'], 'fr', 'en')).rejects.toMatchObject(away)
		delete process.env.OUTSIDE_SECONDS
	})

	test('is not there', async () => {
		process.env.TRANSLATE_URL = 'http://127.0.0.1:9'
		const { translateTexts } = await client()
		await expect(translateTexts(['Un'], 'fr', 'en')).rejects.toMatchObject(away)
	})

	test('after some texts: those are kept', async () => {
		const { translateTexts } = await client()
		engine.fails((response, { q }) =>
			q[0] === 'Deux' ? response.writeHead(500).end() : response.end(JSON.stringify({ translatedText: q })),
		)
		const found = await translateTexts(['Un', 'Deux', 'Trois'], null, 'en')
		expect(found[1]).toBe(null)
		expect(found[0]).toEqual({ text: 'Un', from: null })
	})
})

test('what comes back is text: nothing that hides or reorders, and not without end', async () => {
	const { translateTexts } = await client()
	const answers = ['a\u0000b\u202ec\u2066d\u001b[31m\u009f', '<b>bold</b>', 'y'.repeat(9000)]
	engine.fails((response) => response.end(JSON.stringify({ translatedText: answers })))
	const found = await translateTexts(['Un', 'Deux', 'Trois'], 'fr', 'en')
	expect(found[0]?.text).toBe('abcd[31m')
	expect(found[1]?.text).toBe('<b>bold</b>')
	expect(found[2]?.text.length).toBeLessThan(500)
})

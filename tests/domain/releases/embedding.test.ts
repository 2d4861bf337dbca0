import { expect, test } from 'vitest'
import { catalogues } from '#app/i18n/words.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { ghana } from '#tests/support/people.ts'
import { aReleasedRelease } from '#tests/support/releases/a-release.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { direction, languages } from '#workflows/languages.ts'

useWorld()
const app = useWholeApp()
const ask = (path: string, headers: Record<string, string> = {}) =>
	fetch(`${app.address}/embed/${path}`, { headers })
const textOf = async (path: string) => (await ask(path)).text()
const plain = (markup: string) => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\u2066-\u2069]/g, '')

test('a picture has its title, sentence, numbers and source inside, in the language of its address', async () => {
	await aReleasedRelease('2025-H1')
	for (const language of languages) {
		const response = await ask(`2025-H1/unmetRegions/${language}.svg`)
		expect(response.headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8')
		const svg = await response.text()
		const { releases, charts, codes } = catalogues[language]
		expect(svg).toContain(`xml:lang="${language}"`)
		expect(plain(svg)).toContain(releases.tables.unmetRegions)
		// The numbers of the CSV file: 23 for Africa, hidden for Asia.
		const [, said = ''] = /<desc[^>]*>([^<]*)</.exec(svg) ?? []
		expect(said).toContain(codes.regions.Africa)
		expect(said).toContain('23')
		expect(plain(svg)).toContain('..')
		// Texts are drawn in runs of one script each.
		const drawn = plain(svg).replaceAll(/\s+/g, '')
		expect(drawn).toContain(charts.notes.sample.replaceAll(/\s+/g, ''))
		expect(drawn).toContain('/public')
		expect(svg).not.toMatch(/<style|<script| style=| on\w+=|xlink:|href=/)
	}
})

test('a picture can be shown anywhere, runs nothing, never changes and knows no reader', async () => {
	const cookie = await cookieOf(ghana.drafter)
	const response = await ask('2025-H1/kinds/fr.svg', { cookie })
	const { headers } = response
	expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
	expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
	expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
	expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
	expect(headers.get('Set-Cookie')).toBeNull()
	const etag = headers.get('ETag') ?? ''
	expect((await ask('2025-H1/kinds/fr.svg', { 'If-None-Match': etag })).status).toBe(304)
})

test('a page has the same numbers, the language of its address or of the browser, and no reader', async () => {
	const cookie = await cookieOf(ghana.drafter)
	for (const language of languages) {
		const html = await textOf(`2025-H1/unmetRegions?language=${language}`)
		const { releases, charts } = catalogues[language]
		expect(html).toContain(`lang="${language}" dir="${direction(language)}"`)
		expect(html).toContain(releases.tables.unmetRegions)
		expect(html).toContain(charts.notes.sample)
		expect(await faultsIn(html)).toEqual([])
	}
	const signedIn = await ask('2025-H1/kinds', { cookie, 'Accept-Language': 'ru' })
	const visitor = await ask('2025-H1/kinds', { cookie: 'language=ar', 'Accept-Language': 'ru' })
	const html = await signedIn.text()
	expect(html).toBe(await visitor.text())
	expect(html).toContain('lang="ru"')
	expect(html).not.toMatch(/<script|<form|<header|\/sign-in|\/work/)
	expect(plain(html)).toMatch(/12 .*\.\./)
	expect(signedIn.headers.get('Set-Cookie')).toBeNull()
})

test('a page can be shown within any other, a table that is not drawn as well', async () => {
	for (const table of ['kinds', 'money', 'groupOutcomes']) {
		const { headers, status } = await ask(`2025-H1/${table}`)
		expect(status).toBe(200)
		expect(headers.get('X-Frame-Options')).toBeNull()
		const policy = headers.get('Content-Security-Policy') ?? ''
		expect(policy).toMatch(/^default-src 'none';.* frame-ancestors \*$/)
		expect(policy).not.toContain('script-src')
		expect(headers.get('Vary')).toContain('Accept-Language')
	}
})

test.each([
	'2025-H1/other',
	'2025-H1/constructor',
	'2099-H1/kinds',
	'2025-H1/kinds/xx.svg',
	'2025-H1/kinds/fr.png',
	'2025-H1/money/fr.svg',
	'2025-H1/kinds/fr.svg.svg',
	'2025-H1',
])('%s is not there, and what says so cannot be embedded', async (path) => {
	const { status, headers } = await ask(path)
	expect(status).toBe(404)
	expect(headers.get('X-Frame-Options')).toBe('DENY')
	expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
	expect(headers.get('Cache-Control')).toBe('no-store')
})

test('no other page can be shown within another', async () => {
	for (const path of ['/', '/public', '/verify', '/embedded', '/glossary'])
		expect((await fetch(app.address + path)).headers.get('X-Frame-Options'), path).toBe('DENY')
})

test('the public page gives the code of a table in the language of its reader', async () => {
	const html = await (
		await fetch(`${app.address}/public?embed=kinds`, { headers: { 'Accept-Language': 'es' } })
	).text()
	expect(html).toContain('/embed/2025-H1/kinds?language=es')
	expect(html).toContain('/embed/2025-H1/kinds/es.svg')
	expect(await faultsIn(html)).toEqual([])
	for (const unknown of ['other', '%3Cscript%3E', 'constructor'])
		expect(await (await fetch(`${app.address}/public?embed=${unknown}`)).text()).not.toContain('/embed/')
})

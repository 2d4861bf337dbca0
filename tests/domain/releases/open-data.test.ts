import { expect, test } from 'vitest'
import { catalogues } from '#app/i18n/words.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { aRelease, aReleasedRelease } from '#tests/support/releases/a-release.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'
import { releaseTableNames } from '#workflows/releases/tables.ts'

useWorld()
const app = useWholeApp()

const ask = (path: string, headers: Record<string, string> = {}) => fetch(app.address + path, { headers })
const page = async (language: string) => (await ask('/public', { 'Accept-Language': language })).text()
const rows = (csv: string) => csv.replace('\uFEFF', '').trim().split('\r\n')
/** The texts of all cells of tables. */
const cells = (html: string) =>
	[...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, ''))

test('before the first release the page says so, in every language, and no file is there', async () => {
	await aRelease('2025-H2')
	for (const language of languages) {
		const html = await page(language)
		expect(html).toContain(catalogues[language].openData.none.title)
		expect(await faultsIn(html)).toEqual([])
	}
	expect((await ask('/open/2025-H2/kinds.csv')).status).toBe(404)
})

test('everyone reads the newest release, with the same numbers in its pictures, tables and files', async () => {
	await aReleasedRelease('2024-H2')
	await aReleasedRelease('2025-H1')
	for (const language of languages) {
		const html = await page(language)
		for (const name of releaseTableNames) {
			expect(html).toContain(catalogues[language].releases.tables[name])
			expect(html).toContain(`href="/open/2025-H1/${name}.csv"`)
		}
		expect(await faultsIn(html)).toEqual([])
	}
	const html = await page('en')
	const csv = await ask('/open/2025-H1/unmetRegions.csv')
	expect(rows(await csv.text())).toEqual(['region,n', 'Africa,23', 'Asia,..', 'Europe,0'])
	expect(rows(await (await ask('/open/2025-H1/kinds.csv')).text())).toEqual([
		'kind,n',
		'training,12',
		'equipment,..',
	])
	expect(cells(html)).toEqual(expect.arrayContaining(['12', '23', '..']))
	// A reader of an earlier release still finds it.
	expect((await ask('/open/2024-H2/kinds.csv')).status).toBe(200)
})

test('files are open to other sites, kept for a year and known by their content, without a cookie', async () => {
	const response = await ask('/open/2025-H1/kinds.csv')
	expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
	expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
	expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
	expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
	expect(response.headers.get('Set-Cookie')).toBeNull()
	const etag = response.headers.get('ETag') ?? ''
	expect((await ask('/open/2025-H1/kinds.csv', { 'If-None-Match': etag })).status).toBe(304)
	expect((await ask('/open/2025-H1/kinds.csv', { 'If-None-Match': '"other"' })).status).toBe(200)
	const open = await ask('/public')
	expect(open.headers.get('Set-Cookie')).toBeNull()
	expect(open.headers.get('Access-Control-Allow-Origin')).toBeNull()
})

test.each([
	'2025-H2/kinds.csv', // audited, not released
	'2099-H1/kinds.csv',
	'2025/kinds.csv',
	'2025-H1/other.csv',
	'2025-H1/constructor.csv',
	'2025-H1/kinds',
	'2025-H1/kinds.csv.csv',
	"2025-H1'--/kinds.csv",
])('%s is not there', async (path) => {
	const response = await ask(`/open/${path}`)
	expect(response.status).toBe(404)
	expect(response.headers.get('Cache-Control')).toBe('no-store')
})

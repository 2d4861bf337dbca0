import { expect, test } from 'vitest'
import { catalogues } from '#app/i18n/words.ts'
import { env } from '#app/platform/env.server.ts'
import { openWorkbook, rowsOf } from '#tests/support/open-workbook.ts'
import { present } from '#tests/support/present.ts'
import { aReleasedRelease } from '#tests/support/releases/a-release.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'
import { releaseTableNames } from '#workflows/releases/tables.ts'

useWorld()
const app = useWholeApp()

const ask = (path: string, headers: Record<string, string> = {}) => fetch(app.address + path, { headers })
const json = async (path: string) => (await ask(path)).json()
const csvRows = async (path: string) =>
	(await (await ask(path)).text())
		.replace('\uFEFF', '')
		.trim()
		.split('\r\n')
		.map((line) => line.split(','))

async function bookOf(path: string) {
	const book = await openWorkbook(Buffer.from(await (await ask(path)).arrayBuffer()))
	const rowsIn = (name: string) =>
		rowsOf(present(book.getWorksheet(name), name)).map((row) => row.slice(1).map(String))
	return { names: book.worksheets.map(({ name }) => name), rowsOf: rowsIn }
}

type Names = { '@value': string; '@language': string }[]
const nameIn = (names: Names, language: string) =>
	names.find((name) => name['@language'] === language)?.['@value']

test('before the first release the catalogue is there, without any file', async () => {
	expect(await json('/open/catalog.jsonld')).toMatchObject({ '@type': 'dcat:Catalog', 'dcat:dataset': [] })
})

test('a program learns from its description how to read a file, in six languages', async () => {
	await aReleasedRelease('2025-H1')
	const response = await ask('/open/2025-H1/unmetRegions.csv-metadata.json')
	expect(response.headers.get('Content-Type')).toBe('application/csvm+json')
	expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
	const described = await response.json()
	expect(described).toMatchObject({
		'@context': 'http://www.w3.org/ns/csvw',
		url: 'unmetRegions.csv',
		'dc:source': `${env.APP_URL}/public`,
		'dc:temporal': '2025-01-01/2025-06-30',
		tableSchema: { primaryKey: ['region'] },
	})
	const [head] = await csvRows('/open/2025-H1/unmetRegions.csv')
	const { columns } = described.tableSchema
	expect(columns.map((column: { titles: { und: string } }) => column.titles.und)).toEqual(head)
	expect(columns[1]).toMatchObject({ name: 'n', datatype: 'integer', null: ['..'] })
	for (const language of languages) {
		const { releases, charts } = catalogues[language]
		expect(columns[0].titles[language]).toBe(releases.dims.region)
		expect(nameIn(described['dc:title'], language)).toContain(releases.tables.unmetRegions)
		// The world of tests is invented, and each file says so.
		expect(nameIn(described['dc:description'], language)).toContain(charts.notes.sample)
	}
})

test('a workbook has the rows of the CSV file, the names of all codes, and says what it is', async () => {
	for (const table of ['kinds', 'unmetRegions', 'money']) {
		const { names, rowsOf } = await bookOf(`/open/2025-H1/${table}.xlsx`)
		expect(names).toEqual([table, 'codes', 'about'])
		expect(rowsOf(table)).toEqual(await csvRows(`/open/2025-H1/${table}.csv`))
	}
	const { rowsOf } = await bookOf('/open/2025-H1/unmetRegions.xlsx')
	const africa = rowsOf('codes').find(([, code]) => code === 'Africa')
	expect(africa?.slice(2)).toEqual(languages.map((language) => catalogues[language].codes.regions.Africa))
	const about = rowsOf('about').flat()
	expect(about).toContain(`${env.APP_URL}/public`)
	for (const language of languages) expect(about).toContain(catalogues[language].charts.notes.sample)
})

test('a workbook is recognised by its content, even when it is packed again', async () => {
	const etag = (await ask('/open/2025-H1/kinds.xlsx')).headers.get('ETag') ?? ''
	expect((await ask('/open/2025-H1/kinds.xlsx')).headers.get('ETag')).toBe(etag)
	expect((await ask('/open/2025-H1/kinds.xlsx', { 'If-None-Match': etag })).status).toBe(304)
	expect((await ask('/open/2025-H1/money.xlsx', { 'If-None-Match': etag })).status).toBe(200)
})

test('the catalogue names every file of every release, and each is there for other sites without a cookie', async () => {
	await aReleasedRelease('2024-H2')
	const response = await ask('/open/catalog.jsonld')
	expect(response.headers.get('Cache-Control')).toBe('public, max-age=3600')
	const catalog = await response.json()
	const of = (type: string) =>
		catalog['dcat:dataset'].filter((each: { '@type': string }) => each['@type'] === type)
	expect(of('dcat:DatasetSeries')).toHaveLength(releaseTableNames.length)
	const sets = of('dcat:Dataset')
	expect(sets).toHaveLength(2 * releaseTableNames.length)
	expect(sets[0]).toMatchObject({
		'dcterms:temporal': { 'dcat:endDate': { '@type': 'xsd:date', '@value': '2025-06-30' } },
		'dcat:inSeries': { '@id': `${env.APP_URL}/open/catalog.jsonld#steps` },
	})
	for (const language of languages) expect(nameIn(sets[0]['dcterms:title'], language)).toContain('2025')
	const files: string[] = sets.flatMap((set: { 'dcat:distribution': { '@id': string }[] }) =>
		set['dcat:distribution'].map((each) => each['@id']),
	)
	expect(new Set(files).size).toBe(4 * releaseTableNames.length)
	for (const file of files.filter((_, at) => at % 7 === 0)) {
		const answer = await ask(new URL(file).pathname)
		expect(answer.status, file).toBe(200)
		expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
		expect(answer.headers.get('Set-Cookie')).toBeNull()
	}
})

test.each(['kinds.json', 'kinds.csv-metadata', 'other.xlsx', 'kinds.XLSX', 'catalog.jsonld'])(
	'%s of a release is not there',
	async (file) => {
		expect((await ask(`/open/2025-H1/${file}`)).status).toBe(404)
	},
)

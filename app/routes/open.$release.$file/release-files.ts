import type { Readable } from 'node:stream'
import { HIDDEN } from '#app/components/charts/chart-words.ts'
import { dimWord, tableTitle } from '#app/components/releases/released-names.ts'
import type { OpenTable } from '#app/domain/releases/open-figures.server.ts'
import { sayIn } from '#app/i18n/translator.server.ts'
import { env } from '#app/platform/env.server.ts'
import { bookStream } from '#app/workbook/stream-book.ts'
import { daysOfPeriod } from '#workflows/figures/periods.ts'
import { languages } from '#workflows/languages.ts'
import { type ReleasedTable, releaseTables } from '#workflows/releases/tables.ts'
import { asLinkedData, namesIn, openAddress, openNotes } from './open-names.server.ts'

/** The code in files of a row for which nothing was recorded. */
const NOT_RECORDED = 'notRecorded'

/** The code of a dimension as files have it. */
const codeInFile = (code: string | undefined) => code || NOT_RECORDED

/**
 * The rows of a released table as every file has them, below their heads: a row for each, with all that are only 0. Heads
 * and names of rows are codes, which are the same in every language and never change.
 */
export const releaseRows = ({ dims, columns, rows }: ReleasedTable): (string | number)[][] => [
	[...dims, ...columns],
	...rows.map((row) => [
		...dims.map((dim) => codeInFile(row.dims[dim])),
		...row.cells.map((cell) => cell ?? HIDDEN),
	]),
]

const look = { rightToLeft: false, isFrozen: true }
const WIDE = 44
const NARROW = 20

/**
 * A released table as a workbook: the same rows as the CSV file, then what each code and column means in six languages,
 * then what the table is, when it was counted and where it comes from.
 */
export function releaseBook(open: OpenTable): Readable {
	const { model } = open
	const [head = [], ...rows] = releaseRows(model)
	return bookStream([
		{
			...look,
			name: model.table,
			widths: head.map(() => NARROW),
			head: head.map(String),
			batches: batch(rows),
		},
		{
			...look,
			name: 'codes',
			widths: [NARROW, NARROW, ...languages.map(() => WIDE)],
			head: ['column', 'code', ...languages],
			batches: batch(meanings(model)),
		},
		{ ...look, isFrozen: false, name: 'about', widths: [NARROW, 2 * WIDE], batches: batch(about(open)) },
	])
}

/** Each column and each code in words. */
function meanings({ dims, columns, rows }: ReleasedTable): string[][] {
	const inAll = (text: Parameters<typeof namesIn>[0]) => Object.values(namesIn(text))
	return [
		...dims.map((name) => [name, '', ...inAll((say) => say(`releases.dims.${name}`))]),
		...columns.map((name) => [name, '', ...inAll((say) => say(`releases.columns.${name}`))]),
		...dims.flatMap((dim) =>
			[...new Set(rows.map((row) => row.dims[dim] ?? ''))].map((code) => [
				dim,
				codeInFile(code),
				...inAll((say) => dimWord(say, dim, code)),
			]),
		),
	]
}

/** What stands beside the numbers: a line for each language where it is words. */
function about({ model: { table }, number, asAt, releasedAt }: OpenTable): (string | Date)[][] {
	return [
		...languages.flatMap((language) => {
			const say = sayIn(language)
			return [tableTitle(say, table, number), ...openNotes(say)].map((text) => [language, text])
		}),
		['asAt', asAt],
		['released', releasedAt],
		['publisher', env.OPERATOR_NAME],
		['source', `${env.APP_URL}/public`],
		['address', openAddress(number, `${table}.xlsx`)],
		...(env.OPERATOR_DATA_LICENCE ? [['licence', env.OPERATOR_DATA_LICENCE]] : []),
	]
}

async function* batch<Row>(rows: readonly Row[]) {
	yield rows
}

/**
 * What a program must know to read the CSV file of a released table: CSV on the Web (W3C), with the names of table and
 * columns in six languages. A head of the file is the name of its column.
 */
export function releaseMetadata({ model: { table }, number, asAt, releasedAt }: OpenTable): string {
	const { dims, columns, unit } = releaseTables[table]
	const days = daysOfPeriod(number)
	const titles = (name: string, path: string) => ({ und: name, ...namesIn((say) => say(`${path}.${name}`)) })
	const metadata = {
		'@context': 'http://www.w3.org/ns/csvw',
		url: `${table}.csv`,
		'dc:title': asLinkedData(namesIn((say) => tableTitle(say, table, number))),
		'dc:description': asLinkedData(namesIn((say) => openNotes(say).join(' '))),
		'dc:identifier': openAddress(number, `${table}.csv`),
		'dc:publisher': env.OPERATOR_NAME,
		'dc:source': `${env.APP_URL}/public`,
		...(env.OPERATOR_DATA_LICENCE && { 'dc:license': { '@id': env.OPERATOR_DATA_LICENCE } }),
		...(days && { 'dc:temporal': `${days.first}/${days.last}` }),
		'dc:created': asAt.toISOString(),
		'dc:issued': releasedAt.toISOString(),
		dialect: { encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"' },
		tableSchema: {
			columns: [
				...dims.map((name) => ({
					name,
					titles: titles(name, 'releases.dims'),
					datatype: 'string',
					required: true,
				})),
				...columns.map((name) => ({
					name,
					titles: titles(name, 'releases.columns'),
					// Medians can lie between two days, and amounts have decimals.
					datatype: unit === 'workingDays' || unit === 'money' ? 'decimal' : 'integer',
					null: [HIDDEN],
				})),
			],
			primaryKey: [...dims],
		},
	}
	return `${JSON.stringify(metadata, null, '\t')}\n`
}

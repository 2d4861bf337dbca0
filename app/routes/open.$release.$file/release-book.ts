import type { Readable } from 'node:stream'
import { dimWord, tableTitle } from '#app/components/releases/released-names.ts'
import type { OpenTable } from '#app/domain/releases/open-figures.server.ts'
import { sayIn } from '#app/i18n/translator.server.ts'
import { env } from '#app/platform/env.server.ts'
import { bookStream } from '#app/workbook/stream-book.ts'
import { languages } from '#workflows/languages.ts'
import type { ReleasedTable } from '#workflows/releases/tables.ts'
import { namesIn, openAddress, openNotes } from './open-names.server.ts'
import { codeInFile, releaseRows } from './release-rows.ts'

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

import { HIDDEN } from '#app/components/charts/chart-words.ts'
import { tableTitle } from '#app/components/releases/released-names.ts'
import type { OpenTable } from '#app/domain/releases/open-figures.server.ts'
import { env } from '#app/platform/env.server.ts'
import { daysOfPeriod } from '#workflows/figures/periods.ts'
import { releaseTables } from '#workflows/releases/tables.ts'
import { asLinkedData, namesIn, openAddress, openNotes } from './open-names.server.ts'

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

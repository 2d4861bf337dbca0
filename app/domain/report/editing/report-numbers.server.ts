import { type Released, releaseByNumber } from '#app/domain/releases/get-release.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type ReleasedTable, type ReleaseTableName, releaseTableNames } from '#workflows/releases/tables.ts'
import { dayKey, reportDayNames, reportDays } from '../report-days.ts'
import { cellKey, releasedCells } from '../report-model.ts'
import { type Bindable, textProblems } from '../report-text.ts'

const period = statement(({ id }: { id: string }) =>
	build.selectFrom('release').where('id', '=', id).select('period'),
)
const states = statement((_: object) => build.selectFrom('state').select('iso3'))

/** The release that a report is from, with all its tables. */
export async function releaseOf(ask: Ask, releaseId: string) {
	const [found] = await ask(period, { id: releaseId })
	const release = found ? await releaseByNumber(ask, found.period, releaseTableNames) : null
	if (!release) throw new DomainError('not-found')
	return release
}

/** What the texts of a report can name in braces: numbers of its release, hidden ones among them, days and States. */
export async function bindableIn(ask: Ask, releaseId: string): Promise<Bindable & { release: Released }> {
	const [release, known] = await Promise.all([releaseOf(ask, releaseId), ask(states, {})])
	return {
		release,
		cells: releasedCells(release.tables),
		days: reportDays(release),
		states: new Set(known.map(({ iso3 }) => iso3)),
	}
}

/** Refuses a text that names a number which is hidden or not there: the error is at the field `text`. */
export function requirePrintable(text: string, bindable: Bindable): void {
	const [first] = textProblems(text, bindable)
	if (first) throw new DomainError('invalid', 'invalid', { text: messages[first.problem] })
}
const messages = { unknown: 'reportNumberUnknown', hidden: 'reportNumberHidden', noShare: 'reportNoShare' }

/**
 * The numbers that a text can name: the tables that have any, and of the chosen one, or else of the first, each number
 * with what stands for it in a text. Hidden ones are not among them. `days` stand for those of the dataset.
 */
export function numbersToName(tables: readonly ReleasedTable[], chosen?: ReleaseTableName) {
	const named = tables
		.map((table) => ({ table: table.table, rows: rowsOf(table) }))
		.filter(({ rows }) => rows.length > 0)
	const { table = null, rows = [] } = named.find((one) => one.table === chosen) ?? named[0] ?? {}
	const days = reportDayNames.map((day) => ({ day, typed: dayKey(day) }))
	return { tables: named.map((one) => one.table), table, rows, days }
}

const rowsOf = (table: ReleasedTable) =>
	table.rows.flatMap(({ dims, cells }) =>
		table.columns.flatMap((column, at) => {
			const value = cells[at] ?? null
			return value === null ? [] : [{ typed: `{${cellKey(table, dims, column)}}`, dims, column, value }]
		}),
	)

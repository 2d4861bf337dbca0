import { listStates } from '#app/domain/core/names-of.server.ts'
import { listOfficerNames } from '#app/domain/workload/list-officers.server.ts'
import type { ExportCell } from '#app/forms/lists/list-export.ts'
import type { NeededBy, PlainColumn } from '#app/forms/lists/plain-columns.ts'
import { followsOfficers } from '#app/forms/lists/request-list.ts'
import { sayIn, translator } from '#app/i18n/translator.server.ts'
import { type Say, wordOf } from '#app/i18n/use-say.ts'
import type { WordPath, WordsPath } from '#app/i18n/words.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Language } from '#workflows/languages.ts'

/** A column of the file; what a page shows in one column can be several, such as a label and its code. */
export type ExportedColumn<Row> = { label: string; wide?: boolean; cell: (row: Row) => ExportCell }

/** The cells of a file, in the words of one language. */
export type FileCells<Column extends string, Row> = {
	title: string
	/** What names a row: always the first. */
	name: readonly ExportedColumn<Row>[]
	/** A column without a part is not exported. */
	parts: Record<Column, readonly ExportedColumn<Row>[]>
	/** What a file has besides the columns of the page: at the end, whatever columns were chosen. */
	more?: readonly ExportedColumn<Row>[]
}

/** What a list is known by: see `ListSource`. */
type Source = {
	list: { spec: (role: never) => { columns: readonly string[] } }
	exported: (...args: never[]) => unknown
}

/** A row of the file of a list. */
export type RowOf<Of extends Source> =
	Awaited<ReturnType<Of['exported']>> extends readonly (infer Row)[] ? Row : never

/** The cells of the file of a list for a reader, who may read and export it. */
export type CellsOf<Of extends Source> = (
	actor: Actor,
	language: Language,
) => MaybePromise<FileCells<ReturnType<Of['list']['spec']>['columns'][number], RowOf<Of>>>

type MaybePromise<Value> = Value | Promise<Value>

/** A code beside the label that names it. */
export function codedParts<Row>(
	label: string,
	language: Language,
	of: { label: (row: Row) => string | null; code: (row: Row) => string | null },
): ExportedColumn<Row>[] {
	const t = translator(language, 'lists')
	return [
		{ label, cell: of.label },
		{ label: t('table.code', { column: label }), cell: of.code },
	]
}

/** The names of all States by their codes. */
export async function stateNamesIn(actor: Actor, language: Language): Promise<ReadonlyMap<string, string>> {
	return new Map((await listStates(actor, language)).map(({ iso3, name }) => [iso3, name]))
}

/** The names of officers by their ids, for readers whose lists name them. */
export async function officerNamesFor(actor: Actor): Promise<ReadonlyMap<string, string>> {
	if (!followsOfficers(actor.role)) return new Map()
	return new Map((await listOfficerNames(actor)).map(({ id, name }) => [id, name]))
}

type Plain = Readonly<Record<string, PlainColumn<never, WordPath, WordsPath>>>

/** The plain columns of a list as a file has them, beside those that have cells of their own. */
export function plainParts<Columns extends Plain>(
	columns: Columns,
	language: Language,
): { [Name in keyof Columns]: readonly ExportedColumn<NeededBy<Columns[Name]>>[] } {
	const say = sayIn(language)
	const parts = Object.entries(columns).map(([name, column]) => [name, partsOf(column, say, language)])
	// `fromEntries` forgets the names, and what each column needs of a row.
	return Object.fromEntries(parts) as ReturnType<typeof plainParts<Columns>>
}

/** The cells of a file of which every column is plain, also the one that names a row. */
export const plainCells =
	<Name extends PlainColumn<never, WordPath, WordsPath>, Columns extends Plain>(
		title: WordPath,
		name: Name,
		columns: Columns,
	) =>
	(_actor: Actor, language: Language) => {
		const named = plainParts({ name }, language)
		return { title: sayIn(language)(title), name: named.name, parts: plainParts(columns, language) }
	}

function partsOf(column: PlainColumn<never>, say: Say, language: Language): ExportedColumn<never>[] {
	const [label, wide] = [say(column.label), column.isWide ?? false]
	if ('text' in column) return [{ label, wide, cell: column.text }]
	if ('number' in column) return [{ label, wide, cell: column.number }]
	if ('day' in column) return [{ label, wide, cell: column.day }]
	if ('moment' in column) return [{ label, wide, cell: column.moment }]
	const { code: codeOf, words } = column
	return codedParts(label, language, {
		label: (row) => {
			const code = codeOf(row)
			return code && wordOf(say, `${words}.${code}`, code)
		},
		code: codeOf,
	})
}

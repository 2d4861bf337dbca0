import { listStates } from '#app/domain/core/names-of.server.ts'
import { listOfficerNames } from '#app/domain/workload/list-officers.server.ts'
import type { ExportCell } from '#app/forms/lists/list-export.ts'
import { followsOfficers } from '#app/forms/lists/request-list.ts'
import { translator } from '#app/i18n/translator.server.ts'
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

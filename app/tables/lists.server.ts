import { outgoingEmailSource } from '#app/domain/administration/outgoing-emails.server.ts'
import { receivedEmailSource } from '#app/domain/administration/received-emails.server.ts'
import { signInLogSource } from '#app/domain/administration/sign-in-log.server.ts'
import { type CountNewRows, newHits, newRowsOf } from '#app/domain/alerts/new-rows.server.ts'
import { allocationSource } from '#app/domain/allocation/list-allocations.server.ts'
import { sealSource } from '#app/domain/audit/seals.server.ts'
import { bundleSource } from '#app/domain/bundles/list-bundles.server.ts'
import { deliverySource } from '#app/domain/deliveries/list-deliveries.server.ts'
import { exportList, type ListExport } from '#app/domain/exports/export-list.server.ts'
import { exportLogSource } from '#app/domain/exports/export-log.server.ts'
import type { ListSource } from '#app/domain/lists/list-source.server.ts'
import { needSource } from '#app/domain/needs/list-needs.server.ts'
import { peopleSource } from '#app/domain/people/list-people.server.ts'
import { noteSource } from '#app/domain/people/notes-verbales/note-list.server.ts'
import { postSource } from '#app/domain/people/posts/list-posts.server.ts'
import { practiceSource } from '#app/domain/practices/list-practices.server.ts'
import { programmeSource } from '#app/domain/programmes/list-programmes.server.ts'
import { requestSource } from '#app/domain/requests/list-requests.server.ts'
import { stateSource } from '#app/domain/states/state-list.server.ts'
import { accessLogSource } from '#app/domain/visibility/access-log.server.ts'
import type { ExportedTable } from '#app/forms/lists/list-export.ts'
import type { ListName } from '#app/forms/lists/lists.ts'
import { signInLogName, signInLogPlainColumns } from '#app/forms/lists/log-lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Language } from '#workflows/languages.ts'
import { isNameOf } from '#workflows/names.ts'
import { allocationCells, deliveryCells, practiceCells, programmeCells } from './delivery-cells.server.ts'
import { exportedTable } from './exported-table.server.ts'
import { type FileCells, plainCells } from './file-cells.server.ts'
import {
	accessLogCells,
	exportLogCells,
	outgoingEmailCells,
	receivedEmailCells,
	sealCells,
} from './log-cells.server.ts'
import { bundleCells, needCells, requestCells } from './need-cells.server.ts'
import { noteCells, peopleCells, postCells, stateCells } from './people-cells.server.ts'

/** How a view of a list becomes a table. Refuses readers who may not read or export the list. */
type MakeTable = (actor: Actor, asked: ListExport, language: Language) => Promise<ExportedTable>

type ServedList = {
	/** Null for a list that no file holds. */
	file: MakeTable | null
	newRows: CountNewRows
}

/** A list with its file and what is new in it, from how it is read and from the cells of the file. */
const serve = <
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
	Exported,
>(
	source: ListSource<Filter, Column, Sort, Facet, Row, Exported>,
	cellsFor: (
		actor: Actor,
		language: Language,
	) => FileCells<Column, Exported> | Promise<FileCells<Column, Exported>>,
): ServedList => ({
	file: async (actor, asked, language) => {
		const found = await exportList(actor, source, asked, language)
		return exportedTable(found, await cellsFor(actor, language), language)
	},
	newRows: newRowsOf(source),
})

/** How each list of `lists` is read, written to a file and looked through for what is new. */
const servedLists: Record<ListName, ServedList> = {
	requests: serve(requestSource, requestCells),
	needs: serve(needSource, needCells),
	programmes: serve(programmeSource, programmeCells),
	deliveries: serve(deliverySource, deliveryCells),
	states: serve(stateSource, stateCells),
	practices: serve(practiceSource, practiceCells),
	people: serve(peopleSource, peopleCells),
	posts: serve(postSource, postCells),
	bundles: serve(bundleSource, bundleCells),
	allocations: serve(allocationSource, allocationCells),
	'notes-verbales': serve(noteSource, noteCells),
	'audit-seals': serve(sealSource, sealCells),
	'outgoing-emails': serve(outgoingEmailSource, outgoingEmailCells),
	'received-emails': serve(receivedEmailSource, receivedEmailCells),
	'sign-in-log': serve(
		signInLogSource,
		plainCells('operations.door.title', signInLogName, signInLogPlainColumns),
	),
	'export-log': serve(exportLogSource, exportLogCells),
	'access-log': serve(accessLogSource, accessLogCells),
	// A search is no list that a file could hold: only its 200 newest hits are read.
	search: { file: null, newRows: newHits },
}

/** How a view of this list becomes a table; null for no such list, or one that no file holds. */
export const tableOf = (list: string | undefined): MakeTable | null =>
	list && isNameOf(servedLists, list) ? servedLists[list].file : null

/** How this list counts what is new in a view of it; null for a list of an earlier release. */
export const newRowsIn = (list: string): CountNewRows | null =>
	isNameOf(servedLists, list) ? servedLists[list].newRows : null

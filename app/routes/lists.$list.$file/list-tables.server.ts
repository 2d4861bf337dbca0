import { listStates } from '#app/domain/core/names-of.server.ts'
import type { ListExport } from '#app/domain/exports/export-list.server.ts'
import { exportRequests } from '#app/domain/requests/export-requests.server.ts'
import type { ListName } from '#app/forms/lists/list-address.ts'
import type { ExportedTable } from '#app/forms/lists/list-export.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Language } from '#workflows/languages.ts'
import { requestTable } from './request-table.server.ts'

type MakeTable = (actor: Actor, asked: ListExport, language: Language) => Promise<ExportedTable>

/** How a view of each list becomes a table; whoever may not read or export the list is refused. */
export const listTables: Record<ListName, MakeTable> = {
	requests: async (actor, asked, language) => {
		const [found, states] = [await exportRequests(actor, asked), await listStates(actor, language)]
		return requestTable(found, states, language)
	},
}

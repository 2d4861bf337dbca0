import { listStates } from '#app/domain/core/names-of.server.ts'
import { exportRequests } from '#app/domain/requests/export-requests.server.ts'
import type { ListName } from '#app/forms/lists/list-address.ts'
import type { MakeTable } from './exported-table.server.ts'
import { accessLogTable, exportLogTable, receivedEmailTable, signInLogTable } from './log-tables.server.ts'
import { noteTable } from './note-table.server.ts'
import { outgoingEmailTable } from './outgoing-email-table.server.ts'
import { requestTable } from './request-table.server.ts'
import { sealTable } from './seal-table.server.ts'

/** How a view of each list becomes a table; whoever may not read or export the list is refused. */
export const listTables: Record<ListName, MakeTable> = {
	requests: async (actor, asked, language) => {
		const [found, states] = [await exportRequests(actor, asked), await listStates(actor, language)]
		return requestTable(found, states, language)
	},
	'notes-verbales': noteTable,
	'audit-seals': sealTable,
	'outgoing-emails': outgoingEmailTable,
	'received-emails': receivedEmailTable,
	'sign-in-log': signInLogTable,
	'export-log': exportLogTable,
	'access-log': accessLogTable,
}

import { exportAllocations } from '#app/domain/allocation/list-allocations.server.ts'
import { exportBundles } from '#app/domain/bundles/list-bundles.server.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { exportDeliveries } from '#app/domain/deliveries/list-deliveries.server.ts'
import { exportNeeds } from '#app/domain/needs/list-needs.server.ts'
import { exportPeople } from '#app/domain/people/list-people.server.ts'
import { exportProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import { exportRequests } from '#app/domain/requests/list-requests.server.ts'
import type { ListName } from '#app/forms/lists/list-address.ts'
import { isNameOf } from '#workflows/names.ts'
import { isStateRole } from '#workflows/roles.ts'
import { allocationTable, deliveryTable, practiceTable, programmeTable } from './delivery-tables.server.ts'
import type { MakeTable } from './exported-table.server.ts'
import {
	accessLogTable,
	exportLogTable,
	outgoingEmailTable,
	receivedEmailTable,
	sealTable,
	signInLogTable,
} from './log-tables.server.ts'
import { bundleTable, needTable, requestTable } from './need-tables.server.ts'
import { noteTable, peopleTable, postTable, stateTable } from './people-tables.server.ts'

// A search is no list that a file could hold: only its 200 newest hits are read.
const listTables: Record<Exclude<ListName, 'search'>, MakeTable> = {
	requests: async (actor, asked, language) => {
		const [found, states] = [await exportRequests(actor, asked), await listStates(actor, language)]
		return requestTable(found, states, language)
	},
	needs: async (actor, asked, language) => {
		const [found, states] = [await exportNeeds(actor, asked, language), await listStates(actor, language)]
		return needTable(found, states, isStateRole(actor.role), language)
	},
	deliveries: async (actor, asked, language) => {
		const [found, states] = [
			await exportDeliveries(actor, asked, language),
			await listStates(actor, language),
		]
		return deliveryTable(found, states, language)
	},
	people: async (actor, asked, language) => {
		const [found, states] = [await exportPeople(actor, asked), await listStates(actor, language)]
		return peopleTable(found, states, language)
	},
	bundles: async (actor, asked, language) => {
		const [found, states] = [await exportBundles(actor, asked), await listStates(actor, language)]
		return bundleTable(found, states, language)
	},
	allocations: async (actor, asked, language) =>
		allocationTable(await exportAllocations(actor, asked), language),
	programmes: async (actor, asked, language) =>
		programmeTable(await exportProgrammeList(actor, asked, language), language),
	states: stateTable,
	posts: postTable,
	practices: practiceTable,
	'notes-verbales': noteTable,
	'audit-seals': sealTable,
	'outgoing-emails': outgoingEmailTable,
	'received-emails': receivedEmailTable,
	'sign-in-log': signInLogTable,
	'export-log': exportLogTable,
	'access-log': accessLogTable,
}

/** How a view of this list becomes a table, refused to readers who may not read or export it; null for no such list. */
export const tableOf = (list: string | undefined): MakeTable | null =>
	list && isNameOf(listTables, list) ? listTables[list] : null

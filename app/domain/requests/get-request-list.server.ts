import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { daysLeftOf } from '#app/domain/lists/days-left.server.ts'
import { readList } from '#app/domain/lists/read-list.server.ts'
import { listOfficerNames } from '#app/domain/workload/list-officers.server.ts'
import { followsOfficers, requestListSpec } from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'
import { listedRequest, requestListing, requireRequestList } from './list-requests.server.ts'

/** The list of requests as an address asks for it, with the officers that its filter names. */
export function getRequestList(actor: Actor, params: URLSearchParams) {
	requireRequestList(actor)
	return readAs(actor, async (read) => {
		const [list, officers] = await Promise.all([
			readList(read, requestListSpec(actor.role), requestListing(actor), params),
			followsOfficers(actor.role) ? listOfficerNames(actor) : [],
		])
		const { rows, columns } = list
		const left = columns.includes('left') ? await daysLeftOf(read, rows) : new Map<string, never>()
		return {
			...list,
			rows: rows.map((row) => ({ ...listedRequest(actor, row), left: left.get(row.id) ?? null })),
			officers,
			mayExport: hasRightToExport(actor, 'listXlsx'),
		}
	})
}
export type RequestList = Awaited<ReturnType<typeof getRequestList>>

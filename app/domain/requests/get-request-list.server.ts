import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { daysLeftOf } from '#app/domain/lists/days-left.server.ts'
import { viewsFor } from '#app/domain/lists/saved-views.server.ts'
import { listOfficerNames } from '#app/domain/workload/list-officers.server.ts'
import { readListAddress } from '#app/forms/lists/list-address.ts'
import { followsOfficers, type RequestColumn, requestListSpec } from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'
import { countRequests } from './count-requests.server.ts'
import { requestsPage } from './list-requests.server.ts'

/**
 * The list of requests as an address asks for it: a page of rows, the numbers beside the filters, the reader's views,
 * and the columns shown. Without columns in the address these are the ones that the reader has kept.
 */
export function getRequestList(actor: Actor, params: URLSearchParams) {
	const spec = requestListSpec(actor.role)
	const asked = readListAddress(spec, params)
	return readAs(actor, async (read) => {
		const [page, counts, { views, layout }, officers] = await Promise.all([
			requestsPage(read, actor, asked),
			countRequests(read, actor, asked.filters),
			viewsFor(read, actor, spec.name),
			followsOfficers(actor.role) ? listOfficerNames(actor) : [],
		])
		const kept = readListAddress(spec, new URLSearchParams(layout)).columns
		const columns: readonly RequestColumn[] = asked.columns ?? kept ?? spec.shown
		const left = columns.includes('left') ? await daysLeftOf(read, page.rows) : new Map<string, never>()
		return {
			...page,
			rows: page.rows.map((row) => ({ ...row, left: left.get(row.id) ?? null })),
			address: asked,
			columns,
			counts,
			views,
			officers,
			mayExport: hasRightToExport(actor, 'listXlsx'),
		}
	})
}
export type RequestList = Awaited<ReturnType<typeof getRequestList>>

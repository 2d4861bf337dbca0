import { exportList, type ListExport } from '#app/domain/exports/export-list.server.ts'
import { listOfficerNames } from '#app/domain/workload/list-officers.server.ts'
import { requestListSpec } from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { requestsPage } from './list-requests.server.ts'

/** The requests of a view; see `exportList`. Confidential requests only for those who may export them. */
export async function exportRequests(actor: Actor, asked: ListExport) {
	const spec = requestListSpec(actor.role)
	const found = await exportList(actor, spec, asked, (ask, address) => requestsPage(ask, actor, address))
	return { ...found, officers: spec.columns.includes('officer') ? await listOfficerNames(actor) : [] }
}
export type ExportedRequests = Awaited<ReturnType<typeof exportRequests>>

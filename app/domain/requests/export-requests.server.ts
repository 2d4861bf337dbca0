import { mayExportConfidential, recordExport } from '#app/domain/exports/exports.server.ts'
import { listOfficerNames } from '#app/domain/workload/list-officers.server.ts'
import { listQuery, readListAddress } from '#app/forms/lists/list-address.ts'
import { type ExportFormat, MOST_EXPORTED } from '#app/forms/lists/list-export.ts'
import { requestListSpec } from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import { type ListedRequest, requestsPage } from './list-requests.server.ts'

type Asked = { params: URLSearchParams; exportId: string; format: ExportFormat }

const BATCH = 1_000

/**
 * The rows of a view, in its order and with its columns, as far as `MOST_EXPORTED`; recorded in the export log with the
 * reason given before. Confidential requests only for those who may export them.
 */
export async function exportRequests(actor: Actor, { params, exportId, format }: Asked) {
	const spec = requestListSpec(actor.role)
	const address = readListAddress(spec, params)
	const isExport = !mayExportConfidential(actor)
	const view = listQuery(address, { view: null }).slice(1)
	const rows = await withActor(actor, async (tx) => {
		const found = await allRows((after) =>
			requestsPage(askIn(tx), actor, { ...address, size: BATCH, after, before: null, isExport }),
		)
		const what = format === 'csv' ? 'listCsv' : 'listXlsx'
		const taken = Math.min(found.length, MOST_EXPORTED)
		await recordExport(tx, actor, { what, of: spec.name, exportId, filter: { view }, rows: taken })
		return found
	})
	return {
		rows: rows.slice(0, MOST_EXPORTED),
		isCut: rows.length > MOST_EXPORTED,
		withoutConfidential: isExport,
		columns: address.columns ?? spec.shown,
		view,
		officers: spec.columns.includes('officer') ? await listOfficerNames(actor) : [],
	}
}
export type ExportedRequests = Awaited<ReturnType<typeof exportRequests>>

type Page = { rows: ListedRequest[]; next: string | null }

/** One page after the other, until there is one row more than a file can hold. */
async function allRows(pageAfter: (after: string | null) => Promise<Page>): Promise<ListedRequest[]> {
	const rows: ListedRequest[] = []
	let after: string | null = null
	do {
		const page: Page = await pageAfter(after)
		rows.push(...page.rows)
		after = page.next
	} while (after && rows.length <= MOST_EXPORTED)
	return rows
}

import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { mayExportConfidential, recordExport } from '#app/domain/exports/exports.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { historyEntries } from './history-entry.server.ts'
import { entriesOf, type HistoryFilter } from './history-filter.ts'
import { mayReplay } from './replay-request.server.ts'

const PAGE = 50

/** `before` is the position of the next page; the filter applies before paging. */
type Asked = HistoryFilter & { before?: number | undefined }

/** The history of a request, the latest first, as far as the reader may see it. */
export function getHistory(actor: Actor, requestId: string, { before, ...filter }: Asked = {}) {
	return withActor(actor, async (tx) => {
		const request = await requestOf(tx, requestId)
		await recordAccess(tx, actor, { requestId, what: 'history' })
		const found = await tx.auditEntry.findMany({
			where: { ...entriesOf(requestId, filter), ...(before !== undefined && { position: { lt: before } }) },
			orderBy: { position: 'desc' },
			take: PAGE + 1,
		})
		const page = found.slice(0, PAGE)
		return {
			reference: request.reference,
			title: shownTitle(actor, request),
			entries: await historyEntries(tx, actor, page, request.needs),
			older: found.length > PAGE ? (page.at(-1)?.position ?? null) : null,
			needs: request.needs,
			roles: await rolesIn(tx, requestId),
			mayReplay: mayReplay(actor),
		}
	})
}

/** A request and its needs, as far as the reader may see them. */
async function requestOf(tx: Tx, requestId: string) {
	const request = await tx.request.findUnique({
		where: { id: requestId },
		include: {
			needs: {
				select: { id: true, rank: true, part: true, title: true },
				orderBy: [{ rank: 'asc' }, { part: 'asc' }],
			},
		},
	})
	if (!request) throw new DomainError('not-found')
	return request
}

/** The posts with entries that the reader may see. */
async function rolesIn(tx: Tx, requestId: string) {
	const found = await tx.auditEntry.groupBy({
		by: ['actorRole'],
		where: entriesOf(requestId, {}),
		orderBy: { actorRole: 'asc' },
	})
	return found.map(({ actorRole }) => actorRole as ActingRole)
}

/**
 * Exports the history that the reader may see and the filter selects, the first entry first. The export is recorded in
 * the audit trail, visible only to UNODC.
 */
export function exportHistory(actor: Actor, requestId: string, exportId: string, filter: HistoryFilter = {}) {
	return withActor(actor, async (tx) => {
		const { id, reference, stateIso3, needs, classification } = await requestOf(tx, requestId)
		if (classification === 'CONFIDENTIAL' && !mayExportConfidential(actor))
			throw new DomainError('refused', 'confidentialExport')
		await recordAccess(tx, actor, { requestId, what: 'export' })
		const found = await tx.auditEntry.findMany({
			where: entriesOf(requestId, filter),
			orderBy: { position: 'asc' },
		})
		const entries = await historyEntries(tx, actor, found, needs)
		const rows = entries.length
		await recordExport(tx, actor, { what: 'history', of: requestId, exportId, filter, rows })
		await recordAudit(tx, actor, {
			type: 'history.exported',
			requestId,
			stateIso3,
			internal: true,
			data: { ...filter, entries: entries.length },
		})
		return { name: reference ?? id, entries, withInternal: !isStateRole(actor.role) }
	})
}

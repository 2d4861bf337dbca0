import { keepRead } from '#app/domain/core/keep-read.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { keepExport } from '#app/domain/exports/keep-export.server.ts'
import { mayExportConfidential } from '#app/domain/exports/right-to-export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isStateRole } from '#workflows/roles.ts'
import { requestOf } from './get-history.server.ts'
import { entriesOf, type HistoryFilter } from './history-filter.ts'
import { toldEntries } from './told-entry.server.ts'

/**
 * Everything of the history that the reader may see and the filter lets through, the first entry first and none left
 * out. Who took it away, and how much, is kept in the audit, for the office alone.
 */
export function exportHistory(actor: Actor, requestId: string, exportId: string, filter: HistoryFilter = {}) {
	return withActor(actor, async (tx) => {
		const { id, reference, stateIso3, needs, classification } = await requestOf(tx, requestId)
		if (classification === 'CONFIDENTIAL' && !mayExportConfidential(actor))
			throw new DomainError('refused', 'confidentialExport')
		await keepRead(tx, actor, { requestId, what: 'export' })
		const found = await tx.auditEntry.findMany({
			where: entriesOf(requestId, filter),
			orderBy: { position: 'asc' },
		})
		const entries = await toldEntries(tx, actor, found, needs)
		const rows = entries.length
		await keepExport(tx, actor, { what: 'history', of: requestId, exportId, filter, rows })
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

import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { recordAccess, recordReading } from '#app/domain/core/record-access.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requestHead } from '#app/domain/core/request-head.server.ts'
import { shownTitle } from '#app/domain/core/visibility-of.ts'
import { openEdits } from '#app/domain/drafts/section-edits.server.ts'
import { mayExportConfidential, recordExport } from '#app/domain/exports/exports.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isClassified } from '#workflows/classification-facts.ts'
import { needNumber } from '#workflows/need/number.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { entryColumns, historyEntries, namesIn, toldEntries } from './history-entry.server.ts'
import { entriesOf, type HistoryFilter } from './history-filter.ts'
import { mayReplay } from './replay-request.server.ts'
import { toldEdits } from './told-edits.ts'

const PAGE = 50

/** `before` is the position of the next page; the filter applies before paging. */
type GetHistoryInput = HistoryFilter & { before?: number | undefined }

/** The history of a request, the latest first, as far as the reader may see it. */
export function getHistory(
	actor: Actor,
	requestId: string,
	{ before, ...filter }: GetHistoryInput = {},
	language = actor.language,
) {
	return readAs(actor, async (read) => {
		const forState = isStateRole(actor.role) && before === undefined
		const [request, found, roles, open] = await Promise.all([
			requestHead(read, requestId),
			read(
				entriesOf(requestId, filter)
					.$if(before !== undefined, (page) => page.where('position', '<', before ?? 0))
					.orderBy('position', 'desc')
					.limit(PAGE + 1)
					.select(entryColumns),
			),
			read(rolesIn, { requestId }),
			forState ? read(openEdits, { requestId, most: PAGE }) : [],
			recordReading(read, { requestId, what: 'history' }),
		])
		const page = found.slice(0, PAGE)
		const names = await namesIn(
			read,
			page,
			language,
			open.map(({ editedById }) => editedById),
		)
		const known = new Map([...names, ...request.needs.map((need) => [need.id, needNumber(need)] as const)])
		return {
			reference: request.reference,
			title: shownTitle(actor, request),
			entries: toldEntries(actor, page, request.needs, names),
			/** What drafters saved since the last endorsement: for their State alone. */
			openEdits: toldEdits(
				open.map((edit) => ({ ...edit, at: edit.at.toISOString() })),
				(id) => known.get(id),
			),
			older: found.length > PAGE ? (page.at(-1)?.position ?? null) : null,
			needs: request.needs,
			roles: roles.map(({ role }) => role as ActingRole), // as `recordAudit` wrote them
			mayReplay: mayReplay(actor),
		}
	})
}

/** The posts with entries that the reader may see. */
const rolesIn = statement(({ requestId }: { requestId: string }) =>
	entriesOf(requestId, {}).groupBy('actor_role').orderBy('actor_role').select('actor_role as role'),
)

const withNeeds = statement(({ id }: { id: string }) =>
	build
		.selectFrom('request')
		.where('request.id', '=', id)
		.select((of) => [
			'id',
			'reference',
			'state_iso3 as stateIso3',
			'classification',
			jsonArrayFrom(
				of
					.selectFrom('need')
					.whereRef('need.request_id', '=', 'request.id')
					.select(['need.id', 'need.rank', 'need.part']),
			).as('needs'),
		]),
)

/**
 * Exports the history that the reader may see and the filter selects, the first entry first. The export is recorded in
 * the audit trail, visible only to UNODC.
 */
export function exportHistory(
	actor: Actor,
	requestId: string,
	exportId: string,
	filter: HistoryFilter = {},
	language = actor.language,
) {
	return withActor(actor, async (tx) => {
		const ask = askIn(tx)
		const [request] = await ask(withNeeds, { id: requestId })
		if (!request) throw new DomainError('not-found')
		const { id, reference, stateIso3, needs, classification } = request
		if (isClassified(classification, 'notExported') && !mayExportConfidential(actor))
			throw new DomainError('refused', 'confidentialExport')
		await recordAccess(tx, actor, { requestId, what: 'export' })
		const found = await ask(entriesOf(requestId, filter).orderBy('position').select(entryColumns))
		const entries = await historyEntries(ask, actor, found, needs, language)
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

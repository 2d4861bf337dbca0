import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { SectionValues } from '#app/domain/core/answers.server.ts'
import { dueDiligenceEntity } from '#app/domain/core/entities/due-diligence.server.ts'
import type { LoadedEntity } from '#app/domain/core/entities/entity.ts'
import { dueDiligenceFor } from '#app/domain/core/entities/need.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { needInView, needsWithDeliveries } from '#app/domain/core/needs-in-view.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { openSteps, stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { filedSection } from '#app/domain/submissions/filing-content.server.ts'
import { requestSections } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'
import { drawingOf } from './get-process-chart.server.ts'
import { entryColumns, historyEntries } from './history-entry.server.ts'

/** The due diligence case of a request: for roles that review requests; not found for others. */
export function getCase(actor: Actor, requestId: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const [row, entries] = await Promise.all([findRow(read, requestId), read(ofCase, { id: requestId })])
		const [found, told] = await Promise.all([
			dueDiligenceEntity.find(read, row.id),
			historyEntries(read, actor, entries, row.needs),
			recordReading(read, { requestId, what: 'case' }),
		])
		if (!found) throw new DomainError('not-found')
		const { status } = row
		return {
			id: row.id,
			status,
			revision: row.revision,
			recipients: row.recipients,
			openedAt: row.openedAt,
			validUntil: status === 'cleared' ? row.validUntil : null,
			request: { id: requestId, reference: row.reference, title: row.title },
			state: textIn(row.stateNames, language),
			assessment: told.findLast(({ event }) => event === 'assess') ?? null,
			decision: decided.has(status) ? (told.findLast(({ to }) => to === status) ?? null) : null,
			entries: told,
			rights: filedSection('rights', requestSections.rights, row.rights ?? undefined),
			heldUp: status === 'cleared' ? [] : row.needs.flatMap((need) => heldUp(actor, found, need)),
			drawing: await drawingOf(read, actor, found, row.openedAt),
			...stepsAhead(found, actor),
			...openSteps(found, actor),
		}
	})
}
export type CaseView = Awaited<ReturnType<typeof getCase>>

const decided = new Set<string>(['cleared', 'refused'])

const ofRequest = statement(({ id }: { id: string }) =>
	build
		.selectFrom('due_diligence_case')
		.innerJoin('request', 'request.id', 'due_diligence_case.request_id')
		.innerJoin('state', 'state.iso3', 'request.state_iso3')
		.where('due_diligence_case.request_id', '=', id)
		.select([
			'due_diligence_case.id',
			'due_diligence_case.status',
			'due_diligence_case.revision',
			sql<string[]>`coalesce(due_diligence_case.recipients, '{}')`.as('recipients'),
			'due_diligence_case.opened_at as openedAt',
			'due_diligence_case.valid_until as validUntil',
			'request.reference',
			'request.title',
			'state.names as stateNames',
			sql<SectionValues | null>`request.answers -> 'rights'`.as('rights'),
			needsWithDeliveries,
		]),
)

async function findRow(read: Read, requestId: string) {
	const [row] = await read(ofRequest, { id: requestId })
	if (!row) throw new DomainError('not-found')
	return row
}
type Row = Awaited<ReturnType<typeof findRow>>

/** The history of the case, the first entry first. */
const ofCase = statement(({ id }: { id: string }) =>
	build
		.selectFrom('audit_entry')
		.where('chain', '=', id)
		.where('type', 'like', 'dueDiligence.%')
		.orderBy('position')
		.select(entryColumns),
)

const ended: readonly string[] = endedNeedStates

/** Needs that wait for the case, or would have to: operational support that has neither ended nor been delivered. */
function heldUp(actor: Actor, found: LoadedEntity, need: Row['needs'][number]) {
	if (dueDiligenceFor(need, 'open') === 'notNeeded' || ended.includes(need.status)) return []
	const { id, rank, part, kind, title, status, delivery } = needInView(actor, found, need)
	return [{ id, rank, part, kind, title, status, delivery }]
}

type ReopeningRequest = { reasonCode: string; reason: string }

const asked = statement(({ id }: { id: string }) =>
	build
		.selectFrom('audit_entry')
		.innerJoin('request', 'request.id', 'audit_entry.request_id')
		.where('audit_entry.request_id', '=', id)
		.where('audit_entry.type', '=', 'request.askReopening')
		.where(sql`request.snapshot #>> '{context,reopening}'`, '!=', '')
		.orderBy('audit_entry.position', 'desc')
		.limit(1)
		.select((of) => [
			'audit_entry.event',
			'audit_entry.at',
			jsonArrayFrom(
				of
					.selectFrom('need')
					.where(
						'need.id',
						'=',
						sql<string>`any(array(select jsonb_array_elements_text(audit_entry.event -> 'needIds')))`,
					)
					.orderBy('need.rank')
					.orderBy('need.id')
					.select(['need.id', 'need.rank', 'need.title']),
			).as('needs'),
		]),
)

/** A State's pending request to reopen, until it is decided; null when there is none. */
export function getReopening(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const [entry] = await read(asked, { id: requestId })
		if (!entry) return null
		const { reasonCode, reason } = entry.event as ReopeningRequest // `askReopening` of `requestEvents`
		return { reasonCode, reason, needs: entry.needs, askedAt: entry.at }
	})
}
export type Reopening = Awaited<ReturnType<typeof getReopening>>

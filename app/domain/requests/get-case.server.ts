import type { Answers } from '#app/domain/core/answers.server.ts'
import { dueDiligenceEntity } from '#app/domain/core/entities/due-diligence.server.ts'
import type { Found } from '#app/domain/core/entities/entity.ts'
import { dueDiligenceFor } from '#app/domain/core/entities/need.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { needInView } from '#app/domain/core/needs-in-view.server.ts'
import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { filedSection } from '#app/domain/submissions/filing-content.server.ts'
import { requestSections } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Delivery, Need } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import { endedNeedStates } from '#workflows/need/chart.ts'
import { drawingOf } from './get-process-chart.server.ts'
import { type HistoryEntry, historyEntries } from './history-entry.server.ts'

/** The due diligence case of a request: for roles that review requests; not found for others. */
export function getCase(actor: Actor, requestId: string, language: Language = actor.language) {
	return withActor(actor, async (tx) => {
		const { row, found } = await findRow(tx, requestId)
		const { request, status } = row
		await recordAccess(tx, actor, { requestId, what: 'case' })
		const entries = await entriesOf(tx, actor, row)
		return {
			id: row.id,
			status,
			revision: row.revision,
			recipients: row.recipients,
			openedAt: row.openedAt,
			validUntil: status === 'cleared' ? row.validUntil : null,
			request: { id: request.id, reference: request.reference, title: request.title },
			state: textIn(request.state.names, language),
			assessment: entries.findLast(({ event }) => event === 'assess') ?? null,
			decision: decided.has(status) ? (entries.findLast(({ to }) => to === status) ?? null) : null,
			entries,
			rights: filedSection('rights', requestSections.rights, (request.answers as Answers).rights),
			heldUp: status === 'cleared' ? [] : request.needs.flatMap((need) => heldUp(actor, found, need)),
			drawing: await drawingOf(tx, actor, found, row.openedAt),
			...stepsAhead(found, actor),
		}
	})
}
export type CaseView = Awaited<ReturnType<typeof getCase>>

const decided = new Set<string>(['cleared', 'refused'])

async function findRow(tx: Tx, requestId: string) {
	const row = await tx.dueDiligenceCase.findUnique({
		where: { requestId },
		include: {
			request: {
				include: {
					state: true,
					needs: {
						orderBy: [{ rank: 'asc' }, { part: 'asc' }, { id: 'asc' }],
						include: { deliveries: { orderBy: { openedAt: 'desc' } } },
					},
				},
			},
		},
	})
	const found = row && (await dueDiligenceEntity.find(askIn(tx), row.id))
	if (!row || !found) throw new DomainError('not-found')
	return { row, found }
}
type Row = Awaited<ReturnType<typeof findRow>>['row']

/** The history of the case, the first entry first. */
async function entriesOf(tx: Tx, actor: Actor, { requestId, request }: Row): Promise<HistoryEntry[]> {
	const entries = await tx.auditEntry.findMany({
		where: { chain: requestId, type: { startsWith: 'dueDiligence.' } },
		orderBy: { position: 'asc' },
	})
	return historyEntries(tx, actor, entries, request.needs)
}

const ended: readonly string[] = endedNeedStates

/** Needs that wait for the case, or would have to: operational support that has neither ended nor been delivered. */
function heldUp(actor: Actor, found: Found, need: Need & { deliveries: Delivery[] }) {
	if (dueDiligenceFor(need, 'open') === 'notNeeded' || ended.includes(need.status)) return []
	const { id, rank, part, kind, title, status, delivery } = needInView(actor, found, need)
	return [{ id, rank, part, kind, title, status, delivery }]
}

type Asked = { reasonCode: string; reason: string; needIds: string[] }

/** A State's pending request to reopen, until it is decided; null when there is none. */
export function getReopening(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({ where: { id: requestId }, select: { snapshot: true } })
		const { context } = (request?.snapshot ?? {}) as { context?: { reopening?: string | null } }
		if (!context?.reopening) return null
		const entry = await tx.auditEntry.findFirst({
			where: { requestId, type: 'request.askReopening' },
			orderBy: { position: 'desc' },
		})
		if (!entry) return null
		const { reasonCode, reason, needIds } = entry.event as Asked
		const needs = await tx.need.findMany({
			where: { id: { in: needIds } },
			orderBy: [{ rank: 'asc' }, { id: 'asc' }],
			select: { id: true, rank: true, title: true },
		})
		return { reasonCode, reason, needs, askedAt: entry.at }
	})
}
export type Reopening = Awaited<ReturnType<typeof getReopening>>

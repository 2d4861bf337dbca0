import { MOST_ROWS } from '#app/domain/core/bulk-actions.ts'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { listedTitle, visibilityColumns } from '#app/domain/core/visibility-of.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { previewStep, takeStep } from '#app/domain/steps/take-step.server.ts'
import { openStatuses } from '#app/domain/workload/list-officers.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { endedRequestStates } from '#workflows/request/status-facts.ts'
import type { Transfer, TransferRow } from './handing-over.ts'

const requestColumns = {
	id: true,
	revision: true,
	reference: true,
	title: true,
	status: true,
	...visibilityColumns,
	drafterId: true,
	endorserId: true,
} satisfies Prisma.RequestSelect
type Columns = Prisma.RequestGetPayload<{ select: typeof requestColumns }>

/** A request as a row of a transfer. */
function requestRow(
	actor: Actor,
	request: Columns,
	holderId: string | null,
	refusal: Reason | null,
): TransferRow {
	const { id, revision, reference, status } = request
	const title = listedTitle(actor, request)
	const path = `/requests/${id}`
	return { id, revision, path, reference, title, status, along: null, holderId: holderId ?? '', refusal }
}

/** All open requests of a case officer. Each is transferred by a step of its own, with all its consequences. */
export const requestsOfOfficer: Transfer = {
	async list({ tx }, actor, { fromId, toId }) {
		const found = await tx.request.findMany({
			where: { officerId: fromId, status: { in: openStatuses } },
			orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
			take: MOST_ROWS + 1,
			select: requestColumns,
		})
		const rows: TransferRow[] = []
		for (const request of found) {
			const subject = toId ? await subjects.request.find(askIn(tx), request.id) : null
			const step = { event: { type: 'reassign', officerId: toId, reason: '-' }, isFilled: true }
			const refusal = subject && (await previewStep(tx, actor, 'request', subject, step))
			rows.push(requestRow(actor, request, request.officerId, refusal))
		}
		return rows
	},
	async standing(tx, actor, ids) {
		const found = await tx.request.findMany({ where: { id: { in: [...ids] } }, select: requestColumns })
		return found.map((request) => requestRow(actor, request, request.officerId, null))
	},
	take: (actor, { toId, reason }, { id, revision }) =>
		withActor(actor, (tx) =>
			takeStep(tx, actor, 'request', id, { revision, event: { type: 'reassign', officerId: toId, reason } }),
		),
}

/** People cannot draft what they endorsed, not even as a deputy. */
const refusalFor = ({ endorserId }: { endorserId: string | null }, toId: string | undefined) =>
	toId !== undefined && endorserId === toId ? 'notTheEndorser' : null

/** Drafts and open requests of a drafter, within the State. */
export const requestsOfDrafter: Transfer = {
	async list({ tx }, actor, { fromId, toId }) {
		const found = await tx.request.findMany({
			where: { drafterId: fromId, status: { notIn: [...endedRequestStates] } },
			orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
			take: MOST_ROWS + 1,
			select: requestColumns,
		})
		return found.map((request) => requestRow(actor, request, request.drafterId, refusalFor(request, toId)))
	},
	async standing(tx, actor, ids) {
		const found = await tx.request.findMany({ where: { id: { in: [...ids] } }, select: requestColumns })
		return found.map((request) => requestRow(actor, request, request.drafterId, null))
	},
	take: (actor, { fromId, toId, reason }, { id }) =>
		withActor(actor, async (tx) => {
			await waitForTurn(tx, id)
			const request = await tx.request.findUnique({ where: { id } })
			if (!request) throw new DomainError('not-found')
			const refusal = refusalFor(request, toId)
			if (refusal) throw new DomainError('refused', refusal)
			const { count } = await withinSystem(tx, actor, () =>
				tx.request.updateMany({
					where: { id, drafterId: fromId, status: { notIn: [...endedRequestStates] } },
					data: { drafterId: toId },
				}),
			)
			if (count === 0) throw new DomainError('conflict')
			await recordAudit(tx, actor, {
				type: 'request.drafterChanged',
				requestId: id,
				stateIso3: request.stateIso3,
				data: { formerDrafterId: fromId, drafterId: toId, reason },
			})
		}),
}

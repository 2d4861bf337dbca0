import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { HandOver } from './handing-over.ts'
import { requestColumns, requestRow } from './requests-of-officer.server.ts'

const ended = ['closed', 'declined', 'withdrawn'] as const

/** Nobody drafts what they endorsed, not even as a deputy. */
const refusalFor = ({ endorserId }: { endorserId: string | null }, toId: string | undefined) =>
	toId !== undefined && endorserId === toId ? 'notTheEndorser' : null

/** Drafts and open requests of a drafter, within the State. */
export const requestsOfDrafter: HandOver = {
	async list(tx, actor, { fromId, toId }) {
		const found = await tx.request.findMany({
			where: { drafterId: fromId, status: { notIn: [...ended] } },
			orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
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
					where: { id, drafterId: fromId, status: { notIn: [...ended] } },
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

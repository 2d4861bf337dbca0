import { type BulkAction, bulkActions } from '#app/domain/core/bulk-actions.ts'
import type { StepEvent } from '#app/domain/core/entities/entity.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { type RowOutcome, rowByRow } from '#app/domain/core/row-by-row.server.ts'
import { listedNeedTitle, listedTitle, visibilityColumns } from '#app/domain/core/visibility-of.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'

type Row = { id: string; revision: number }
type TakeBulkInput = { rows: readonly Row[]; event: StepEvent & { type: BulkAction } }

/** A row after the action: its outcome and its present status. */
export type BulkResult = Row & RowOutcome & Standing

type Standing = {
	requestId: string
	reference: string | null
	title: string
	rank: number | null
	status: string
	/** The officer of the request, after an assignment. */
	officerId: string | null
}

/**
 * Takes the same step on each row, in a transaction of its own and only if the row is unchanged since it was shown.
 * Repeating it has no effect: finished rows are reported as already done.
 */
export async function takeBulk(actor: Actor, { rows, event }: TakeBulkInput): Promise<BulkResult[]> {
	const { subject, ability } = bulkActions[event.type]
	requireAbility(actor, ability)
	const taken = await rowByRow(rows, ({ id, revision }) =>
		withActor(actor, (tx) => takeStep(tx, actor, subject, id, { revision, event })),
	)
	const ids = rows.map(({ id }) => id)
	const standing = await withActor(actor, (tx) => standings[subject](tx, actor, ids))
	return taken.flatMap((row) => {
		const now = standing.get(row.id)
		if (!now) return []
		return {
			...row,
			...now,
			...(row.outcome === 'stale' && isDone(now, event) && { outcome: 'already' as const }),
		}
	})
}

const isDone = ({ officerId, status }: Standing, event: StepEvent) =>
	event.type === 'holdNeed' ? status === 'onHold' : officerId === event.officerId

const ofRequest = { reference: true, title: true, ...visibilityColumns } as const

const standings = {
	async request(tx: Tx, actor: Actor, ids: string[]): Promise<Map<string, Standing>> {
		const found = await tx.request.findMany({
			where: { id: { in: ids } },
			select: { id: true, status: true, ...ofRequest },
		})
		return new Map(
			found.map(({ id, status, ...row }) => {
				const { reference, officerId } = row
				const title = listedTitle(actor, row)
				return [id, { status, reference, officerId, title, requestId: id, rank: null }]
			}),
		)
	},
	async need(tx: Tx, actor: Actor, ids: string[]): Promise<Map<string, Standing>> {
		const found = await tx.need.findMany({
			where: { id: { in: ids } },
			select: {
				id: true,
				requestId: true,
				title: true,
				rank: true,
				status: true,
				request: { select: ofRequest },
			},
		})
		return new Map(
			found.map(({ id, request, ...row }) => {
				const { reference, officerId } = request
				const title = listedNeedTitle(actor, request, row.title)
				return [id, { ...row, title, reference, officerId }]
			}),
		)
	},
}

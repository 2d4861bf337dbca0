import { namesOf } from '#app/domain/core/names-of.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { correctableOf, type ShownCorrection } from '#workflows/corrections/correctable.ts'

const ofNeed = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('correction')
		.innerJoin('delivery', 'delivery.id', 'correction.delivery_id')
		.where('delivery.need_id', '=', needId)
		.orderBy('proposed_at', 'desc')
		.orderBy('correction.id')
		.select(['correction.id', 'entry', 'entry_id as entryId', 'before', 'after', 'reason', 'answer'])
		.select(['correction.status', 'delivery_id as deliveryId', 'proposed_by as proposedBy'])
		.select(['proposed_at as proposedAt', 'decided_by as decidedBy']),
)

/** The corrections of the records of a need that the reader may see, the latest first. */
export async function correctionsOf(ask: Ask, needId: string): Promise<ShownCorrection[]> {
	const rows = await ask(ofNeed, { needId })
	if (rows.length === 0) return []
	const names = await namesOf(
		ask,
		rows.flatMap(({ proposedBy, decidedBy }) => [proposedBy, ...(decidedBy ? [decidedBy] : [])]),
	)
	return rows.map(({ entry, proposedBy, proposedAt, decidedBy, before, after, ...row }) => {
		const name = entry
		const kinds = correctableOf(name).fields
		return {
			...row,
			name,
			fields: Object.keys(after).map((field) => ({
				field,
				kind: kinds[field] ?? 'text',
				before: before[field] ?? null,
				after: after[field] ?? null,
			})),
			by: names.get(proposedBy) ?? null,
			at: new Date(proposedAt),
			decidedBy: (decidedBy && names.get(decidedBy)) ?? null,
		}
	})
}

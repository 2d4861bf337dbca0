import { dueDiligenceFor } from '#app/domain/core/entities/need.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Kind } from '#prisma/generated/enums.ts'
import type { DueDiligence } from '#workflows/facts.ts'

type Listed = { id: string; kind: Kind; request: { dueDiligence: string } }

const undecided: readonly string[] = ['open', 'refused'] satisfies DueDiligence[]

/**
 * Due diligence status of each need in a list. Only where it is not completed does the content of a training matter.
 */
export async function dueDiligenceOf(tx: Tx, needs: readonly Listed[]) {
	const asked = needs.filter(({ kind, request }) => {
		return kind === 'training' && undecided.includes(request.dueDiligence)
	})
	const ids = asked.map(({ id }) => id)
	const rows =
		ids.length === 0
			? []
			: await tx.$queryRaw<{ id: string; training: object | null }[]>`
				select id, answers->'training' as training from need where id = any (${ids})`
	const trainings = new Map(rows.map(({ id, training }) => [id, training]))
	return ({ id, kind, request }: Listed): DueDiligence =>
		dueDiligenceFor({ kind, answers: { training: trainings.get(id) } }, request.dueDiligence as DueDiligence)
}

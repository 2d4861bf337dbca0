import { postsOf } from '#app/domain/core/posts.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { needColumns, needRow } from './waiting-needs.server.ts'
import { requestColumns, requestRow } from './waiting-requests.server.ts'
import { WORK_LIMIT, type WorkRow } from './work-row.ts'

const latestFirst = {
	orderBy: [{ updatedAt: 'desc' as const }, { id: 'desc' as const }],
	take: WORK_LIMIT + 1,
}

const idsOf = (actor: Actor) => postsOf(actor).map(({ id }) => id)

const mine = (actor: Actor): Prisma.RequestWhereInput => {
	const { role } = actor
	if (role === 'caseOfficer') return { officerId: { in: idsOf(actor) } }
	return role === 'dueDiligenceOfficer' ? { dueDiligence: { not: 'notNeeded' } } : {}
}

async function followedRequests(tx: Tx, actor: Actor, waiting: readonly WorkRow[]) {
	const whole = new Set<WorkRow['subject']>(['request', 'dueDiligence'])
	const shown = waiting.filter(({ subject }) => whole.has(subject)).map(({ requestId }) => requestId)
	const found = await tx.request.findMany({
		where: { id: { notIn: shown }, status: { notIn: ['closed', 'declined', 'withdrawn'] }, ...mine(actor) },
		...latestFirst,
		select: requestColumns,
	})
	return found.map((request) => requestRow(actor, request))
}

async function followedNeeds(tx: Tx, actor: Actor, waiting: readonly WorkRow[]) {
	const shown = waiting.flatMap(({ needId }) => needId ?? [])
	const found = await tx.need.findMany({
		where: {
			id: { notIn: shown },
			managerId: { in: idsOf(actor) },
			status: { in: ['proposed', 'reserved', 'confirmed', 'startReview', 'delivering', 'delivered'] },
		},
		...latestFirst,
		select: needColumns,
	})
	return found.map((need) => needRow(actor, need))
}

/** What the actor has to do with while it waits for somebody else, the latest first. */
export const followed = (tx: Tx, actor: Actor, waiting: readonly WorkRow[]): Promise<WorkRow[]> =>
	actor.role === 'programmeManager' ? followedNeeds(tx, actor, waiting) : followedRequests(tx, actor, waiting)

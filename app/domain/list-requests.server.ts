import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus, shownStatus } from '#workflows/status-line.ts'
import { requireRole } from './require-role.ts'

const PAGE = 25

export type RequestFilter = {
	status?: RequestStatus | undefined
	stateIso3?: string | undefined
	text?: string | undefined
	/** Where the page before ended, as `next` of that page said. */
	after?: string | undefined
}

/** Decisions that wait for a second officer are in review for a State, so it finds them there too. */
const withStatus = (status: RequestStatus, ofState: boolean): Prisma.RequestWhereInput => ({
	status: ofState && status === 'review' ? { in: ['review', 'approval'] } : status,
})

function holding(text: string): Prisma.RequestWhereInput {
	const contains = { contains: text, mode: 'insensitive' } as const
	return { OR: [{ reference: contains }, { title: contains }] }
}

/** Strictly after the last row of the page before; an unreadable place means the first page. */
function beyond(after: string): Prisma.RequestWhereInput {
	const [time = '', id = ''] = after.split('_')
	const updatedAt = new Date(time)
	if (Number.isNaN(updatedAt.getTime())) return {}
	return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] }
}

/** Requests the actor may see, the last changed first, 25 at a time. */
export function listRequests(actor: Actor, { status, stateIso3, text, after }: RequestFilter) {
	requireRole(
		actor,
		...(['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer'] as const),
		...(['headquartersApprover', 'programmeManager', 'dueDiligenceOfficer'] as const),
	)
	const ofState = isStateRole(actor.role)
	const conditions = [
		status && withStatus(status, ofState),
		stateIso3 && { stateIso3 },
		text && holding(text),
		after && beyond(after),
	].filter((condition): condition is Prisma.RequestWhereInput => Boolean(condition))

	return withActor(actor, async (tx) => {
		const found = await tx.request.findMany({
			where: { AND: conditions },
			orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
			take: PAGE + 1,
			select: {
				...{ id: true, reference: true, title: true, stateIso3: true, status: true, updatedAt: true },
				needs: { select: { status: true } },
			},
		})
		const rows = found.slice(0, PAGE).map(({ needs, ...request }) => ({
			...request,
			status: shownStatus(request.status, ofState),
			needStatuses: needs.map((need) => shownNeedStatus(need.status, ofState)),
		}))
		const last = rows.at(-1)
		return { rows, next: found.length > PAGE && last ? `${last.updatedAt.toISOString()}_${last.id}` : null }
	})
}

import { readCursor, writeCursor } from '#app/domain/core/page-cursor.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { listedTitle } from '#app/domain/core/shown-title.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import { isOpen, isOverdue, waitsForOfficer } from '#app/domain/workload/list-officers.server.ts'

import type { RequestPart } from '#app/forms/address-values.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus, shownStatus } from '#workflows/status-line.ts'

const PAGE = 25

export type RequestFilter = {
	status?: RequestStatus | undefined
	stateIso3?: string | undefined
	text?: string | undefined
	/** Id of the case officer. */
	officerId?: string | undefined
	only?: RequestPart | undefined
	/** Cursor: `next` of the page before. */
	after?: string | undefined
}

/** States see decisions that await a second officer as in review, so the filter finds them there too. */
const withStatus = (status: RequestStatus, ofState: boolean): Prisma.RequestWhereInput => ({
	status: ofState && status === 'review' ? { in: ['review', 'approval'] } : status,
})

/** A title that a list may not show cannot be searched either. */
function holding(text: string, { role }: Actor): Prisma.RequestWhereInput {
	const contains = { contains: text, mode: 'insensitive' } as const
	if (role === 'programmeManager') return { reference: contains }
	const isTold = isStateRole(role) ? {} : { classification: { not: 'CONFIDENTIAL' as const } }
	return { OR: [{ reference: contains }, { title: contains, ...isTold }] }
}

function inPart(part: RequestPart): Prisma.RequestWhereInput {
	if (part === 'open') return isOpen
	if (part === 'waiting') return { AND: [isOpen, waitsForOfficer, { officerId: { not: null } }] }
	return isOverdue()
}

/** Strictly after the last row of the page before. */
function beyond(after: string): Prisma.RequestWhereInput {
	const place = readCursor(after)
	if (!place) return {}
	const { at: updatedAt, id } = place
	return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] }
}

/** Requests the actor may see, the last changed first, 25 at a time. */
export function listRequests(actor: Actor, filter: RequestFilter) {
	requireRole(
		actor,
		...(['drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer'] as const),
		...(['headquartersApprover', 'programmeManager', 'dueDiligenceOfficer'] as const),
	)
	const { status, stateIso3, text, officerId, only, after } = filter
	const ofState = isStateRole(actor.role)
	const conditions = [
		{ archivedAt: null },
		status && withStatus(status, ofState),
		stateIso3 && { stateIso3 },
		text && holding(text, actor),
		officerId && { officerId },
		only && inPart(only),
		after && beyond(after),
	].filter((condition): condition is Prisma.RequestWhereInput => Boolean(condition))

	return withActor(actor, async (tx) => {
		const found = await tx.request.findMany({
			where: { AND: conditions },
			orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
			take: PAGE + 1,
			select: {
				id: true,
				reference: true,
				title: true,
				stateIso3: true,
				status: true,
				updatedAt: true,
				...visibilityColumns,
				needs: { select: { status: true } },
			},
		})
		const rows = found.slice(0, PAGE).map(({ needs, classification, officerId, ...request }) => ({
			...request,
			title: listedTitle(actor, { ...request, classification, officerId }),
			status: shownStatus(request.status, ofState),
			needStatuses: needs.map((need) => shownNeedStatus(need.status, ofState)),
		}))
		const last = rows.at(-1)
		return {
			rows,
			next: found.length > PAGE && last ? writeCursor({ at: last.updatedAt, id: last.id }) : null,
		}
	})
}

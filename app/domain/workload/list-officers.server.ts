import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { isReconsidered, worksOn } from '#app/domain/steps/enrich/request-facts.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { hasEnded } from '#workflows/request/chart.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { waitingStates } from '#workflows/waiting.ts'

/**
 * Case officers with their regions and number of open requests: all of them, or those who can be assigned the given
 * request.
 */
export function listOfficers(actor: Actor, requestId?: string) {
	return withActor(actor, async (tx) => {
		const officers = await tx.person.findMany({
			where: { role: 'caseOfficer', suspendedAt: null },
			orderBy: [{ name: 'asc' }, { id: 'asc' }],
			select: { id: true, name: true, regions: true, nationality: true },
		})
		const isNext = requestId ? await nextFor(tx, requestId) : () => true
		const loads = await loadOfOfficers(tx)
		return officers.filter(isNext).map(({ id, name, regions }) => ({
			id,
			name,
			regions,
			open: loads.reduce((sum, load) => (load.officerId === id ? sum + load.count : sum), 0),
		}))
	})
}

type Officer = { id: string; regions: string[]; nationality: string | null }

/** A filter for officers who would not be refused: not the present one, unless the request is only reopened. */
async function nextFor(tx: Tx, requestId: string): Promise<(officer: Officer) => boolean> {
	const found = await subjects.request.find(askIn(tx), requestId)
	if (!found) throw new DomainError('not-found')
	const { facts, snapshot, status } = found
	const recused = await tx.recusal.findMany({
		where: { stateIso3: facts.stateIso3, endedAt: null },
		select: { personId: true },
	})
	const excluded = new Set(recused.map(({ personId }) => personId))
	const mayStay = (isOpen.status.in as string[]).includes(status) ? false : !isReconsidered(snapshot)
	if (facts.officerId && !mayStay) excluded.add(facts.officerId)
	return (officer) => !excluded.has(officer.id) && worksOn(officer, facts)
}

/** The statuses of an open request, in the order of its workflow. */
export const openStatuses = requestWorkflow.states.filter(
	(status) => status !== 'draft' && status !== 'awaitingEndorsement' && !hasEnded(status),
) as RequestStatus[]

/** Requests that have not ended. */
export const isOpen = { status: { in: openStatuses } } satisfies Prisma.RequestWhereInput

/** The number of open requests in each status, of each officer or of one, as far as the reader may see them. */
export async function loadOfOfficers(tx: Tx, officerId?: string) {
	const rows = await tx.officerLoad.groupBy({
		by: ['officerId', 'status'],
		where: { subject: 'request', ...isOpen, ...(officerId ? { officerId } : {}) },
		_sum: { count: true },
	})
	return rows.map(({ officerId, status, _sum }) => ({ officerId, status, count: _sum.count ?? 0 }))
}

/** Requests with a step for their case officer: of the request itself, or of one of its needs. */
export const waitsForOfficer = {
	OR: [
		{
			status: { in: waitingStates(requestWorkflow, 'caseOfficer') as RequestStatus[] },
		},
		{
			status: 'active',
			needs: {
				some: {
					status: { in: waitingStates(needWorkflow, 'caseOfficer') as NeedStatus[] },
				},
			},
		},
	],
} satisfies Prisma.RequestWhereInput

/** Open requests with an overdue running clock: of the request or of one of its needs. */
export const isOverdue = () => ({ ...isOpen, dueAt: { lt: now() } }) satisfies Prisma.RequestWhereInput

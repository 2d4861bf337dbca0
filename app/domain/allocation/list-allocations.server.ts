import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { allocationReaders, allocationScope, isAllocationOfficer } from './allocation-scope.ts'

const LISTED = 100

/** The allocation runs, the latest first, and the programmes for which one can be started. */
export function listAllocations(actor: Actor, language: Language = actor.language) {
	requireRole(actor, ...allocationReaders)
	return withActor(actor, async (tx) => {
		const runs = await tx.allocationRun.findMany({
			orderBy: { startedAt: 'desc' },
			take: LISTED,
			select: {
				id: true,
				scope: true,
				status: true,
				progress: true,
				startedById: true,
				startedAt: true,
				finishedAt: true,
				confirmedAt: true,
			},
		})
		const programmes = await tx.programme.findMany({
			select: { id: true, code: true, titles: true, status: true },
			orderBy: { code: 'asc' },
		})
		const names = await namesOf(
			tx,
			runs.map(({ startedById }) => startedById),
		)
		return {
			runs: runs.map(({ scope, startedById, ...run }) => {
				const asked = allocationScope.parse(scope)
				const programme =
					asked.of === 'programme' ? programmes.find(({ id }) => id === asked.programmeId) : undefined
				return {
					...run,
					scope: asked,
					programme: programme ? programme.code : null,
					startedBy: names.get(startedById) ?? null,
				}
			}),
			programmes: programmes
				.filter(({ status }) => status === 'open')
				.map(({ id, code, titles }) => ({ id, label: `${code} – ${textIn(titles, language)}` })),
			mayStart: isAllocationOfficer(actor),
		}
	})
}
export type AllocationList = Awaited<ReturnType<typeof listAllocations>>

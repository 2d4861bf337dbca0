import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import type { Deputy } from '#prisma/generated/client.ts'
import { deputyFrom, filledPosts, isFilledPost } from '#workflows/deputies.ts'
import { isStateRole, roles } from '#workflows/roles.ts'
import { appointsFor, appointsForOthers } from './appointing.ts'

const MOST = 200

const stageOf = ({ from, to, endedAt }: Deputy) => {
	if (endedAt || to <= now()) return 'over' as const
	return from <= now() ? ('inForce' as const) : ('coming' as const)
}

/** Who could be named: the holders of posts on the reader's side, or for whoever sees to one post those who may fill it. */
async function choicesFor(tx: Tx, actor: Actor) {
	const own = isFilledPost(actor.role) ? actor.role : null
	const whole = appointsForOthers(actor)
	if (!own && !whole) return { principals: [], candidates: [] }
	const wanted = whole ? filledPosts : own ? deputyFrom[own] : []
	const people = await tx.person.findMany({
		where: { role: { in: [...wanted] }, stateIso3: actor.stateIso3, suspendedAt: null },
		orderBy: [{ name: 'asc' }, { id: 'asc' }],
		select: { id: true, name: true, role: true },
	})
	const { id, name } = actor
	return whole
		? { principals: people, candidates: people }
		: { principals: [{ id, name, role: actor.role }], candidates: people.filter((other) => other.id !== id) }
}

/** Deputies the reader may know of, those in force and to come first; and who may be appointed for whom. */
export function listDeputies(actor: Actor) {
	requireRole(actor, ...roles.filter((role) => role !== 'donor'))
	// What a State arranges among its own people is not the office's affair.
	const side = isStateRole(actor.role) ? {} : { stateIso3: null }
	return withActor(actor, async (tx) => {
		const found = await tx.deputy.findMany({
			where: side,
			orderBy: [{ to: 'desc' }, { id: 'asc' }],
			take: MOST,
		})
		const names = await namesOf(
			tx,
			found.flatMap(({ personId, deputyId }) => [personId, deputyId]),
		)
		const rows = found.map((row) => {
			const { id, role, from, to, reason, endedAt, personId, deputyId } = row
			const stage = stageOf(row)
			return {
				id,
				role,
				from,
				reason,
				endedAt,
				stage,
				lastDay: new Date(to.getTime() - 1),
				person: { id: personId, name: names.get(personId) ?? '' },
				deputy: { id: deputyId, name: names.get(deputyId) ?? '' },
				mayEnd: stage !== 'over' && appointsFor(actor, row),
			}
		})
		const isOver = (stage: string) => Number(stage === 'over')
		rows.sort((one, other) => isOver(one.stage) - isOver(other.stage))
		return { rows, ...(await choicesFor(tx, actor)) }
	})
}
export type DeputyRow = Awaited<ReturnType<typeof listDeputies>>['rows'][number]

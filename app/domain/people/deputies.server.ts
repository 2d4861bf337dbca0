import { namesOf } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { NewDeputy } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Deputy, Prisma } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'

import {
	deputyFrom,
	filledPosts,
	isFilledPost,
	isOfficeRole,
	isStateRole,
	mayActFor,
	type Role,
} from '#workflows/roles.ts'

const DAY = 24 * 60 * 60 * 1000
const LONGEST = 366 * DAY

const wrong = (field: string, message: string) => new DomainError('invalid', 'invalid', { [field]: message })

/** Whole days in UTC: from the beginning of the first to the end of the last. */
function periodOf({ firstDay, lastDay }: NewDeputy) {
	const from = new Date(firstDay)
	const to = new Date(new Date(lastDay).getTime() + DAY)
	requireDates('newDeputy', { firstDay, lastDay }, { iso3: null })
	if (to.getTime() - from.getTime() > LONGEST) throw wrong('lastDay', 'longerThanAYear')
	return { from, to }
}

async function bothOf(tx: Tx, actor: Actor, { personId, deputyId }: NewDeputy) {
	const select = { id: true, role: true, stateIso3: true } as const
	const find = (id: string) => tx.person.findFirst({ where: { id, suspendedAt: null }, select })
	const [principal, deputy] = [await find(personId), await find(deputyId)]
	if (!principal) throw wrong('personId', 'badCode')
	if (!appointsFor(actor, { ...principal, personId })) throw new DomainError('refused', 'forbidden')
	if (!deputy || !mayActFor(deputy, principal)) throw wrong('deputyId', 'cannotStandIn')
	return principal
}

async function refuseSecond(tx: Tx, personId: string, { from, to }: { from: Date; to: Date }) {
	// Of two appointments at the same time for the same days, the later one sees the first.
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`deputy of ${personId}`}, 0))`
	const overlapping = { personId, endedAt: null, from: { lt: to }, to: { gt: from } }
	if ((await tx.deputy.count({ where: overlapping })) > 0) throw wrong('firstDay', 'alreadyFilled')
}

/**
 * Appoints a deputy for a post from one day to another; both people are notified. One deputy at a time for each post.
 */
export function appointDeputy(actor: Actor, appointment: NewDeputy): Promise<{ id: string }> {
	const { personId, deputyId, lastDay, reason } = appointment
	return withActor(actor, async (tx) => {
		const { role, stateIso3 } = await bothOf(tx, actor, appointment)
		requireConfirmed(actor)
		const period = periodOf(appointment)
		await refuseSecond(tx, personId, period)
		const id = newId()
		const post = { personId, deputyId, role, stateIso3, ...period }
		await tx.deputy.createMany({
			data: { id, ...post, reason, appointedById: actor.id, appointedAt: now() },
		})
		const eventKey = await recordAudit(tx, actor, {
			type: 'deputy.appointed',
			stateIso3,
			data: { id, ...post, reason },
		})
		const facts = { path: '/work', dueOn: lastDay }
		await withinSystem(tx, actor, () =>
			queueNotices(tx, { eventKey, notice: 'deputyAppointed', people: [deputyId, personId], facts }),
		)
		return { id }
	})
}

/**
 * Ends a deputy's period immediately, before its last day or before it has begun. The deputy's actions remain valid.
 */
export function endDeputy(actor: Actor, id: string): Promise<void> {
	return withActor(actor, async (tx) => {
		const found = await tx.deputy.findUnique({ where: { id } })
		if (!found) throw new DomainError('not-found')
		if (!appointsFor(actor, found)) throw new DomainError('refused', 'forbidden')
		const { count } = await tx.deputy.updateMany({
			where: { id, endedAt: null, to: { gt: now() } },
			data: { endedAt: now() },
		})
		if (count === 0) throw new DomainError('conflict')
		const { personId, deputyId, role, stateIso3 } = found
		await recordAudit(tx, actor, {
			type: 'deputy.ended',
			stateIso3,
			data: { id, personId, deputyId, role },
		})
	})
}

/**
 * Whether this person manages the deputies of a whole side: a focal point those of the State, triage those of UNODC.
 */
const appointsForOthers = ({ role }: Actor) => may({ role }, 'appointForOthers')

/** Whether this person appoints and ends deputies for that post: their own, or one of the side they manage. */
function appointsFor(
	actor: Actor,
	post: { personId: string; role: Role; stateIso3: string | null },
): boolean {
	if (!isFilledPost(post.role)) return false
	if (post.personId === actor.id) return true
	if (!appointsForOthers(actor)) return false
	return isStateRole(actor.role)
		? post.stateIso3 === actor.stateIso3
		: isOfficeRole(post.role) && post.stateIso3 === null
}

const MOST = 200

const stageOf = ({ from, to, endedAt }: Deputy) => {
	if (endedAt || to <= now()) return 'over' as const
	return from <= now() ? ('inForce' as const) : ('coming' as const)
}

/** Candidates: the post holders on the reader's side, or for people who manage one post those who may fill it. */
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

/** The latest deputies that the reader may see, of those asked for, the last to end first. */
export async function deputyRows(tx: Tx, actor: Actor, asked: Prisma.DeputyWhereInput) {
	const found = await tx.deputy.findMany({
		where: asked,
		orderBy: [{ to: 'desc' }, { id: 'asc' }],
		take: MOST,
	})
	const names = await namesOf(
		askIn(tx),
		found.flatMap(({ personId, deputyId }) => [personId, deputyId]),
	)
	return found.map((row) => {
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
}
export type DeputyRow = Awaited<ReturnType<typeof deputyRows>>[number]

/** Deputies the reader may see, present and future ones first; and who may be appointed for whom. */
export function listDeputies(actor: Actor) {
	requireAbility(actor, 'appointDeputies')
	// The deputies of a State are not UNODC's affair.
	const side = isStateRole(actor.role) ? {} : { stateIso3: null }
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const rows = await deputyRows(tx, actor, side)
			const isOver = (stage: string) => Number(stage === 'over')
			rows.sort((one, other) => isOver(one.stage) - isOver(other.stage))
			return { rows, ...(await choicesFor(tx, actor)) }
		}),
	)
}

import { sql } from 'kysely'
import { runningClocks } from '#app/domain/clocks/running-clocks.server.ts'
import { planOf } from '#app/domain/core/load-clock-settings.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import type { ActingFor, Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { ClockRun, Prisma } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { dayAt, isoOf } from '#workflows/clock/calendar.ts'
import { stagesWithTarget, targetOf } from '#workflows/clock/due.ts'
import { concernedBy } from '#workflows/clock/rings.ts'
import { type DatedMilestone, plannedDay } from '#workflows/delivery/milestones.ts'
import { pending } from '#workflows/delivery/plan.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { Party as Reader } from '#workflows/notices/kinds.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import type { DueItem } from './due-item.ts'

const MOST = 500

// The start of a delivery is already part of its plan.
export const stagesDue = stagesWithTarget.filter((stage) => stage !== 'confirmed')

const readers: Partial<Record<ActingRole, Reader>> = {
	drafter: 'drafter',
	focalPoint: 'focalPoints',
	mission: 'focalPoints',
	triageOfficer: 'triage',
	caseOfficer: 'officer',
	headquartersApprover: 'approvers',
	programmeManager: 'manager',
}

type Held = Prisma.ClockRunWhereInput | null

async function heldIn(tx: Tx, { stateIso3 }: Actor, { id, role }: ActingFor): Promise<Held> {
	const ofState = { party: 'state', stateIso3: stateIso3 ?? '' } as const
	if (may({ role }, 'draftRequests')) return { ...ofState, request: { drafterId: id } }
	if (may({ role }, 'representState')) return ofState
	if (may({ role }, 'workOnOwnCases'))
		return { party: { in: ['office', 'partner'] }, request: { officerId: id } }
	if (may({ role }, 'followAllRequests')) return { party: 'office' }
	if (!may({ role }, 'manageDeliveries')) return null
	const needs = await tx.need.findMany({
		where: { managerId: id, status: 'proposed' },
		select: { id: true },
		take: MOST,
	})
	return { party: 'programme', needId: { in: needs.map((need) => need.id) } }
}

async function runsFor(tx: Tx, actor: Actor, post: ActingFor) {
	const held = await heldIn(tx, actor, post)
	const reader = readers[post.role]
	if (!held || !reader) return []
	const runs = await tx.clockRun.findMany({
		where: { AND: [held], stoppedAt: null, stage: { in: stagesDue } },
		orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
		take: MOST,
	})
	return runs.filter((run) => concernedBy(run, 'due').includes(reader))
}

/** Actions due by the running clocks of the actor's posts. */
export async function dueByClocks(tx: Tx, actor: Actor): Promise<DueItem[]> {
	const runs = new Map<string, ClockRun>()
	for (const post of postsOf(actor)) for (const run of await runsFor(tx, actor, post)) runs.set(run.id, run)
	return itemsOfClocks(tx, [...runs.values()])
}

/** The same for given clocks. */
export async function itemsOfClocks(tx: Tx, runs: readonly ClockRun[]): Promise<DueItem[]> {
	if (runs.length === 0) return []
	const clocks = await runningClocks(askIn(tx), runs)
	const named = await namesOf(tx, runs)
	return clocks.flatMap(({ run, due, calendar, towards }) => {
		const what = targetOf(run)
		if (!what) return []
		const { reference, number } = named(run)
		const [first = run.id] = towards
		const path = `/requests/${run.requestId}${run.needId ? `/needs/${run.needId}` : ''}`
		return [
			{
				key: `clock-${first}`,
				what,
				on: plannedDay(isoOf(dayAt(due, calendar))),
				until: null,
				reference,
				number,
				path,
				sequence: Math.max(0, towards.length - 1),
				changedAt: run.startedAt,
			},
		]
	})
}

async function namesOf(tx: Tx, runs: readonly ClockRun[]) {
	const requests = await tx.request.findMany({
		where: { id: { in: runs.map(({ requestId }) => requestId) } },
		select: { id: true, reference: true },
	})
	const needs = await tx.need.findMany({
		where: { id: { in: runs.flatMap(({ needId }) => needId ?? []) } },
		select: { id: true, rank: true, part: true },
	})
	const references = new Map(requests.map(({ id, reference }) => [id, reference]))
	const numbers = new Map(needs.map((need) => [need.id, needNumber(need)]))
	return ({ requestId, needId }: Pick<ClockRun, 'requestId' | 'needId'>) => ({
		reference: references.get(requestId) ?? null,
		number: (needId && numbers.get(needId)) || null,
	})
}

/** The columns of a delivery's need that name it. */
export const withNeed = {
	need: { select: { rank: true, part: true, request: { select: { reference: true } } } },
} satisfies Prisma.DeliveryInclude

/** The dated deliveries of an officer's needs; each need has few, in an index. */
const ofOfficer = statement(({ officerId }: { officerId: string }) =>
	build
		.selectFrom('need as n')
		.innerJoinLateral(
			(of) =>
				of
					.selectFrom('delivery')
					.whereRef('need_id', '=', 'n.id')
					.where('next_on', 'is not', null)
					.limit(sql.lit(MOST))
					.select(['id', 'next_on'])
					.as('d'),
			(join) => join.onTrue(),
		)
		.where('n.officer_id', '=', officerId)
		.orderBy('d.next_on')
		.orderBy('d.id')
		.limit(sql.lit(MOST))
		.select('d.id'),
)

async function followedIn(tx: Tx, { id, role }: ActingFor): Promise<Prisma.DeliveryWhereInput[]> {
	if (may({ role }, 'manageDeliveries')) return [{ managerId: id }]
	if (!may({ role }, 'workOnOwnCases')) return []
	const found = await askIn(tx)(ofOfficer, { officerId: id })
	return found.length === 0 ? [] : [{ id: { in: found.map((each) => each.id) } }]
}

/** Planned and due steps in the deliveries of the actor's posts, due ones first: those of at most `most` deliveries. */
export async function dueInDeliveries(tx: Tx, actor: Actor, most = MOST): Promise<DueItem[]> {
	const followed: Prisma.DeliveryWhereInput[] = []
	for (const post of postsOf(actor)) followed.push(...(await followedIn(tx, post)))
	const ofState = isStateRole(actor.role)
	if (!ofState && followed.length === 0) return []
	// A State follows all deliveries that it sees.
	const where = ofState ? { stateIso3: actor.stateIso3 ?? '' } : { OR: followed }
	const found = await tx.delivery.findMany({
		where: { ...where, nextOn: { not: null } },
		orderBy: [{ nextOn: 'asc' }, { id: 'asc' }],
		take: most,
		include: withNeed,
	})
	const items: DueItem[] = []
	for (const row of found)
		items.push(...itemsOfDelivery(row, pending(await planOf(askIn(tx), row), row.status)))
	return items
}

type Row = Prisma.DeliveryGetPayload<{ include: typeof withNeed }>

/** Days of the plan of one delivery, as entries of a calendar. */
export const itemsOfDelivery = (row: Row, plan: readonly DatedMilestone[]): DueItem[] =>
	plan.map(({ what, planned }) => ({
		key: `delivery-${row.id}-${what}`,
		what,
		...planned,
		reference: row.need.request.reference,
		number: needNumber(row.need),
		path: `/deliveries/${row.id}`,
		sequence: row.revision,
		changedAt: row.updatedAt,
	}))

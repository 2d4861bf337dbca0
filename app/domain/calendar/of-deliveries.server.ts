import { sql } from 'kysely'
import { planOf } from '#app/domain/core/load-clock-settings.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import type { ActingFor, Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Planned } from '#workflows/delivery/milestones.ts'
import { pending } from '#workflows/delivery/plan.ts'
import { needNumber } from '#workflows/need/number.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { DueItem } from './due-item.ts'

const MOST = 500

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
	if (role === 'programmeManager') return [{ managerId: id }]
	if (role !== 'caseOfficer') return []
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
export const itemsOfDelivery = (row: Row, planned: readonly Planned[]): DueItem[] =>
	planned.map(({ what, on, until }) => ({
		key: `delivery-${row.id}-${what}`,
		what,
		on,
		until,
		reference: row.need.request.reference,
		number: needNumber(row.need),
		path: `/deliveries/${row.id}`,
		sequence: row.revision,
		changedAt: row.updatedAt,
	}))

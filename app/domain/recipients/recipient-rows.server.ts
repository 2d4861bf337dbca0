import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { noticesKnownOutside } from '#workflows/notices/table.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { NotificationStatus } from './notification-statuses.ts'

/** Whether the actor is a State's or a manager: then UNODC's internal notices are hidden. */
export const isOutside = ({ role }: Pick<Actor, 'role'>) => isStateRole(role) || role === 'programmeManager'

const inState = (state: NotificationStatus) =>
	state === 'bounced'
		? Prisma.sql`notice.bounced_at is not null`
		: Prisma.sql`notice.bounced_at is null and notice.status = ${state}`

function visibleTo(actor: Actor) {
	if (!isOutside(actor)) return Prisma.sql`true`
	const own = isStateRole(actor.role)
		? Prisma.sql`person.state_iso3 = ${actor.stateIso3}`
		: Prisma.sql`person.state_iso3 is not null or person.id = ${actor.id}`
	return Prisma.sql`notice.person_id is null or ${own} or notice.template = any(${noticesKnownOutside})`
}

type Wanted = { requestId: string; only?: NotificationStatus | undefined; atMost: number }

/** Events with notices, by their keys, the latest first. Requires system access. */
export async function notifiedEvents(
	tx: Tx,
	actor: Actor,
	{ requestId, only, atMost }: Wanted,
): Promise<string[]> {
	const found = await tx.$queryRaw<{ key: string }[]>`
		select notice.event_key as key from notice left join person on person.id = notice.person_id
		where notice.request_id = ${requestId} and (${visibleTo(actor)}) and ${only ? inState(only) : Prisma.sql`true`}
		group by notice.event_key order by min(notice.created_at) desc, notice.event_key desc limit ${atMost}`
	return found.map(({ key }) => key)
}

export type RecipientRow = Prisma.NoticeGetPayload<{ select: typeof columns }> & {
	role: string | null
	stateIso3: string | null
	/** Whether a text is stored and not removed yet. */
	written: boolean
}

// Without the text, and without responses of mail servers.
const columns = {
	id: true,
	eventKey: true,
	personId: true,
	recipient: true,
	status: true,
	uncertain: true,
	createdAt: true,
	sentAt: true,
	nextTryAt: true,
	bouncedAt: true,
	bounceCode: true,
	cadence: true,
	digestId: true,
	suppressedBecause: true,
	inPlaceOf: true,
} as const

/** The messages of some events that the actor may see, sorted by recipient. Requires system access. */
export async function rowsOfRecipients(
	tx: Tx,
	actor: Actor,
	{
		requestId,
		only,
		keys,
	}: { requestId: string; only?: NotificationStatus | undefined; keys: readonly string[] },
): Promise<RecipientRow[]> {
	const known = await tx.$queryRaw<Pick<RecipientRow, 'id' | 'role' | 'stateIso3' | 'written'>[]>`
		select notice.id, person.role::text as role, person.state_iso3 as "stateIso3", notice.text is not null as written
		from notice left join person on person.id = notice.person_id
		where notice.request_id = ${requestId} and notice.event_key = any(${[...keys]})
			and (${visibleTo(actor)}) and ${only ? inState(only) : Prisma.sql`true`}`
	const by = new Map(known.map((row) => [row.id, row]))
	const rows = await tx.notice.findMany({
		where: { id: { in: [...by.keys()] } },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		select: columns,
	})
	return rows.map((row) => ({ ...row, role: null, stateIso3: null, written: false, ...by.get(row.id) }))
}

import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { isStateRole } from '#workflows/roles.ts'
import { openInvitations } from './invitations.server.ts'
import { mayFill, postReaders } from './posts/tenure.server.ts'

const MOST = 200

const post = {
	id: true,
	name: true,
	email: true,
	title: true,
	role: true,
	stateIso3: true,
	authorityId: true,
	donor: true,
	regions: true,
} as const

async function authorityNames(tx: Tx, rows: readonly { authorityId: string | null }[]) {
	const ids = rows.flatMap(({ authorityId }) => authorityId ?? [])
	const found = await tx.authority.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
	return Object.fromEntries(found.map(({ id, name }) => [id, name]))
}

const matching = (text: string | undefined): Prisma.PersonWhereInput => {
	if (!text) return {}
	const contains = { contains: text, mode: 'insensitive' } as const
	return { OR: [{ name: contains }, { email: contains }] }
}

/**
 * People with their posts, and unused invitations: everybody for an administrator and triage, else the reader's own
 * State. Readers who fill no post see no invitations.
 */
export function listPeople(actor: Actor, text?: string) {
	requireRole(actor, ...postReaders)
	const own = isStateRole(actor.role) ? { stateIso3: actor.stateIso3 } : {}
	return withActor(actor, async (tx) => {
		const people = await tx.person.findMany({
			where: { ...own, ...matching(text) },
			orderBy: [{ name: 'asc' }, { id: 'asc' }],
			take: MOST + 1,
			select: { ...post, createdAt: true, suspendedAt: true, leftAt: true },
		})
		const sent = await withinSystem(tx, actor, () => openInvitations(tx, own))
		const invitations = sent.filter((invited) => mayFill(actor, invited))
		const authorities = await authorityNames(tx, [...people, ...invitations])
		return { people: people.slice(0, MOST), more: people.length > MOST, invitations, authorities }
	})
}

/** The authorities that people can be invited for. */
export function listAuthorities(actor: Actor) {
	const where = isStateRole(actor.role) ? { stateIso3: actor.stateIso3 ?? '' } : {}
	return withActor(actor, (tx) =>
		tx.authority.findMany({
			where,
			select: { id: true, name: true, stateIso3: true },
			orderBy: [{ stateIso3: 'asc' }, { name: 'asc' }],
		}),
	)
}

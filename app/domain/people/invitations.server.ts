import { sql } from 'kysely'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { idOf } from '#app/platform/ids.server.ts'
import type { Ask } from '#app/platform/read.server.ts'
import { build } from '#app/platform/statement.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const MOST = 200

type Where = { stateIso3?: string | null; postId?: string }

/** Unused invitations, open and expired (ten days): of a State, for a post, or all. `ask` has system access. */
export async function openInvitations(ask: Ask, { stateIso3, postId }: Where) {
	const found = await ask(
		build
			.selectFrom('invitation')
			.where('used_at', 'is', null)
			.where('withdrawn_at', 'is', null)
			.$if(stateIso3 !== undefined, (all) => all.where('state_iso3', '=', `${stateIso3}`))
			.$if(postId !== undefined, (all) => all.where('post_id', '=', `${postId}`))
			.orderBy('created_at', 'desc')
			.orderBy('id')
			.limit(MOST)
			.select([
				'id',
				'name',
				'email',
				'title',
				'role',
				'state_iso3 as stateIso3',
				'authority_id as authorityId',
				'donor',
				sql<string[]>`coalesce(regions, '{}')`.as('regions'),
				'created_at as createdAt',
				'expires_at as expiresAt',
				'starts_on as startsOn',
				'post_id as postId',
			]),
	)
	return found.map((invitation) => ({
		...invitation,
		stage: invitationStage({ usedAt: null, withdrawnAt: null, expiresAt: invitation.expiresAt }),
	}))
}

type Sent = { usedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date }

/** Status of an invitation. */
export function invitationStage({ usedAt, withdrawnAt, expiresAt }: Sent) {
	if (usedAt) return 'accepted' as const
	if (withdrawnAt) return 'withdrawn' as const
	return expiresAt > now() ? ('open' as const) : ('lapsed' as const)
}

/** An invitation whose link can still be used. */
const isOpen = () => ({ usedAt: null, withdrawnAt: null, expiresAt: { gt: now() } })

/** Makes unused links void; they then behave like any other unusable link. */
export const withdrawInvitations = (tx: Tx, actor: Actor, where: Prisma.InvitationWhereInput) =>
	withinSystem(tx, actor, () =>
		tx.invitation.updateMany({
			where: { ...where, ...isOpen() },
			data: { expiresAt: now(), withdrawnAt: now() },
		}),
	)

/** Informs the inviting person, once, that the link was not used within its ten days. */
export const notifyOfExpired = () =>
	withActor(systemActor, async (tx) => {
		const lapsed = await tx.invitation.findMany({
			where: { usedAt: null, withdrawnAt: null, lapsedAt: null, expiresAt: { lte: now() } },
			take: 500,
		})
		for (const { id, invitedById, noteVerbaleId } of lapsed) {
			const path = noteVerbaleId ? `/notes-verbales/${noteVerbaleId}` : '/people'
			const eventKey = idOf('invitation.lapsed', id)
			await queueNotices(tx, { eventKey, notice: 'invitationLapsed', people: [invitedById], facts: { path } })
		}
		const ids = lapsed.map(({ id }) => id)
		await tx.invitation.updateMany({ where: { id: { in: ids } }, data: { lapsedAt: now() } })
	})

import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** An invitation that its link still opens. */
const isOpen = () => ({ usedAt: null, withdrawnAt: null, expiresAt: { gt: now() } })

/** Makes links void that nobody has used; they answer like any other that cannot be used. */
export const withdrawInvitations = (tx: Tx, actor: Actor, where: Prisma.InvitationWhereInput) =>
	withinSystem(tx, actor, () =>
		tx.invitation.updateMany({
			where: { ...where, ...isOpen() },
			data: { expiresAt: now(), withdrawnAt: now() },
		}),
	)

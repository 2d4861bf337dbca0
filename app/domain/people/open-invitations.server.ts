import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { invitationStage } from './invitation-stage.ts'

const MOST = 200

/** Invitations nobody has used: open ones, and those whose ten days have passed. */
export async function openInvitations(tx: Tx, where: Prisma.InvitationWhereInput) {
	const found = await tx.invitation.findMany({
		where: { ...where, usedAt: null, withdrawnAt: null },
		orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
		take: MOST,
		select: {
			id: true,
			name: true,
			email: true,
			title: true,
			role: true,
			stateIso3: true,
			authorityId: true,
			donor: true,
			regions: true,
			createdAt: true,
			expiresAt: true,
			startsOn: true,
			usedAt: true,
			withdrawnAt: true,
			postId: true,
		},
	})
	return found.map(({ usedAt, withdrawnAt, ...invitation }) => ({
		...invitation,
		stage: invitationStage({ usedAt, withdrawnAt, expiresAt: invitation.expiresAt }),
	}))
}

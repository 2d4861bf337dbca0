import { now } from '#app/platform/clock.server.ts'

type Sent = { usedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date }

/** Where an invitation stands. */
export function invitationStage({ usedAt, withdrawnAt, expiresAt }: Sent) {
	if (usedAt) return 'accepted' as const
	if (withdrawnAt) return 'withdrawn' as const
	return expiresAt > now() ? ('open' as const) : ('lapsed' as const)
}

import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { generateRandomString } from 'better-auth/crypto'

const TOKEN_LENGTH = 32

/**
 * Gives a session another token, which only this answer carries: whoever had the cookie of before has nothing any more
 * (ASVS 7.2.4). Called by the server alone; no address leads here.
 */
export const sessionRenewal = {
	id: 'session-renewal',
	endpoints: {
		renewSession: createAuthEndpoint.serverOnly(
			{ method: 'POST', use: [sensitiveSessionMiddleware] },
			async (ctx) => {
				const { session, user } = ctx.context.session
				const token = generateRandomString(TOKEN_LENGTH)
				const renewed = await ctx.context.internalAdapter.updateSession(session.token, { token })
				if (!renewed) throw new APIError('UNAUTHORIZED')
				await setSessionCookie(ctx, { session: renewed, user })
				return ctx.json({})
			},
		),
	},
} satisfies BetterAuthPlugin

import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import * as z from 'zod'

/**
 * Opens a session for somebody whom another authority has named, which the caller has checked. Called by the server
 * alone; no address leads here.
 */
export const sessionOpening = {
	id: 'session-opening',
	endpoints: {
		openSession: createAuthEndpoint.serverOnly(
			{ method: 'POST', body: z.object({ personId: z.string() }) },
			async (ctx) => {
				const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId)
				if (!user) throw new APIError('UNAUTHORIZED')
				const session = await ctx.context.internalAdapter.createSession(user.id)
				await setSessionCookie(ctx, { session, user })
				return ctx.json({ id: session.id })
			},
		),
	},
} satisfies BetterAuthPlugin

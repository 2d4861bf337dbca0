import { hash, verify } from '@node-rs/argon2'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError, createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { generateRandomString } from 'better-auth/crypto'
import * as z from 'zod'
import { rethrow } from './away.server.ts'
import { cookieName } from './cookies.server.ts'
import { signInDatabase } from './database.server.ts'
import { env } from './env.server.ts'
import { newId } from './ids.server.ts'
import { log } from './log.server.ts'

const TOKEN_LENGTH = 32

/**
 * Gives a session another token, which only this answer carries: whoever had the cookie of before has nothing any more
 * (ASVS 7.2.4). Called by the server alone; no address leads here.
 */
const sessionRenewal = {
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

const hours = 3600
// argon2id with the least cost OWASP names; the library's defaults for the rest.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hours after which a session ends, whatever happens in it (promise 2). */
const LONGEST_SESSION = 12

/** The form a password is kept in. */
export const hashPassword = (password: string) => hash(password, cost)

/** Whether this is the password that is kept. */
export const isPassword = (kept: string, password: string) => verify(kept, password)

const createAuth = (prisma: ReturnType<typeof signInDatabase>) =>
	betterAuth({
		baseURL: env.APP_URL,
		secret: env.AUTH_SECRET,
		database: prismaAdapter(prisma, { provider: 'postgresql' }),
		user: { modelName: 'person' },
		// Accounts exist only by invitation, so nobody signs up.
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: 8,
			maxPasswordLength: 256,
			password: { hash: hashPassword, verify: ({ hash: kept, password }) => isPassword(kept, password) },
		},
		session: { expiresIn: LONGEST_SESSION * hours, disableSessionRefresh: true },
		rateLimit: {
			enabled: true,
			storage: 'database',
			modelName: 'rateLimit',
			// Whoever signs in is counted by `openSession`, which knows addresses and browsers.
			customRules: { '/sign-in/email': false },
		},
		plugins: [sessionRenewal, sessionOpening],
		telemetry: { enabled: false },
		logger: { level: 'warn', log: (level, message, ...details) => log[level]({ details }, message) },
		advanced: {
			database: { generateId: newId },
			// The library's own prefix is the weaker `__Secure-`.
			useSecureCookies: false,
			cookies: { session_token: { name: cookieName('session') } },
			ipAddress: { ipAddressHeaders: ['x-client-address'] },
			defaultCookieAttributes: {
				sameSite: 'lax',
				httpOnly: true,
				path: '/',
				secure: env.APP_URL.startsWith('https:'),
			},
		},
	})

let made: { prisma: ReturnType<typeof signInDatabase>; auth: ReturnType<typeof createAuth> } | undefined

// Made once for the database that is connected, and again for the next one.
function auth() {
	const prisma = signInDatabase()
	if (made?.prisma !== prisma) made = { prisma, auth: createAuth(prisma) }
	return made.auth
}

// Only the library's own request handler applies the rate limit, so every call goes through it.
async function call(request: Request, path: string, body?: unknown) {
	const headers = new Headers({ origin: env.APP_URL, 'content-type': 'application/json' })
	for (const name of ['cookie', 'user-agent', 'x-client-address']) {
		const value = request.headers.get(name)
		if (value) headers.set(name, value)
	}
	const asked = new Request(`${env.APP_URL}/api/auth${path}`, {
		method: 'POST',
		headers,
		body: JSON.stringify(body ?? {}),
	})
	const answer = await auth().handler(asked).catch(rethrow)
	// Not a wrong password: the library itself failed.
	return answer.status < 500 ? answer : rethrow(new Error(`Sign-in answered ${answer.status}`))
}

/** Signs in; the answer carries the session cookie. 401 for a wrong pair, whichever was wrong, after the same work. */
export const signIn = (request: Request, email: string, password: string) =>
	call(request, '/sign-in/email', { email, password })

/** Gives the session of the request another token; answers the cookies that carry it. Null where it has just ended. */
export async function renewSession({ headers }: Request): Promise<string[] | null> {
	const answer = await auth().api.renewSession({ headers, asResponse: true })
	return answer.ok ? answer.headers.getSetCookie() : null
}

/** Opens a session for a person whom the caller knows to be there; answers its id and the cookies that carry it. */
export async function openSessionOf({ headers }: Request, personId: string) {
	const answer = await auth().api.openSession({ headers, body: { personId }, asResponse: true })
	if (!answer.ok) return rethrow(new Error(`Sign-in answered ${answer.status}`))
	const { id }: { id: string } = await answer.json()
	return { id, cookies: answer.headers.getSetCookie() }
}

export const signOut = (request: Request) => call(request, '/sign-out')

/** The session that the request carries, and when it ends whatever happens in it; null without one. */
export async function sessionOf(request: Request): Promise<{ id: string; expiresAt: Date } | null> {
	if (!request.headers.get('cookie')) return null
	const found = await auth().api.getSession({ headers: request.headers })
	return found?.session ?? null
}

/**
 * Opens a session for somebody whom another authority has named, which the caller has checked. Called by the server
 * alone; no address leads here.
 */
const sessionOpening = {
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

import { hash, verify } from '@node-rs/argon2'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError, createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { generateRandomString } from 'better-auth/crypto'
import * as z from 'zod'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { rethrow } from '#app/platform/http/away.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { cookieName } from './cookies.server.ts'

const TOKEN_LENGTH = 32

/**
 * Gives a session a new token, sent only with this response, so that a stolen cookie is no longer valid (ASVS 7.2.4).
 * Called by the server alone; no route leads here.
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
// argon2id with the lowest cost that OWASP recommends; library defaults for the rest.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hours after which a session ends, even with activity (promise 2). */
const LONGEST_SESSION = 12

/** Returns the hash of a password for storage. */
export const hashPassword = (password: string) => hash(password, cost)

/** Whether a password matches its stored hash. */
export const isPassword = (kept: string, password: string) => verify(kept, password)

const createAuth = (prisma: ReturnType<typeof signInDatabase>) =>
	betterAuth({
		baseURL: env.APP_URL,
		secret: env.AUTH_SECRET,
		database: prismaAdapter(prisma, { provider: 'postgresql' }),
		user: { modelName: 'person' },
		// Accounts exist only by invitation, so there is no sign-up.
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
			// Sign-in is limited by `openSession`, by address and browser.
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

// Created once for each connected database.
function auth() {
	const prisma = signInDatabase()
	if (made?.prisma !== prisma) made = { prisma, auth: createAuth(prisma) }
	return made.auth
}

// Only the library's own request handler applies the rate limit, so every call uses it.
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
	// Not a wrong password: the library failed.
	return answer.status < 500 ? answer : rethrow(new Error(`Sign-in answered ${answer.status}`))
}

/** Signs in; the response carries the session cookie. 401 for a wrong e-mail address or password, after equal work. */
export const signIn = (request: Request, email: string, password: string) =>
	call(request, '/sign-in/email', { email, password })

/**
 * Gives the session of the request a new token; returns the cookies that carry it. Null if the session has just ended.
 */
export async function renewSession({ headers }: Request): Promise<string[] | null> {
	const answer = await auth().api.renewSession({ headers, asResponse: true })
	return answer.ok ? answer.headers.getSetCookie() : null
}

/** Opens a session for a person whom the caller has authenticated; returns its id and the cookies that carry it. */
export async function openSessionOf({ headers }: Request, personId: string) {
	const answer = await auth().api.openSession({ headers, body: { personId }, asResponse: true })
	if (!answer.ok) return rethrow(new Error(`Sign-in answered ${answer.status}`))
	const { id }: { id: string } = await answer.json()
	return { id, cookies: answer.headers.getSetCookie() }
}

export const signOut = (request: Request) => call(request, '/sign-out')

/** Returns the session of the request and its latest end; null without one. */
export async function sessionOf(request: Request): Promise<{ id: string; expiresAt: Date } | null> {
	if (!request.headers.get('cookie')) return null
	const found = await auth().api.getSession({ headers: request.headers })
	return found?.session ?? null
}

/**
 * Opens a session for a person who was authenticated by an identity provider, which the caller has checked. Called by
 * the server alone; no route leads here.
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

import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { rethrow } from './away.server.ts'
import { signInDatabase } from './database.server.ts'
import { env } from './env.server.ts'
import { newId } from './ids.server.ts'
import { log } from './log.server.ts'

const hours = 3600
// argon2id with the least cost OWASP names; the library's defaults for the rest.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The form a password is kept in. */
export const hashPassword = (password: string) => hash(password, cost)

const createAuth = () =>
	betterAuth({
		baseURL: env.APP_URL,
		secret: env.AUTH_SECRET,
		database: prismaAdapter(signInDatabase(), { provider: 'postgresql' }),
		user: { modelName: 'person' },
		// Accounts exist only by invitation, so nobody signs up.
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: 8,
			maxPasswordLength: 256,
			password: { hash: hashPassword, verify: ({ hash: kept, password }) => verify(kept, password) },
		},
		session: { expiresIn: 12 * hours, disableSessionRefresh: true },
		rateLimit: {
			enabled: true,
			storage: 'database',
			modelName: 'rateLimit',
			customRules: { '/sign-in/email': { window: 300, max: env.SIGN_IN_LIMIT } },
		},
		telemetry: { enabled: false },
		logger: { level: 'warn', log: (level, message, ...details) => log[level]({ details }, message) },
		advanced: {
			database: { generateId: newId },
			useSecureCookies: env.APP_URL.startsWith('https:'),
			ipAddress: { ipAddressHeaders: ['x-client-address'] },
			defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
		},
	})

const holder = globalThis as typeof globalThis & { auth?: ReturnType<typeof createAuth> }
const auth = () => {
	holder.auth ??= createAuth()
	return holder.auth
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

/** Signs in; the answer carries the session cookie. 401 for a wrong pair (whichever was wrong), 429 when asked too often. */
export const signIn = (request: Request, email: string, password: string) =>
	call(request, '/sign-in/email', { email, password })

export const signOut = (request: Request) => call(request, '/sign-out')

/** The id of the session that the request carries, or null. */
export async function sessionIdOf(request: Request): Promise<string | null> {
	if (!request.headers.get('cookie')) return null
	const found = await auth().api.getSession({ headers: request.headers })
	return found?.session.id ?? null
}

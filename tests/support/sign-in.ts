import type { ActionFunctionArgs } from '@remix-run/node'
import { generate } from 'otplib'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { signInDatabase, withActor } from '#app/platform/database/database.server.ts'
import { seal } from '#app/platform/keys/sealed.server.ts'
import { hashPassword, signIn } from '#app/platform/sign-in/auth.server.ts'
import { findVisitor } from '#app/platform/sign-in/visitor.server.ts'
import { sampleFactorSecret as secret } from '#prisma/seed/sample-accounts.ts'
import { partsOf } from './answers.ts'
import { emailOf } from './people.ts'
import { look } from './steps.ts'

const password = 'A password of the tests'
/** Its hash takes a while by intent, so that it is made once. */
let kept: Promise<string> | undefined

/** Returns the cookie of a person of the small world who has just signed in with a second factor. */
export async function cookieOf({ id }: Actor): Promise<string> {
	const times = { createdAt: new Date(), updatedAt: new Date() }
	kept ??= hashPassword(password)
	const hash = await kept
	await withActor(systemActor, (tx) =>
		tx.account.createMany({
			data: {
				id: `account ${id}`,
				accountId: id,
				userId: id,
				providerId: 'credential',
				password: hash,
				...times,
			},
			skipDuplicates: true,
		}),
	)
	const answer = await signIn(new Request('http://site.example/sign-in'), emailOf({ id }), password)
	// All proof required by the role was given.
	const at = new Date()
	await signInDatabase().session.updateMany({
		where: { userId: id },
		data: { factorAt: at, confirmedAt: at },
	})
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ')
}

const HALF_MINUTE = 30

/** Returns the one-time code of the secret, so many half minutes from now. */
export const codeAt = (steps = 0, of: string = secret) =>
	generate({ secret: of, epoch: Math.floor(Date.now() / 1000) + steps * HALF_MINUTE })

/** Gives a person a second factor that was confirmed long ago. */
export const giveFactor = ({ id }: Actor) =>
	signInDatabase().factor.createMany({
		data: { id, personId: id, secret: seal(secret), createdAt: new Date(0), confirmedAt: new Date(0) },
		skipDuplicates: true,
	})

/** Returns the cookie of a person who has given only the password. */
export async function halfCookieOf(actor: Actor): Promise<string> {
	const cookie = await cookieOf(actor)
	await changeSession(cookie, { factorAt: null, confirmedAt: null })
	return cookie
}

type Proved = { factorAt?: Date | null; confirmedAt?: Date | null; challenge?: string | null }

/** Sets what the session of a cookie has proved. */
export const changeSession = (cookie: string, data: Proved) =>
	signInDatabase().session.updateMany({ where: { token: tokenIn(cookie) }, data })

/** The same as after so many minutes without a new proof. */
export const proveAgo = (cookie: string, minutes: number) =>
	changeSession(cookie, { confirmedAt: new Date(Date.now() - minutes * 60_000) })

export const sessionOfCookie = (cookie: string) =>
	signInDatabase().session.findUnique({ where: { token: tokenIn(cookie) } })

const tokenIn = (cookie: string) =>
	decodeURIComponent(cookie.match(/session[^=]*=([^;]+)/)?.[1] ?? '').split('.')[0] ?? ''

type Part<T> = (args: ActionFunctionArgs) => T

/** Calls a loader or an action of a route as a browser does; a thrown response counts as its response. */
export async function ask<T>(
	part: Part<T>,
	cookie: string,
	path: string,
	fields?: Record<string, string>,
	params: Record<string, string> = {},
) {
	const post = fields && { method: 'POST', body: new URLSearchParams(fields) }
	const request = new Request(`http://site.example${path}`, { headers: { cookie }, ...post })
	try {
		return answered(await part({ request, params, context: { nonce: '', requestId: '' } }))
	} catch (thrown) {
		if (thrown instanceof Error) throw thrown
		return answered(thrown)
	}
}

// biome-ignore lint/suspicious/noExplicitAny: each route answers in a form of its own
type Answer = { status: number; location: string | null; data: any; cookies: string[] }

function answered(answer: unknown): Answer {
	const { status, headers, data } = partsOf(answer)
	const isData = !(answer instanceof Response)
	return {
		status,
		location: headers.get('location'),
		data: isData ? data : null,
		cookies: headers.getSetCookie(),
	}
}

/** Returns the cookie of the browser after a response with a new session token. */
export const renewedCookie = ({ cookies }: Answer) => cookies.map((cookie) => cookie.split(';')[0]).join('; ')

/** Returns the person of a cookie, and the proof still missing. */
export const visitorOf = (cookie: string) =>
	findVisitor(new Request('http://site.example/', { headers: { cookie } }))

/** Returns the notices of a person. */
export const noticesOf = (personId: string) =>
	look(async (tx) => (await tx.notice.findMany({ where: { personId } })).map(({ template }) => template))

/** Returns the key on the page that sets up a factor. */
export const keyIn = (page: { data: { pending: { key: string } | null } }) =>
	page.data.pending?.key.replaceAll(' ', '') ?? ''

/** Returns a person whose session was authenticated so many minutes ago. */
export function provedAgo(actor: Actor, minutes: number): Actor {
	const at = new Date(Date.now() - minutes * 60_000)
	const session = { id: 'session', openedAt: at, factorAt: at, confirmedAt: at, hasFactor: true }
	return { ...actor, session }
}

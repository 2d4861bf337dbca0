import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { signInDatabase, withActor } from '#app/platform/database/database.server.ts'
import { hashPassword, sessionOf, signIn } from '#app/platform/sign-in/auth.server.ts'
import { findVisitor } from '#app/platform/sign-in/visitor.server.ts'
import { asOwner } from './database.ts'
import { emailOf } from './people.ts'
import { textIn } from './stored-json.ts'

/** The password of every account in these tests. */
export const rightPassword = 'the right password of somebody'
/** Its hash takes a while by intent, so that it is made once. */
let kept: Promise<string> | undefined

/** Gives a person of the small world a password; returns the e-mail address for sign-in. */
export async function giveAccount({ id }: { id: string }): Promise<string> {
	const times = { createdAt: new Date(), updatedAt: new Date() }
	const account = { id: `account ${id}`, accountId: id, userId: id, providerId: 'credential', ...times }
	kept ??= hashPassword(rightPassword)
	const password = await kept
	await withActor(systemActor, (tx) => tx.account.createMany({ data: { ...account, password } }))
	return emailOf({ id })
}

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** Returns a request of a browser with these cookies. */
export const askedBy = (cookie: string, path = '/work', headers: Record<string, string> = {}) =>
	new Request(`http://site.example${path}`, { headers: { cookie, 'user-agent': firefox, ...headers } })

let networks = 0
/** Returns a network address that has not been used yet. */
export function newNetwork() {
	networks += 1
	return `10.0.${Math.floor(networks / 250)}.${networks % 250}`
}

/** Returns `name=value` of the cookies that a response sets. */
export const pairsOf = (cookies: readonly string[]) => cookies.map((line) => line.split(';')[0]).join('; ')

/** Returns the session of a person who has just signed in with a second factor: cookie and actor. */
export async function openWindow(person: { id: string }, password = rightPassword) {
	const answer = await signIn(askedBy('', '/sign-in'), emailOf(person), password)
	const cookie = pairsOf(answer.headers.getSetCookie())
	const session = await sessionOf(askedBy(cookie))
	if (!session) throw new Error('not signed in')
	const at = new Date()
	await signInDatabase().session.update({
		where: { id: session.id },
		data: { factorAt: at, confirmedAt: at },
	})
	const visitor = await findVisitor(askedBy(cookie))
	if (!visitor) throw new Error('not signed in')
	return { cookie, actor: visitor.actor, id: session.id }
}

/** Whether a session still gives access. */
export const isOpen = async ({ cookie }: { cookie: string }) => (await findVisitor(askedBy(cookie))) !== null

/** Returns queued notices for a person or an address, oldest first. */
export const lettersTo = (whom: { personId: string } | { address: string }) =>
	withActor(systemActor, (tx) => tx.notice.findMany({ where: whom, orderBy: { createdAt: 'asc' } }))

/** Returns the link in the last notice of a kind. */
export async function linkIn(whom: { personId: string } | { address: string }, template: string) {
	const letters = (await lettersTo(whom)).filter((letter) => letter.template === template)
	const last = letters.at(-1)
	const path = last ? textIn(last.facts, 'path') : ''
	return path.slice(path.lastIndexOf('/') + 1)
}

/** Signs a person in with the right password, in a browser with these cookies, from a new network. */
export const signInAs = (person: Actor, cookie = '') =>
	openSession(
		askedBy(cookie, '/sign-in', { 'x-client-address': newNetwork() }),
		emailOf(person),
		rightPassword,
	)

/** Returns the sign-in log of a person, oldest first. */
export const signInEventsOf = (person: Actor) =>
	asOwner<{ kind: string; detail: string | null; path: string | null }>(
		'select kind, detail, path from sign_in_event where person_id = $1 order by at, id',
		[person.id],
	)

import { signInDatabase } from '#app/platform/database/database.server.ts'
import { composeMail } from '#app/platform/mail/compose.server.ts'
import type { Letter } from '#app/platform/mail/letter.ts'
import { openSessionOf } from '#app/platform/sign-in/auth.server.ts'
import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import type { Notice, Person } from '#prisma/generated/client.ts'
import { look } from '#tests/support/steps.ts'

export type Written = {
	notice: Notice
	letter: Letter
	reader: Person | null
	/** Of a CONFIDENTIAL request. */
	guarded: boolean
	/** The State whose request it is about. */
	stateIso3: string | null
	/** Everything passed to the mail server, and its source, as one text. */
	sent: string
}

type Told = { html: string; template: string; personId: string | null; stage: string }

const unfiled = new Set(['draft', 'awaitingEndorsement'])

/** Unfolds the lines of a calendar. */
const allOf = async (letter: Letter, { facts }: Notice) =>
	JSON.stringify([facts, await composeMail(letter)]).replaceAll('\\r\\n ', '')

/** Facts read for many notices together. */
const readersOf = (notices: readonly Notice[]) =>
	look(async (tx) => {
		const ids = (name: 'personId' | 'requestId') => notices.flatMap((notice) => notice[name] ?? [])
		const people = await tx.person.findMany({ where: { id: { in: ids('personId') } } })
		const requests = await tx.request.findMany({ where: { id: { in: ids('requestId') } } })
		return {
			people: new Map(people.map((person) => [person.id, person])),
			requests: new Map(requests.map((request) => [request.id, request])),
		}
	})

/** Writes e-mails, one of equal ones for each role and State, and follows their links while the state is unchanged. */
export function writer(follow: (told: Told) => Promise<void>) {
	const known = new Set<string>()
	const written: Written[] = []
	let since = new Date(0)

	async function write(notices: readonly Notice[]) {
		const { people, requests } = await readersOf(notices)
		for (const notice of notices) {
			const { template, personId } = notice
			const reader = people.get(personId ?? '') ?? null
			const request = requests.get(notice.requestId ?? '')
			const guarded = request?.classification === 'CONFIDENTIAL'
			const key = [template, reader?.role, reader?.stateIso3, guarded].join(' ')
			if (known.has(key)) continue
			known.add(key)
			// What a partner reads is what the State shares: it has tests of its own.
			if (template === 'referralToPartner') continue
			const letter = await look((tx) => writeLetter(tx, notice))
			if (!letter) continue
			const stateIso3 = request?.stateIso3 ?? null
			written.push({ notice, letter, reader, guarded, stateIso3, sent: await allOf(letter, notice) })
			const stage = request && unfiled.has(request.status) ? request.status : guarded ? 'guarded' : 'filed'
			await follow({ html: letter.html, template, personId, stage })
		}
	}

	/** Writes all notices queued since the last call. */
	async function writeNew() {
		const at = new Date()
		await write(await look((tx) => tx.notice.findMany({ where: { createdAt: { gte: since } } })))
		since = at
	}
	return { write, writeNew, written }
}

/** Returns the cookie of a person just signed in with a second factor; none if that is not allowed. */
async function cookieFor(personId: string): Promise<string> {
	const { id, cookies } = await openSessionOf(new Request('http://site.example/'), personId)
	const at = new Date()
	await signInDatabase().session.update({ where: { id }, data: { factorAt: at, confirmedAt: at } })
	return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Returns the link addresses in the HTML of an e-mail. */
const linksIn = (html: string) =>
	[...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&')))

type Followed = { html: string; template: string; personId: string | null; stage: string }

/**
 * Follows links as the signed-in reader of an e-mail, and stores those that lead to no page of theirs. An address
 * without an account has no session: its links lead to a page, if only to that of sign-in.
 */
export function followLinks(address: () => string) {
	const seen = new Set<string>()
	const refused: string[] = []
	const cookies = new Map<string, string>()
	async function get(path: string, cookie: string) {
		const { status, url } = await fetch(address() + path, { headers: { cookie } })
		const asked = new URL(url).pathname.startsWith('/sign-in') && !path.startsWith('/sign-in')
		return asked ? 'asked to sign in' : status
	}
	async function open(path: string, personId: string | null) {
		if (!personId) return (await get(path, '')) === 404 ? 404 : 200
		const answer = await get(path, cookies.get(personId) ?? '')
		if (answer !== 'asked to sign in') return answer
		// Their sessions may have ended meanwhile.
		cookies.set(personId, await cookieFor(personId))
		return get(path, cookies.get(personId) ?? '')
	}
	async function follow({ html, template, personId, stage }: Followed) {
		for (const { pathname, search } of linksIn(html)) {
			const key = [personId, pathname, search, stage].join(' ')
			if (seen.has(key)) continue
			seen.add(key)
			const answer = await open(pathname + search, personId)
			if (answer !== 200) refused.push(`${template} to ${personId}, ${stage}: ${answer} at ${pathname}`)
		}
	}
	return { follow, refused }
}

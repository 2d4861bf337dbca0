import { openSessionOf } from '#app/platform/auth.server.ts'
import { signInDatabase } from '#app/platform/database.server.ts'

/** The cookie of somebody who has just signed in, with a second factor; none for whoever may not. */
async function cookieFor(personId: string): Promise<string> {
	const { id, cookies } = await openSessionOf(new Request('http://site.example/'), personId)
	const at = new Date()
	await signInDatabase().session.update({ where: { id }, data: { factorAt: at, confirmedAt: at } })
	return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** The addresses that the HTML of a letter leads to. */
const linksIn = (html: string) =>
	[...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&')))

type Followed = { html: string; template: string; personId: string | null; stage: string }

/**
 * Follows links as the reader of a letter does who has signed in, and keeps those that lead to no page of theirs.
 * Nobody is known behind a bare address: its links lead to a page, if only to that of sign-in.
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
		// Their sessions may have ended by what was done.
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

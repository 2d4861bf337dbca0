import { samplePassword } from '#prisma/seed/sample-accounts.ts'
import { eventually } from '#tests/support/eventually.ts'

export type Visitor = ReturnType<typeof visit>

/** A visitor with these cookies who sends requests as a browser without JavaScript and follows no redirect. */
export function visit(address: string, cookie = '') {
	const send = (path: string, body?: URLSearchParams) =>
		fetch(address + path, {
			redirect: 'manual',
			headers: { cookie, origin: address },
			...(body && { method: 'POST', body }),
		})
	return {
		cookie,
		get: (path: string) => send(path),
		post: (path: string, fields: Record<string, string>) => send(path, new URLSearchParams(fields)),
	}
}

/** A visitor signed in to a sample account, with its second factor if the role has one. */
export async function signIn(address: string, email: string): Promise<Visitor> {
	const answer = await visit(address).post('/sign-in', { email, password: samplePassword })
	if (answer.status !== 303) throw new Error(`Sign-in answered ${answer.status}`)
	const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0])
	const visitor = visit(address, cookies.join('; '))
	const asked = (await visitor.get('/work')).headers.get('location')
	return asked?.startsWith('/sign-in/factor') ? proven(address, visitor) : visitor
}

/** The cookies of a visitor after an answer that may have set others. */
export function cookieAfter(visitor: Visitor, answer: Response) {
	const set = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
	const names = set.map((pair) => pair.split('=')[0])
	const others = visitor.cookie.split('; ').filter((pair) => !names.includes(pair.split('=')[0]))
	return [...others, ...set].join('; ')
}

const CODE = /(?<!\d)\d{6}(?!\d)/
const SECONDS = 35

/** Each code is valid once, so frequent sign-ins must wait for the next one. */
async function proven(address: string, visitor: Visitor): Promise<Visitor> {
	const prove = async () => {
		const page = await (await visitor.get('/sign-in/factor')).text()
		const [code] = CODE.exec(page.slice(page.indexOf('<main')).replaceAll(/<[^>]*>/g, ' ')) ?? []
		if (!code) return undefined
		const answer = await visitor.post('/sign-in/factor', { code, next: '/work' })
		// The proof brings a new cookie.
		return answer.status === 303 ? visit(address, cookieAfter(visitor, answer)) : undefined
	}
	return eventually('a code is taken', prove, SECONDS, 1000)
}

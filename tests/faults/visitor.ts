import { samplePassword } from '#prisma/seed/sample-accounts.ts'

export type Visitor = ReturnType<typeof visit>

/** Somebody with these cookies, who asks as a browser without JavaScript does and follows no redirect. */
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

/** A visitor who has signed in to a sample account. */
export async function signIn(address: string, email: string): Promise<Visitor> {
	const answer = await visit(address).post('/sign-in', { email, password: samplePassword })
	if (answer.status !== 303) throw new Error(`Sign-in answered ${answer.status}`)
	const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0])
	return visit(address, cookies.join('; '))
}

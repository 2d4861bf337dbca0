import { samplePassword } from '#prisma/seed/sample-accounts.ts'

export type Visitor = {
	cookie: string
	get: (path: string) => Promise<Response>
	post: (path: string, fields: Record<string, string>) => Promise<Response>
}

/** Signs in as a browser without JavaScript does, and keeps the cookies. */
export async function signIn(address: string, email: string): Promise<Visitor> {
	const send = (path: string, cookie: string, fields?: Record<string, string>) =>
		fetch(address + path, {
			redirect: 'manual',
			headers: { cookie, origin: address },
			...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
		})
	const answer = await send('/sign-in', '', { email, password: samplePassword })
	if (answer.status !== 303) throw new Error(`Sign-in answered ${answer.status}`)
	const cookie = answer.headers
		.getSetCookie()
		.map((line) => line.split(';')[0])
		.join('; ')
	return {
		cookie,
		get: (path) => send(path, cookie),
		post: (path, fields) => send(path, cookie, fields),
	}
}

import { request } from 'node:http'
import type { Actor } from '#app/platform/actor.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { hashPassword } from '#app/platform/sign-in/auth.server.ts'
import { nameOfAddress } from '#app/platform/sign-in/guessing.server.ts'
import { forgetRefusal } from '#app/platform/sign-in/refused-lately.server.ts'
import { look } from '#tests/support/steps.ts'

export const password = 'seventeen green boats'

/** Gives a person of the small world a password. */
export async function withPassword({ id }: Actor) {
	const times = { createdAt: new Date(), updatedAt: new Date() }
	const kept = await hashPassword(password)
	await look((tx) =>
		tx.account.createMany({
			data: { id: newId(), accountId: id, userId: id, providerId: 'credential', password: kept, ...times },
		}),
	)
}

/** Forgets every counted attempt, and what this process remembers of those refused from these networks, at these accounts. */
export async function forgetAttempts(networks: readonly string[], emails: readonly string[]) {
	await signInDatabase().rateLimit.deleteMany()
	for (const network of networks) forgetRefusal(`network.${network}`)
	for (const email of emails) forgetRefusal(`address.${nameOfAddress(email)}`)
}

type From = { network?: string; cookie?: string; headers?: Record<string, string> }

/** Tries to sign in once, from any address of this machine. */
export function tryToSignIn(address: string, email: string, typed: string, from: From = {}) {
	const { network = '127.0.0.1', cookie = '', headers = {} } = from
	const body = new URLSearchParams({ email, password: typed }).toString()
	const sent = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length }
	return new Promise<{ status: number; cookies: string[] }>((resolve, reject) => {
		const asked = request(
			`${address}/sign-in`,
			// A connection of its own, as of another browser.
			{
				method: 'POST',
				agent: false,
				localAddress: network,
				headers: { origin: address, cookie, ...sent, ...headers },
			},
			(answer) => {
				answer.resume().once('end', () => {
					resolve({ status: answer.statusCode ?? 0, cookies: answer.headers['set-cookie'] ?? [] })
				})
			},
		)
		asked.once('error', reject)
		asked.end(body)
	})
}

/** Returns the `Cookie` header of a browser with these cookies. */
export const cookieOfAnswer = (cookies: string[]) => cookies.map((line) => line.split(';')[0]).join('; ')

import { samplePeople } from '#prisma/seed/sample-people.ts'
import type { Figure } from './table.ts'

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN

/** Fewer than begin a pause. */
const TRIES = 3
const AIM = 1.25

async function timed(url: string, fields: Record<string, string>) {
	const started = performance.now()
	const headers = { origin: new URL(url).origin }
	const answer = await fetch(url, {
		method: 'POST',
		redirect: 'manual',
		headers,
		body: new URLSearchParams(fields),
	})
	await answer.arrayBuffer()
	return performance.now() - started
}

/** Compares response times for addresses with and without an account, in turn. */
async function compare(what: string, url: string, fields: Record<string, string>): Promise<Figure> {
	const known: number[] = []
	const unknown: number[] = []
	for (let round = 0; round < TRIES; round += 1)
		for (const [at, { email }] of samplePeople.entries()) {
			known.push(await timed(url, { ...fields, email }))
			unknown.push(await timed(url, { ...fields, email: `nobody.${at}@${email.split('@')[1]}` }))
		}
	const [with_, without] = [median(known), median(unknown)]
	const ratio = Math.max(with_ / without, without / with_)
	return {
		what,
		value: `${with_.toFixed(1)} ms`,
		against: `an address without an account ${without.toFixed(1)} ms`,
		ratio,
		aim: `<= ${AIM}`,
		met: ratio <= AIM,
	}
}

/** Measures what response times reveal about an address, at sign-in and at password reset. */
export async function door(address: string): Promise<Figure[]> {
	return [await compare('a wrong password', `${address}/sign-in`, { password: 'a wrong password' })]
}

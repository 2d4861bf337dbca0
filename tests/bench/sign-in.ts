import { samplePeople } from '#prisma/seed/sample-people.ts'
import type { Figure } from './table.ts'

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN

/** Fewer than make an address rest. */
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

/** Whether the time of an answer tells who has an account: addresses that have one and that have none, in turn. */
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

/** What the time of an answer tells about an address, at sign-in and where a new password is asked for. */
export async function door(address: string): Promise<Figure[]> {
	return [await compare('a wrong password', `${address}/sign-in`, { password: 'a wrong password' })]
}

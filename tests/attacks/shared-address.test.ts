import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openPosts } from '#app/domain/people/posts/posts.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { hashPassword } from '#app/platform/sign-in/auth.server.ts'
import { ghana } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { cookieOfAnswer, forgetAttempts, password, tryToSignIn } from './sign-in.ts'

vi.setConfig({ testTimeout: 600_000 })
useWorld()
const app = useWholeApp()
const ministry = '127.0.0.9'
const emailOfOne = (at: number) => `official${at}@ministry.example`
const PEOPLE = 200
const people = Array.from({ length: PEOPLE }, (_, at) => emailOfOne(at))

/** Two hundred people of one ministry, with one password for all. */
beforeAll(async () => {
	const { stateIso3, authorityId } = ghana.drafter
	const kept = await hashPassword(password)
	const times = { createdAt: new Date(), updatedAt: new Date() }
	const post = { role: 'drafter' as const, stateIso3, authorityId }
	const rows = people.map((email) => ({ id: newId(), name: email, email, ...post }))
	await look(async (tx) => {
		await tx.person.createMany({ data: rows })
		await openPosts(
			tx,
			rows.map(({ id }) => ({ id, ...post, regions: [], nationality: null })),
			new Date('2020-01-01'),
		)
		await tx.account.createMany({
			data: rows.map(({ id }) => ({
				id: newId(),
				accountId: id,
				userId: id,
				providerId: 'credential',
				password: kept,
				...times,
			})),
		})
	})
})
beforeEach(() => forgetAttempts([ministry], people.slice(0, 2)))

/** Sends all, so many at the same time, and returns how often each status was answered. */
async function statusesOf<T>(
	all: readonly T[],
	atOnce: number,
	send: (one: T) => Promise<{ status: number }>,
) {
	const left = [...all]
	const counts: Record<number, number> = {}
	const work = async () => {
		for (let one = left.shift(); one !== undefined; one = left.shift()) {
			const { status } = await send(one)
			counts[status] = (counts[status] ?? 0) + 1
		}
	}
	await Promise.all(Array.from({ length: atOnce }, work))
	return counts
}

test('two hundred people of one ministry sign in from one address in one morning, forty at the same time', async () => {
	const found = await statusesOf(people, 40, (email) =>
		tryToSignIn(app.address, email, password, { network: ministry }),
	)
	expect(found).toEqual({ 303: PEOPLE })
})

test('who guesses from that address is stopped at twenty, and those known there still sign in', async () => {
	const [one = '', other = ''] = people
	const first = await tryToSignIn(app.address, one, password, { network: ministry })
	const cookie = cookieOfAnswer(first.cookies)
	const guesses = Array.from({ length: 300 }, (_, at) => `nobody${at}@ministry.example`)
	const found = await statusesOf(guesses, 40, (email) =>
		tryToSignIn(app.address, email, 'guess', { network: ministry }),
	)
	expect(found).toEqual({ 422: 20, 429: 280 })
	expect((await tryToSignIn(app.address, one, password, { network: ministry, cookie })).status).toBe(303)
	expect((await tryToSignIn(app.address, other, password, { network: ministry })).status).toBe(429)
})

test('who has a thousand addresses makes five guesses at an account, and its owner signs in meanwhile', async () => {
	const [victim = ''] = people
	const first = await tryToSignIn(app.address, victim, password, { network: ministry })
	const cookie = cookieOfAnswer(first.cookies)
	const addresses = Array.from({ length: 1000 }, (_, at) => `127.1.${Math.floor(at / 250)}.${1 + (at % 250)}`)
	const found = await statusesOf(addresses, 20, (network) =>
		tryToSignIn(app.address, victim, `guess from ${network}`, { network }),
	)
	expect(found).toEqual({ 422: 5, 429: 995 })
	expect((await tryToSignIn(app.address, victim, password, { network: ministry, cookie })).status).toBe(303)
})

test('the cookie of a known browser, stolen, allows five guesses of its own at that account and none at others', async () => {
	const [victim = '', other = ''] = people
	const first = await tryToSignIn(app.address, victim, password, { network: ministry })
	const cookie = cookieOfAnswer(first.cookies.filter((line) => line.includes('browser=')))
	const guesses = Array.from({ length: 40 }, (_, at) => at)
	const at = (email: string) =>
		statusesOf(guesses, 1, (guess) =>
			tryToSignIn(app.address, email, `guess ${guess}`, { network: '127.0.0.10', cookie }),
		)
	expect(await at(victim)).toEqual({ 422: 5, 429: 35 })
	expect(await at(other)).toEqual({ 422: 5, 429: 35 })
	expect((await tryToSignIn(app.address, victim, password, { network: ministry })).status).toBe(303)
})

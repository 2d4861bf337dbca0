import { describe, expect, test } from 'vitest'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { giveAccount, newNetwork, rightPassword } from '#tests/support/accounts.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

/** A request from an unused network. */
const fromNetwork = (network = newNetwork(), cookie = '') =>
	new Request('http://site.example/sign-in', {
		headers: { 'x-client-address': network, cookie, 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0' },
	})
const tryAt = async (email: string, password: string, request = fromNetwork()) =>
	(await openSession(request, email, password)).outcome

async function fail(email: string, times: number) {
	const outcomes: string[] = []
	for (let time = 0; time < times; time += 1) outcomes.push(await tryAt(email, `wrong ${time}`))
	return outcomes
}

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const letters = () => withActor(systemActor, (tx) => tx.notice.findMany())
const eventsOf = (kind: string) =>
	asOwner<{ person_id: string; detail: string; path: string; network: string }>(
		'select * from sign_in_event where kind = $1 order by at',
		[kind],
	)

describe('one address', () => {
	test('is tried five times in five minutes, from whatever network, and then rests', async () => {
		const email = await giveAccount(ghana.drafter)
		expect(await fail(email, 5)).toEqual(Array(5).fill('refused'))
		expect(await tryAt(email, rightPassword)).toBe('tooOften')
		// Case and spaces do not matter.
		expect(await tryAt(` ${email.toUpperCase()} `, rightPassword)).toBe('tooOften')
	})

	test('rests for five minutes, then for fifteen, then for an hour; tries meanwhile change nothing', async () => {
		const email = await giveAccount(ghana.mission)
		let minutes = 0
		for (const pause of [5, 15, 60, 60]) {
			await atTime(later(minutes), async () =>
				expect(await fail(email, 6)).toEqual([...Array(5).fill('refused'), 'tooOften']),
			)
			await atTime(later(minutes + pause - 1), async () =>
				expect(await fail(email, 3)).toEqual(Array(3).fill('tooOften')),
			)
			minutes += pause + 1
		}
		await atTime(later(minutes + 24 * 60), async () => {
			await fail(email, 6)
		})
		await atTime(later(minutes + 24 * 60 + 6), async () =>
			expect(await tryAt(email, rightPassword)).toBe('opened'),
		)
	})

	test('has an owner who is told once, and a line in the log of the door', async () => {
		const email = await giveAccount(egypt.mission)
		await fail(email, 12)
		await atTime(later(6), () => fail(email, 12))
		const told = (await letters()).filter(({ personId }) => personId === egypt.mission.id)
		expect(told.map(({ template }) => template)).toEqual(['attemptsPaused'])
		const events = (await eventsOf('tooManyAttempts')).filter(
			({ person_id }) => person_id === egypt.mission.id,
		)
		expect(events.map(({ detail }) => detail)).toEqual(['address', 'address'])
	})

	test('starts counting again after a successful sign-in', async () => {
		const email = await giveAccount(egypt.drafter)
		await fail(email, 4)
		expect(await tryAt(email, rightPassword)).toBe('opened')
		expect(await fail(email, 5)).toEqual(Array(5).fill('refused'))
	})

	test('of many tries at once, five are looked at', async () => {
		const email = await giveAccount(office.donor)
		const outcomes = await Promise.all(Array.from({ length: 40 }, (_, time) => tryAt(email, `wrong ${time}`)))
		expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(5)
	})
})

test('an address without an account is answered, counted and paused as one that has one', async () => {
	const outcomes = await fail('nobody@nowhere.example', 7)
	expect(outcomes).toEqual([...Array(5).fill('refused'), 'tooOften', 'tooOften'])
	const kept = JSON.stringify([
		await asOwner('select * from rate_limit'),
		await asOwner('select * from sign_in_event'),
		await letters(),
	])
	expect(kept).not.toContain('nowhere')
	const refused = (await eventsOf('passwordRefused')).filter(({ person_id }) => person_id === null)
	expect(refused.length).toBeGreaterThanOrEqual(5)
})

test('a suspended person is answered as a wrong password is, and no session is left behind', async () => {
	const email = await giveAccount(office.approver)
	await asOwner('update person set suspended_at = now() where id = $1', [office.approver.id])
	expect(await tryAt(email, rightPassword)).toBe('refused')
	expect(await asOwner('select id from session where user_id = $1', [office.approver.id])).toEqual([])
})

test('guesses from elsewhere do not lock a person out of a browser that they have used before', async () => {
	const email = await giveAccount(office.manager)
	const opened = await openSession(fromNetwork(), email, rightPassword)
	if (opened.outcome !== 'opened') throw new Error('not signed in')
	const cookie = opened.cookies.map((line) => line.split(';')[0]).join('; ')
	await fail(email, 7)
	expect(await tryAt(email, rightPassword)).toBe('tooOften')
	expect(await tryAt(email, rightPassword, fromNetwork('10.9.9.9', cookie))).toBe('opened')

	const mark = cookie.split('; ').find((pair) => pair.startsWith('browser=')) ?? ''
	const forged = `${mark.slice(0, -4)}AAAA`
	expect(await tryAt(email, rightPassword, fromNetwork('10.9.9.9', forged))).toBe('tooOften')
	// The browser has its own five attempts.
	const there = () => fromNetwork('10.9.9.9', mark)
	const outcomes: string[] = []
	for (let time = 0; time < 6; time += 1) outcomes.push(await tryAt(email, `wrong ${time}`, there()))
	expect(outcomes).toEqual([...Array(5).fill('refused'), 'tooOften'])
	// Its cookie does not identify the person.
	expect(mark).toMatch(/^browser=[\w-]{22}\.[\w-]{22}$/)
})

test('one network address tries twenty times in five minutes, whatever addresses it tries', async () => {
	const network = '10.8.8.8'
	const outcomes: string[] = []
	for (let time = 0; time < 22; time += 1)
		outcomes.push(await tryAt(`guess${time}@nowhere.example`, 'wrong', fromNetwork(network)))
	expect(outcomes.slice(0, 20)).toEqual(Array(20).fill('refused'))
	expect(outcomes.slice(20)).toEqual(['tooOften', 'tooOften'])
	const events = (await eventsOf('tooManyAttempts')).filter((event) => event.network === network)
	expect(events).toHaveLength(1)
	await atTime(later(6), async () =>
		expect(await tryAt('guess@nowhere.example', 'wrong', fromNetwork(network))).toBe('refused'),
	)
})

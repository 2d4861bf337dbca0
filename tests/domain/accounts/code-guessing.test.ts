import { describe, expect, test } from 'vitest'
import { setNewPassword } from '#app/domain/accounts/passwords.server.ts'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { newAccountLink } from '#app/domain/accounts/sign-in/account-links.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { action as change } from '#app/routes/account_.factors/route.tsx'
import { action as offerNew } from '#app/routes/account_.factors_.passkey.ts'
import { loader as page, action as prove } from '#app/routes/sign-in_.factor/route.tsx'
import { action as offer } from '#app/routes/sign-in_.factor_.passkey.ts'
import { newNetwork } from '#tests/support/accounts.ts'
import { Authenticator } from '#tests/support/authenticator.ts'
import { asOwner } from '#tests/support/database.ts'
import { addPerson } from '#tests/support/more-people.ts'
import { emailOf, ghana } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import {
	ask,
	codeAt,
	cookieOf,
	giveFactor,
	halfCookieOf,
	noticesOf,
	proveAgo,
	renewedCookie,
	sessionOfCookie,
	visitorOf,
} from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { entryAt } from '#workflows/names.ts'

// Browsers allow passkeys for a name, not for a number.
useSettings({ APP_URL: 'http://localhost:3000' })

useWorld()
let made = 0
const people = Array.from({ length: 14 }, (_, index) =>
	addPerson({ ...ghana.focalPoint, id: `ghana.focalPoint.${index}` }),
)
async function somebody(): Promise<Actor> {
	const person = entryAt(people, made++)
	await giveFactor(person)
	return person
}

const FACTOR = '/sign-in/factor'
const minutes = (count: number) => new Date(Date.now() + count * 60_000)
const proveBy = (cookie: string, code: string) => ask(prove, cookie, FACTOR, { code })

/** Returns the statuses of so many wrong codes, each in a new session after the password. */
async function guessInNewSessions(person: Actor, times: number) {
	const statuses: number[] = []
	for (let time = 0; time < times; time += 1)
		statuses.push((await proveBy(await halfCookieOf(person), `00000${time % 10}`)).status)
	return statuses
}
async function guessIn(cookie: string, times: number) {
	const statuses: number[] = []
	for (let time = 0; time < times; time += 1) statuses.push((await proveBy(cookie, '000000')).status)
	return statuses
}
/** Returns how many wrong codes are checked if as many as possible are sent between these minutes. */
async function lookedAt(person: Actor, from: number, to: number) {
	let count = 0
	for (let minute = from; minute < to; minute += 5)
		await atTime(minutes(minute), async () => {
			for (let time = 0; time < 6; time += 1) {
				const { status } = await proveBy(await halfOf(person), '000000')
				if (status === 429) return
				count += 1
			}
		})
	return count
}
const halves = new Map<string, string>()
async function halfOf(person: Actor) {
	const cookie = halves.get(person.id) ?? (await halfCookieOf(person))
	halves.set(person.id, cookie)
	return cookie
}

describe('wrong codes of sessions that the password alone has opened', () => {
	test('are counted together, and after the fifth no code is looked at in any of them', async () => {
		const person = await somebody()
		expect(await guessInNewSessions(person, 7)).toEqual([422, 422, 422, 422, 422, 429, 429])
		const late = await proveBy(await halfCookieOf(person), await codeAt())
		expect(late).toMatchObject({ status: 429, data: { problem: 'tooOften' } })
		const { until, now } = late.data.wait
		expect(Date.parse(until) - Date.parse(now)).toBeLessThanOrEqual(5 * 60_000)
		expect(Date.parse(until) - Date.parse(now)).toBeGreaterThan(4 * 60_000)
	})

	test('of many at once, five are looked at', async () => {
		const person = await somebody()
		const cookie = await halfCookieOf(person)
		const answers = await Promise.all(Array.from({ length: 12 }, () => proveBy(cookie, '000000')))
		expect(answers.filter(({ status }) => status === 422)).toHaveLength(5)
		expect(answers.filter(({ status }) => status === 429)).toHaveLength(7)
	})

	test('leave the owner who has proved to be there in peace', async () => {
		const person = await somebody()
		const mine = await cookieOf(person)
		await proveAgo(mine, 60)
		await guessInNewSessions(person, 8)
		const passed = await proveBy(mine, await codeAt())
		expect(passed.status).toBe(303)
	})

	test('leave a browser in peace in which the factor was shown before, and no other', async () => {
		const person = await somebody()
		const half = await halfCookieOf(person)
		const passed = await proveBy(half, await codeAt(-1))
		const browser = renewedCookie(passed)
			.split('; ')
			.filter((pair) => pair.startsWith('browser='))
			.join()
		expect(browser).toMatch(/^browser=[\w-]{22}\.[\w-]{22}$/)
		await guessInNewSessions(person, 6)
		const again = await halfCookieOf(person)
		expect((await proveBy(again, await codeAt())).status).toBe(429)
		const forged = `${browser.slice(0, -4)}AAAA`
		expect((await proveBy(`${again}; ${forged}`, await codeAt())).status).toBe(429)
		expect((await proveBy(`${again}; ${browser}`, await codeAt())).status).toBe(303)
		// The browser has its own five attempts.
		const there = `${await halfCookieOf(person)}; ${browser}`
		expect(await guessIn(there, 6)).toEqual([422, 422, 422, 422, 422, 429])
	})

	test('are not made innocent by the mark of a browser that gave the password alone', async () => {
		const person = await somebody()
		await cookieOf(person)
		const asked = () =>
			new Request('http://site.example/sign-in', { headers: { 'x-client-address': '192.0.2.9' } })
		const openedCookie = async () => {
			const opened = await openSession(asked(), emailOf(person), 'A password of the tests')
			if (opened.outcome !== 'opened') throw new Error('not opened')
			return opened.cookies.map((line) => line.split(';')[0]).join('; ')
		}
		const [one, other] = [await openedCookie(), await openedCookie()]
		await guessIn(one, 5)
		expect((await proveBy(other, await codeAt())).status).toBe(429)
	})

	test('number twenty-five at most in the first day and five in each day after', async () => {
		const person = await somebody()
		expect(await lookedAt(person, 0, 24 * 60)).toBe(25)
		expect(await lookedAt(person, 24 * 60, 48 * 60)).toBeLessThanOrEqual(5)
		expect(await lookedAt(person, 48 * 60, 72 * 60)).toBeLessThanOrEqual(5)
	})

	test('are not forgotten between two spells of four', async () => {
		const person = await somebody()
		expect(await guessInNewSessions(person, 4)).toEqual([422, 422, 422, 422])
		const later = await atTime(minutes(6 * 60), () => guessInNewSessions(person, 3))
		expect(later).toEqual([422, 429, 429])
	})

	test('are reported to the owner once for each pause, and logged', async () => {
		const person = await somebody()
		await guessInNewSessions(person, 9)
		await atTime(minutes(6), () => guessInNewSessions(person, 9))
		const told = await look((tx) => tx.notice.findMany({ where: { personId: person.id } }))
		expect(told.map(({ template }) => template)).toEqual(['codesPaused', 'codesPaused'])
		expect(told[0]?.facts).toMatchObject({ at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) })
		const kinds = await asOwner<{ kind: string; detail: string }>(
			'select kind, detail from sign_in_event where person_id = $1',
			[person.id],
		)
		expect(kinds.filter(({ kind }) => kind === 'tooManyAttempts').map(({ detail }) => detail)).toEqual([
			'codes',
			'codes',
		])
	})

	test('end with a new password, once a day', async () => {
		const person = await somebody()
		await cookieOf(person)
		let password = 'A password of the tests'
		const half = async () => {
			const request = new Request('http://site.example/sign-in', {
				headers: { 'x-client-address': newNetwork() },
			})
			const opened = await openSession(request, emailOf(person), password)
			return opened.outcome === 'opened' ? opened.cookies.map((line) => line.split(';')[0]).join('; ') : ''
		}
		const waits = []
		for (const chosen of ['eleven orange lamps', 'twelve yellow doors']) {
			await guessIn(await half(), 5)
			const token = await look((tx) => newAccountLink(tx, 'password', person.id))
			await setNewPassword(token, chosen)
			password = chosen
			waits.push((await ask(page, await half(), FACTOR)).data.codesWait !== null)
		}
		expect(waits).toEqual([false, true])
	})
})

describe('the session that has proved itself', () => {
	test('allows five wrong codes, without effect on another session of the owner', async () => {
		const person = await somebody()
		const [one, other] = [await cookieOf(person), await cookieOf(person)]
		expect(await guessIn(one, 6)).toEqual([422, 422, 422, 422, 422, 429])
		expect((await proveBy(other, await codeAt())).status).toBe(303)
	})

	test('begins to count again after a right code', async () => {
		const person = await somebody()
		const cookie = await cookieOf(person)
		await guessIn(cookie, 4)
		const passed = await proveBy(cookie, await codeAt())
		expect(await guessIn(renewedCookie(passed), 4)).toEqual([422, 422, 422, 422])
	})
})

test('while codes have to wait the page says until when, and the passkey works', async () => {
	const person = await somebody()
	const key = new Authenticator('http://localhost:3000', 'localhost')
	const whole = await cookieOf(person)
	const challengeOf = async (cookie: string) => ({
		challenge: (await sessionOfCookie(cookie))?.challenge?.split(' ')[1] ?? 'none',
	})
	await ask(offerNew, whole, '/account/factors/passkey', {})
	const credential = key.make(await challengeOf(whole))
	await ask(change, whole, '/account/factors', { do: 'add', name: 'Key', credential })
	const half = await halfCookieOf(person)
	await guessIn(half, 5)
	const shown = (await ask(page, half, FACTOR)).data
	expect(shown).toMatchObject({ mayUsePasskey: true, codesWait: { until: expect.any(String) } })
	expect((await proveBy(half, await codeAt())).status).toBe(429)
	await ask(offer, half, '/sign-in/factor/passkey', {})
	const passed = await ask(prove, half, FACTOR, { passkey: key.use(await challengeOf(half)) })
	expect(passed.status).toBe(303)
	expect(await visitorOf(renewedCookie(passed))).toMatchObject({ owes: null })
	expect(await noticesOf(person.id)).toContain('codesPaused')
})

test('a pause that seems to begin in the future is none', async () => {
	const person = await somebody()
	await atTime(minutes(24 * 60), () => guessInNewSessions(person, 5))
	expect((await proveBy(await halfCookieOf(person), await codeAt())).status).toBe(303)
})

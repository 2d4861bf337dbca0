import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { egypt, emailOf, ghana } from '#tests/support/people.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { cookieOfAnswer, forgetAttempts, password, tryToSignIn, withPassword } from './sign-in.ts'

useWorld()
const app = useWholeApp()
const victim = emailOf(ghana.drafter)

beforeAll(async () => {
	for (const person of [ghana.drafter, egypt.drafter]) await withPassword(person)
})
beforeEach(() => forgetAttempts(['127.0.0.1'], [victim]))

const statuses = async (tries: Promise<{ status: number }>[]) =>
	(await Promise.all(tries)).map(({ status }) => status)
const times = (count: number) => Array.from({ length: count }, (_, at) => at)

test('of sixty guesses at one address, sent at once, five are looked at', async () => {
	const guesses = times(60).map((at) =>
		tryToSignIn(app.address, victim, `guess ${at}`, { network: `127.0.0.${2 + (at % 40)}` }),
	)
	const answers = await statuses(guesses)
	expect(answers.filter((status) => status === 422)).toHaveLength(5)
	// Too many requests at once may also be rejected as busy.
	expect(answers.filter((status) => status === 429 || status === 503)).toHaveLength(55)
	expect((await tryToSignIn(app.address, victim, password, { network: '127.0.0.90' })).status).toBe(429)
})

test('no capital, blank or second address makes it another address to guess at', async () => {
	for (const at of times(5)) await tryToSignIn(app.address, victim, `guess ${at}`)
	for (const same of [victim.toUpperCase(), ` ${victim} `, victim.replace('g', 'G')])
		expect((await tryToSignIn(app.address, same, password, { network: '127.0.0.3' })).status, same).toBe(429)
})

test('a network that tries one guess at each of many addresses is stopped at twenty, whatever it says of itself', async () => {
	const spoofed = (at: number) => ({
		'x-forwarded-for': `10.1.1.${at}`,
		'x-client-address': `10.2.2.${at}`,
		'x-real-ip': `10.3.3.${at}`,
		forwarded: `for=10.4.4.${at}`,
		'cf-connecting-ip': `10.5.5.${at}`,
		'true-client-ip': `10.6.6.${at}`,
	})
	const guesses = times(60).map((at) =>
		tryToSignIn(app.address, `nobody${at}@sample.example`, 'guess', { headers: spoofed(at) }),
	)
	const answers = await statuses(guesses)
	expect(answers.filter((status) => status === 422)).toHaveLength(20)
	expect(answers.filter((status) => status === 429)).toHaveLength(40)
})

test('an address that has an account is answered as one that has none, up to and past the limit', async () => {
	const known = []
	const unknown = []
	for (const at of times(8)) {
		known.push((await tryToSignIn(app.address, victim, `guess ${at}`)).status)
		unknown.push((await tryToSignIn(app.address, 'nobody@sample.example', `guess ${at}`)).status)
	}
	expect(known).toEqual(unknown)
	expect(known).toEqual([422, 422, 422, 422, 422, 429, 429, 429])
})

test('whoever guesses from elsewhere does not keep the owner out of the own browser', async () => {
	const first = await tryToSignIn(app.address, victim, password, { network: '127.0.0.5' })
	expect(first.status).toBe(303)
	for (const at of times(30)) await tryToSignIn(app.address, victim, `guess ${at}`)
	const cookie = cookieOfAnswer(first.cookies)
	expect((await tryToSignIn(app.address, victim, password, { network: '127.0.0.5', cookie })).status).toBe(
		303,
	)
	expect((await tryToSignIn(app.address, victim, password, { network: '127.0.0.6' })).status).toBe(429)
})

test('the cookie of a known browser allows no extra guesses at another account, and a forged cookie allows none', async () => {
	const own = await tryToSignIn(app.address, emailOf(egypt.drafter), password)
	const cookie = cookieOfAnswer(own.cookies.filter((line) => line.includes('browser=')))
	const made = cookie.replace(/(browser=[^.;]+)\.[^;]+/, `$1.${'A'.repeat(22)}`)
	for (const sent of [cookie, made])
		for (const at of times(4)) await tryToSignIn(app.address, victim, `guess ${at}`, { cookie: sent })
	expect((await tryToSignIn(app.address, victim, password, { cookie })).status).toBe(429)
})

test('a call from within the product is counted like one from outside', async () => {
	const asked = () =>
		new Request('http://site.example/sign-in', { headers: { 'x-client-address': '192.0.2.1' } })
	const outcomes = []
	for (const at of times(7)) outcomes.push((await openSession(asked(), victim, `guess ${at}`)).outcome)
	expect(outcomes).toEqual([...times(5).map(() => 'refused'), 'tooOften', 'tooOften'])
	expect((await openSession(asked(), victim, password)).outcome).toBe('tooOften')
})

test('no door of the sign-in library itself stands open beside ours', async () => {
	for (const path of [
		'sign-in/email',
		'sign-up/email',
		'get-session',
		'list-sessions',
		'update-user',
		'renew-session',
	]) {
		const body = new URLSearchParams({ email: victim, password })
		const sent = { method: 'POST', body, headers: { origin: app.address } }
		expect((await fetch(`${app.address}/api/auth/${path}`, sent)).status, path).toBe(404)
		expect((await fetch(`${app.address}/api/auth/${path}`)).status, path).toBe(404)
	}
})

import { beforeAll, describe, expect, test } from 'vitest'
import { action as change, loader as state } from '#app/routes/account_.factors/route.tsx'
import { action as offerNew } from '#app/routes/account_.factors_.passkey.ts'
import { loader as proof, action as prove } from '#app/routes/sign-in_.factor/route.tsx'
import { action as offer } from '#app/routes/sign-in_.factor_.passkey.ts'
import { Authenticator } from '#tests/support/authenticator.ts'
import { office } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import {
	ask,
	changeSession,
	cookieOf,
	giveFactor,
	halfCookieOf,
	proveAgo,
	sessionOfCookie,
	visitorOf,
} from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

// Browsers allow passkeys for a name, not for a number.
useSettings({ APP_URL: 'http://localhost:3000' })
const site = ['http://localhost:3000', 'localhost'] as const

useWorld()
const { officer, manager } = office
const keys = { officer: new Authenticator(...site), manager: new Authenticator(...site) }
const page = '/account/factors'

async function register(cookie: string, key: Authenticator, name: string) {
	await ask(offerNew, cookie, '/account/factors/passkey', {})
	return ask(change, cookie, page, { do: 'add', name, credential: key.make(await challengeOf(cookie)) })
}
const challengeOf = async (cookie: string) => ({
	challenge: (await sessionOfCookie(cookie))?.challenge?.split(' ')[1] ?? 'none',
})
async function use(cookie: string, key: Authenticator) {
	await ask(offer, cookie, '/sign-in/factor/passkey', {})
	return ask(prove, cookie, '/sign-in/factor', { passkey: key.use(await challengeOf(cookie)) })
}

beforeAll(async () => {
	for (const [person, key] of [
		[officer, keys.officer],
		[manager, keys.manager],
	] as const) {
		await giveFactor(person)
		const added = await register(await cookieOf(person), key, 'Office laptop')
		expect(added.location).toBe('/account/factors?done=passkeyAdded')
	}
})

describe('a passkey', () => {
	test('is added beside a factor, listed, renamed and removed, and its owner is notified', async () => {
		const cookie = await cookieOf(officer)
		const second = new Authenticator(...site)
		expect((await register(cookie, second, ' ')).data.errors).toEqual({ name: 'required' })
		expect((await register(cookie, second, 'Key')).status).toBe(303)
		const { passkeys } = (await ask(state, cookie, page)).data.factor
		expect(passkeys.map(({ name }: { name: string }) => name)).toEqual(['Office laptop', 'Key'])
		const { id } = passkeys[1]
		expect((await ask(change, cookie, page, { do: 'rename', id, name: 'Blue key' })).status).toBe(303)
		const theirs = await cookieOf(manager)
		for (const what of ['rename', 'remove'])
			expect((await ask(change, theirs, page, { do: what, id, name: 'Mine' })).status).toBe(404)
		expect((await ask(change, cookie, page, { do: 'remove', id })).status).toBe(303)
		expect(await look((tx) => tx.passkey.count({ where: { personId: officer.id } }))).toBe(1)
		const told = await look((tx) => tx.notice.findMany({ where: { personId: officer.id } }))
		expect(told.map(({ template }) => template)).toEqual(
			expect.arrayContaining(['passkeyAdded', 'passkeyRemoved']),
		)
	})

	test('opens a session in place of a code, and confirms one again', async () => {
		const half = await halfCookieOf(officer)
		expect((await ask(proof, half, '/sign-in/factor')).data.mayUsePasskey).toBe(true)
		expect((await use(half, keys.officer)).location).toBe('/work')
		const whole = await cookieOf(officer)
		await proveAgo(whole, 60)
		expect((await use(whole, keys.officer)).status).toBe(303)
		const [kept] = await look((tx) => tx.passkey.findMany({ where: { personId: officer.id } }))
		expect(kept?.lastUsedAt).not.toBeNull()
		expect(Number(kept?.counter)).toBe(keys.officer.counter)
	})

	test('signs each challenge once, and only the one of its session', async () => {
		const [one, other] = [await halfCookieOf(officer), await halfCookieOf(officer)]
		await ask(offer, one, '/sign-in/factor/passkey', {})
		await ask(offer, other, '/sign-in/factor/passkey', {})
		const signed = keys.officer.use(await challengeOf(one))
		expect((await ask(prove, other, '/sign-in/factor', { passkey: signed })).data.problem).toBe(
			'passkeyRefused',
		)
		const both = await Promise.all(
			[1, 2].map(() => ask(prove, one, '/sign-in/factor', { passkey: keys.officer.use({ challenge: 'x' }) })),
		)
		expect(both.map(({ status }) => status)).toEqual([422, 422])
		expect((await ask(prove, one, '/sign-in/factor', { passkey: signed })).status).toBe(422)
	})

	test('of another person, of another site or a copied one is refused', async () => {
		const refused = async (bent: (challenge: { challenge: string }) => string) => {
			const half = await halfCookieOf(manager)
			await ask(offer, half, '/sign-in/factor/passkey', {})
			const passkey = bent(await challengeOf(half))
			const answer = await ask(prove, half, '/sign-in/factor', { passkey })
			expect((await visitorOf(half))?.owes).toBe('factor')
			return answer.status
		}
		const elsewhere = (own: object): Authenticator => Object.assign(Object.create(keys.manager), own)
		expect(await refused((asked) => keys.officer.use(asked))).toBe(422)
		expect(await refused((asked) => elsewhere({ origin: 'http://evil.example' }).use(asked))).toBe(422)
		expect(await refused((asked) => elsewhere({ rpID: 'evil.example' }).use(asked))).toBe(422)
		expect(await refused(() => '{"id":"x"}')).toBe(422)
	})

	test('has five minutes to sign', async () => {
		const half = await halfCookieOf(officer)
		await ask(offer, half, '/sign-in/factor/passkey', {})
		const asked = await challengeOf(half)
		await changeSession(half, { challenge: `${Date.now() - 5.1 * 60_000} ${asked.challenge}` })
		const late = await ask(prove, half, '/sign-in/factor', { passkey: keys.officer.use(asked) })
		expect(late.data.problem).toBe('passkeyRefused')
	})

	test('that counts backwards was copied', async () => {
		const half = await halfCookieOf(officer)
		expect((await use(half, keys.officer)).status).toBe(303)
		keys.officer.counter -= 2
		expect((await use(await halfCookieOf(officer), keys.officer)).data.problem).toBe('passkeyRefused')
	})

	test('is not made without a fresh proof, nor with what another session asked for', async () => {
		const cookie = await cookieOf(officer)
		const key = new Authenticator(...site)
		const foreign = key.make({ challenge: 'made up' })
		expect((await ask(offerNew, cookie, '/account/factors/passkey', {})).status).toBe(200)
		const asked = await ask(change, cookie, page, { do: 'add', name: 'x', credential: foreign })
		expect(asked).toMatchObject({ status: 422, data: { problem: { reason: 'passkeyRefused' } } })
		await proveAgo(cookie, 16)
		expect((await ask(offerNew, cookie, '/account/factors/passkey', {})).status).toBe(403)
	})
})

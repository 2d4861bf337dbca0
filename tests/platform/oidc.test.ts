import type { JWTPayload } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { client, type Mood } from '#tests/support/identity-provider.ts'
import { emailOf, ghana, office } from '#tests/support/people.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

// Before anything reads the environment.
const provider = await vi.hoisted(async () => {
	const { client, identityProvider } = await import('#tests/support/identity-provider.ts')
	const started = await identityProvider()
	Object.assign(process.env, {
		OIDC_ISSUER: started.issuer,
		OIDC_CLIENT_ID: client.id,
		OIDC_CLIENT_SECRET: client.secret,
		OIDC_NAME: 'the office (sample)',
		OIDC_ACR: 'urn:sample:two',
		SIGN_IN_LIMIT: '1000',
	})
	return started
})
afterAll(() => provider.close())

useWorld()
const app = useWholeApp()
const officer = emailOf(office.officer)
const now = () => Math.floor(Date.now() / 1000)
let people: number
beforeAll(async () => {
	people = await signInDatabase().person.count()
})
beforeEach(async () => {
	await signInDatabase().account.deleteMany({ where: { providerId: { startsWith: 'oidc' } } })
	await signInDatabase().session.deleteMany()
	await signInDatabase().signInEvent.deleteMany()
})

const ask = (address: string, cookie = '') => fetch(address, { redirect: 'manual', headers: { cookie } })
const cookiesOf = (answer: Response) =>
	answer.headers
		.getSetCookie()
		.filter((line) => !/^[^=]+=;/.test(line))
		.map((line) => line.split(';')[0])
		.join('; ')

/** Starts sign-in here, identifies the person at the provider, and returns the response to the callback. */
async function setOut(next = '/work') {
	const start = await ask(`${app.address}/sign-in/office?next=${encodeURIComponent(next)}`)
	const there = await ask(start.headers.get('location') ?? '')
	const back = new URL(there.headers.get('location') ?? app.address)
	return { cookie: cookiesOf(start), back: `${app.address}${back.pathname}${back.search}`, start }
}
async function enter(mood: Partial<Mood> & { email: string }, next?: string) {
	provider.feels(mood)
	const { cookie, back } = await setOut(next)
	return ask(back, cookie)
}
const sessions = () => signInDatabase().session.findMany()
const atDoor = async () =>
	(await signInDatabase().signInEvent.findMany({ orderBy: { at: 'asc' } })).map(
		({ kind, detail, personId }) => [kind, detail, personId].filter(Boolean).join(' '),
	)

describe('a person of the office', () => {
	test('is let in by the provider, and asked for the own second factor', async () => {
		const answer = await enter({ email: officer.toUpperCase() }, '/requests?status=review')
		expect(answer.status).toBe(303)
		expect(answer.headers.get('location')).toBe('/requests?status=review')
		expect(await sessions()).toMatchObject([{ userId: 'officer', factorAt: null }])
		expect(await atDoor()).toEqual(['signedIn provider officer'])
		const page = await ask(`${app.address}/work`, cookiesOf(answer))
		expect(page.headers.get('location')).toMatch(/^\/sign-in\/(enrol|factor)/)
	})

	test.each<[string, JWTPayload]>([
		['amr', { amr: ['pwd', 'mfa'] }],
		['acr', { acr: 'urn:sample:two' }],
	])('needs no other factor when the token says so by %s', async (_, claims) => {
		const answer = await enter({ email: officer, claims })
		expect((await sessions())[0]?.factorAt).toBeInstanceOf(Date)
		expect((await ask(`${app.address}/work`, cookiesOf(answer))).status).toBe(200)
	})

	test.each<[string, JWTPayload]>([
		['a password', { amr: ['pwd'] }],
		['another class', { acr: 'urn:sample:one' }],
		['a text in the place of a list', { amr: 'mfa' }],
	])('does when it speaks of %s', async (_, claims) => {
		await enter({ email: officer, claims })
		expect(await sessions()).toMatchObject([{ factorAt: null }])
	})

	test('is known by the name of the provider from then on', async () => {
		await enter({ email: officer })
		expect((await enter({ email: officer })).status).toBe(303)
		const refused = await enter({ email: officer, claims: { sub: 'somebody who got the address later' } })
		expect(refused.status).toBe(403)
		const taken = await enter({ email: emailOf(office.triage), claims: { sub: `subject of ${officer}` } })
		expect(taken.status).toBe(403)
		expect(await atDoor()).toEqual([
			'signedIn provider officer',
			'signedIn provider officer',
			'accessRefused provider: otherSubject officer',
			'accessRefused provider: otherSubject triage',
		])
		// The owner can still sign in.
		expect((await enter({ email: officer })).status).toBe(303)
	})

	test('leaves no session of before in the browser, and none after signing out', async () => {
		const first = cookiesOf(await enter({ email: officer, claims: { amr: ['mfa'] } }))
		const { cookie, back } = await setOut()
		const second = cookiesOf(await ask(back, `${cookie}; ${first}`))
		expect(await sessions()).toHaveLength(1)
		const body = new URLSearchParams()
		const headers = { cookie: second, origin: app.address }
		await fetch(`${app.address}/sign-out`, { method: 'POST', redirect: 'manual', headers, body })
		expect(await sessions()).toEqual([])
	})
})

describe('nobody else is', () => {
	const mission = emailOf(ghana.mission)
	test.each<[string, string, Partial<Mood> & { email: string }]>([
		['somebody unknown', 'unknownPerson', { email: 'stranger@sample.example' }],
		['people of States', 'notOfOffice ghana.mission', { email: mission, claims: { amr: ['mfa'] } }],
		['a donor', 'notOfOffice donor', { email: emailOf(office.donor) }],
		[
			'an address that is not verified',
			'addressNotVerified',
			{ email: officer, claims: { email_verified: false } },
		],
		[
			'one that says it in a text',
			'addressNotVerified',
			{ email: officer, claims: { email_verified: 'true' } },
		],
		['no address', 'addressNotVerified', { email: officer, claims: { email: undefined } }],
		['another nonce', 'tokenRefused', { email: officer, claims: { nonce: 'of another sign-in' } }],
		['no nonce', 'tokenRefused', { email: officer, claims: { nonce: undefined } }],
		['a token that has expired', 'tokenRefused', { email: officer, claims: { exp: now() - 120 } }],
		['a token without an end', 'tokenRefused', { email: officer, claims: { exp: undefined } }],
		['an old token', 'tokenRefused', { email: officer, claims: { iat: now() - 3600 } }],
		['a token for somebody else', 'tokenRefused', { email: officer, claims: { aud: 'another client' } }],
		['a token for several', 'tokenRefused', { email: officer, claims: { aud: [client.id, 'another'] } }],
		['a token made for another', 'tokenRefused', { email: officer, claims: { azp: 'another' } }],
		[
			'a token of another issuer',
			'tokenRefused',
			{ email: officer, claims: { iss: 'https://evil.example' } },
		],
		['a token without a signature', 'tokenRefused', { email: officer, signs: 'not' }],
		['a token signed with our secret', 'tokenRefused', { email: officer, signs: 'withOurSecret' }],
		['a token signed with another key', 'tokenRefused', { email: officer, signs: 'withAnotherKey' }],
		['an answer of another issuer', 'otherIssuer', { email: officer, issIn: 'https://evil.example' }],
	])('%s', async (_, reason, mood) => {
		const answer = await enter(mood)
		expect(answer.status).toBe(403)
		expect(await answer.text()).toContain('Sign-in failed')
		expect(cookiesOf(answer)).toBe('')
		expect(await sessions()).toEqual([])
		expect(await atDoor()).toEqual([`accessRefused provider: ${reason}`])
		expect(await signInDatabase().account.count({ where: { providerId: { startsWith: 'oidc' } } })).toBe(0)
		expect(await signInDatabase().person.count()).toBe(people)
	})

	test('a person who is suspended', async () => {
		const change = (suspendedAt: Date | null) =>
			signInDatabase().person.update({ where: { id: 'officer' }, data: { suspendedAt } })
		await change(new Date())
		expect((await enter({ email: officer })).status).toBe(403)
		expect(await atDoor()).toEqual(['accessRefused provider: suspended officer'])
		await change(null)
	})

	test.each<[string, string, (back: URL) => void]>([
		['another state', 'otherState', (back) => back.searchParams.set('state', 'another')],
		['no state', 'otherState', (back) => back.searchParams.delete('state')],
		['no code', 'refusedThere', (back) => back.searchParams.delete('code')],
		['a code of nobody', 'codeRefused', (back) => back.searchParams.set('code', 'x')],
		['a refusal', 'refusedThere', (back) => back.searchParams.set('error', 'access_denied')],
		['no issuer', 'otherIssuer', (back) => back.searchParams.delete('iss')],
	])('a way back with %s', async (_, reason, spoil) => {
		provider.feels({ email: officer })
		const { cookie, back } = await setOut()
		const spoilt = new URL(back)
		spoil(spoilt)
		expect((await ask(spoilt.href, cookie)).status).toBe(403)
		expect(await atDoor()).toEqual([`accessRefused provider: ${reason}`])
		expect(await sessions()).toEqual([])
	})

	test('a way back that was gone before, or by another browser', async () => {
		provider.feels({ email: officer })
		const { cookie, back } = await setOut()
		expect((await ask(back)).status).toBe(403)
		expect((await ask(back, cookie)).status).toBe(303)
		expect((await ask(back, cookie)).status).toBe(403)
		expect((await ask(back, (await setOut()).cookie)).status).toBe(403)
		expect(await sessions()).toHaveLength(1)
		expect((await atDoor()).filter((event) => event.startsWith('accessRefused'))).toEqual([
			'accessRefused provider: notStarted',
			'accessRefused provider: usedState',
			'accessRefused provider: otherState',
		])
	})

	test('a code that was traded before', async () => {
		provider.feels({ email: officer })
		const [first, second] = [await setOut(), await setOut()]
		expect((await ask(first.back, first.cookie)).status).toBe(303)
		const replayed = new URL(second.back)
		replayed.searchParams.set('code', new URL(first.back).searchParams.get('code') ?? '')
		expect((await ask(replayed.href, second.cookie)).status).toBe(403)
	})
})

test('the way there carries what the protocol asks for, and nothing of the person', async () => {
	provider.feels({ email: officer })
	const { start } = await setOut('https://evil.example/')
	const there = new URL(start.headers.get('location') ?? '')
	expect(Object.fromEntries(there.searchParams)).toEqual({
		response_type: 'code',
		response_mode: 'query',
		scope: 'openid email',
		prompt: 'login',
		client_id: client.id,
		redirect_uri: 'http://127.0.0.1:3000/sign-in/office/back',
		state: expect.stringMatching(/^[\w-]{43}$/),
		nonce: expect.stringMatching(/^[\w-]{43}$/),
		code_challenge: expect.stringMatching(/^[\w-]{43}$/),
		code_challenge_method: 'S256',
		acr_values: 'urn:sample:two',
	})
	const [cookie = ''] = start.headers.getSetCookie()
	expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/)
	expect(decodeURIComponent(cookie)).not.toContain(there.searchParams.get('state'))
	expect((await enter({ email: officer }, '//evil.example/')).headers.get('location')).toBe('/work')
})

test('the page of sign-in shows the way, in the words of the operator', async () => {
	const html = await (await ask(`${app.address}/sign-in?next=%2Frequests`)).text()
	expect(html).toContain('href="/sign-in/office?next=%2Frequests"')
	expect(html).toContain('Sign in with the office (sample)')
})

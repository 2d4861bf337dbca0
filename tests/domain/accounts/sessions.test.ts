import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endOtherSessions, endOwnSession, listSessions } from '#app/domain/accounts/sessions.server.ts'

import { endSessionsOf } from '#app/domain/people/suspend-person.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { browserOf, findVisitor } from '#app/platform/sign-in/visitor.server.ts'
import { loader as clock } from '#app/routes/session.ts'
import { action as signOut } from '#app/routes/sign-out.tsx'
import {
	askedBy,
	giveAccount,
	isOpen,
	openWindow,
	signInAs,
	signInEventsOf,
} from '#tests/support/accounts.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const people = [
	ghana.drafter,
	ghana.mission,
	egypt.drafter,
	office.officer,
	office.administrator,
	office.donor,
]
beforeAll(async () => {
	for (const person of people) await giveAccount(person)
})
beforeEach(() => asOwner('delete from session'))

const context = () => ({ nonce: '', requestId: '' })
const agoSeen = (id: string, minutes: number) =>
	asOwner(`update session set last_seen_at = now() - $2 * interval '1 minute' where id = $1`, [id, minutes])
const seen = async (id: string) =>
	new Date((await asOwner('select last_seen_at from session where id = $1', [id]))[0]?.last_seen_at).getTime()

describe('a session', () => {
	test('has a token of at least 128 bits, new at each sign-in, and accepts no planted one', async () => {
		const tokens = new Set<string>()
		const planted = 'session=planted-by-somebody-else.c2lnbmF0dXJl'
		for (let time = 0; time < 5; time += 1) {
			const opened = await signInAs(ghana.drafter, planted)
			if (opened.outcome !== 'opened') throw new Error('not signed in')
			const [, value = ''] = /session=([^;]+)/.exec(opened.cookies[0] ?? '') ?? []
			const [token = ''] = decodeURIComponent(value).split('.')
			// 32 of 62 letters and digits: 190 bits.
			expect(token).toMatch(/^[A-Za-z0-9]{32}$/)
			tokens.add(token)
		}
		expect(tokens.size).toBe(5)
		expect(await findVisitor(askedBy(planted))).toBeNull()
	})

	test('ends when a person signs in again in the same browser', async () => {
		const window = await openWindow(ghana.drafter)
		await signInAs(ghana.drafter, window.cookie)
		expect(await isOpen(window)).toBe(false)
		expect(await asOwner('select id from session')).toHaveLength(1)
	})

	test('has a cookie that no script reads and no other site sends', async () => {
		const opened = await signInAs(ghana.drafter)
		if (opened.outcome !== 'opened') throw new Error('not signed in')
		expect(opened.cookies).toHaveLength(2)
		for (const cookie of opened.cookies) expect(cookie).toMatch(/Path=\/.*HttpOnly.*SameSite=Lax/i)
	})

	test.each([
		[office.officer, 15],
		[egypt.drafter, 30],
	])('ends when it is not used (%#), and the log says so', async (person, minutes) => {
		const window = await openWindow(person)
		await agoSeen(window.id, minutes - 0.5)
		expect(await isOpen(window)).toBe(true)
		await agoSeen(window.id, minutes + 0.1)
		expect(await isOpen(window)).toBe(false)
		expect(await asOwner('select id from session')).toEqual([])
		expect((await signInEventsOf(person)).at(-1)).toMatchObject({ kind: 'sessionEnded', detail: 'idle' })
	})

	test('ends after twelve hours, whatever happens in it', async () => {
		const window = await openWindow(office.officer)
		const [row] = await asOwner(
			'select round(extract(epoch from expires_at - created_at))::int as seconds from session',
		)
		expect(row?.seconds).toBe(12 * 60 * 60)
		await asOwner(`update session set expires_at = now() + interval '2 minutes'`)
		const { left } = (await findVisitor(askedBy(window.cookie))) ?? {}
		expect(left).toMatchObject({ final: true, warnedBefore: 150_000 })
		expect(left?.ms).toBeLessThanOrEqual(120_000)
		await asOwner(`update session set expires_at = now() - interval '1 second'`)
		expect(await isOpen(window)).toBe(false)
	})

	test('is kept by what people open and send, and not by what a page asks for by itself', async () => {
		const window = await openWindow(egypt.drafter)
		const polls = [
			askedBy(window.cookie, '/session'),
			askedBy(window.cookie, '/allocations/x', { 'sec-fetch-dest': 'empty' }),
		]
		await agoSeen(window.id, 20)
		const before = await seen(window.id)
		for (const poll of polls) expect(await findVisitor(poll)).not.toBeNull()
		expect(await seen(window.id)).toBe(before)

		const saved = new Request('http://site.example/requests/x/draft/about/save', {
			method: 'POST',
			headers: { cookie: window.cookie, 'sec-fetch-dest': 'empty' },
		})
		expect((await findVisitor(saved))?.left.ms).toBe(30 * 60_000)
		expect(await seen(window.id)).toBeGreaterThan(before)
		await agoSeen(window.id, 20)
		await findVisitor(askedBy(window.cookie))
		expect(await seen(window.id)).toBeGreaterThan(before)
	})

	test('tells its page how long it lasts, and a page without one that it has ended', async () => {
		const window = await openWindow(office.officer)
		await agoSeen(window.id, 13)
		const told = await clock({ request: askedBy(window.cookie, '/session'), context: context(), params: {} })
		const { ms, warnedBefore, final } = await told.json()
		expect(ms).toBeGreaterThan(115_000)
		expect(ms).toBeLessThanOrEqual(120_000)
		expect({ warnedBefore, final }).toEqual({ warnedBefore: 150_000, final: false })
		const nobody = await clock({ request: askedBy('', '/session'), context: context(), params: {} })
		expect(nobody.status).toBe(401)
	})

	test('opens nothing from the moment its person is suspended', async () => {
		const window = await openWindow(office.donor)
		await asOwner('update person set suspended_at = now() where id = $1', [office.donor.id])
		expect(await isOpen(window)).toBe(false)
		await asOwner('update person set suspended_at = null where id = $1', [office.donor.id])
	})

	test('is ended on the server by signing out, and what the browser kept goes', async () => {
		const window = await openWindow(ghana.drafter)
		const request = new Request('http://site.example/sign-out', {
			method: 'POST',
			headers: { cookie: window.cookie },
		})
		const answer = await signOut({ request, context: context(), params: {} })
		expect(await isOpen(window)).toBe(false)
		expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
		expect(answer.headers.getSetCookie().join()).toMatch(/session=;.*Max-Age=0/i)
		expect((await signInEventsOf(ghana.drafter)).at(-1)).toMatchObject({
			kind: 'signedOut',
			path: '/sign-out',
		})
	})
})

describe('people see their sessions', () => {
	test("in plain words, the present one first, and no one else's", async () => {
		const [here] = [
			await openWindow(ghana.mission),
			await openWindow(ghana.mission),
			await openWindow(egypt.drafter),
		]
		const sessions = await listSessions(here.actor)
		expect(sessions).toHaveLength(2)
		expect(sessions[0]).toMatchObject({ isThis: true, browser: 'Firefox', system: 'Linux' })
		expect(sessions[1]).toMatchObject({ isThis: false })
		expect(JSON.stringify(sessions)).not.toContain('token')
	})

	test('but none that has ended unused', async () => {
		const [here, unused] = [await openWindow(ghana.mission), await openWindow(ghana.mission)]
		await agoSeen(unused.id, 31)
		expect((await listSessions(here.actor)).map(({ id }) => id)).toEqual([here.id])
	})

	test('and end one of them, or all others, but none of somebody else', async () => {
		const here = await openWindow(ghana.mission)
		const second = await openWindow(ghana.mission)
		const third = await openWindow(ghana.mission)
		const foreign = await openWindow(egypt.drafter)
		await expect(endOwnSession(here.actor, foreign.id)).rejects.toMatchObject({ code: 'not-found' })
		await endOwnSession(here.actor, second.id)
		expect([await isOpen(second), await isOpen(third), await isOpen(foreign)]).toEqual([false, true, true])
		expect(await endOtherSessions(here.actor)).toBe(1)
		expect([await isOpen(here), await isOpen(third), await isOpen(foreign)]).toEqual([true, false, true])
	})

	test('while an administrator, and nobody else, ends all of a person', async () => {
		const window = await openWindow(egypt.drafter)
		for (const actor of [office.officer, ghana.focalPoint])
			await expect(endSessionsOf(actor, egypt.drafter.id)).rejects.toThrow(DomainError)
		expect(await isOpen(window)).toBe(true)
		await endSessionsOf(office.administrator, egypt.drafter.id)
		expect(await isOpen(window)).toBe(false)
		await expect(endSessionsOf(office.administrator, 'nobody')).rejects.toMatchObject({ code: 'not-found' })
	})

	test.each([
		[
			'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
			'Microsoft Edge',
			'Windows',
		],
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
			'Safari',
			'iPhone',
		],
		[
			'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Mobile Safari/537.36',
			'Chrome',
			'Android',
		],
		['curl/8.5.0', null, null],
		['', null, null],
	])('%s is named', (userAgent, browser, system) => expect(browserOf(userAgent)).toEqual({ browser, system }))
})

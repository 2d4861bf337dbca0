import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { addressOf, routes, routesThatAct, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const everyPost = { ...ghana, ...office }
const posts = Object.keys(everyPost) as (keyof typeof everyPost)[]
const cookies = new Map<string, string>()
const ids = new Map<string, string>()
const acting = await routesThatAct()

/** A request and a delivery, and signed-in people; other ids stand for themselves. */
beforeAll(async () => {
	for (const post of posts) cookies.set(post, await cookieOf(everyPost[post] as Actor))
	const { id: deliveryId } = await aDelivery()
	await aRequest({ status: 'review' })
	const [request, need, programme] = await withActor(systemActor, async (tx) => [
		await tx.request.findFirstOrThrow({ where: { status: 'review' } }),
		await tx.need.findFirstOrThrow({}),
		await tx.programme.findFirstOrThrow({}),
	])
	for (const [name, id] of Object.entries({
		requestId: request.id,
		needId: need.id,
		programmeId: programme.id,
		deliveryId,
		personId: 'ghana.drafter',
		section: 'about',
		place: 'request',
	}))
		ids.set(name, id)
})

const ask = (path: string, init: RequestInit) => fetch(app.address + path, { redirect: 'manual', ...init })
const form = 'application/x-www-form-urlencoded'

describe('a change of state is taken from our own pages only, and as a form only', () => {
	test.each(acting.map(({ path }) => addressOf(path, (name) => name)))('%s', async (path) => {
		const cookie = cookies.get('drafter') ?? ''
		const post = async (address: string, headers: Record<string, string>, body = 'type=send') =>
			(await ask(address, { method: 'POST', headers: { cookie, 'content-type': form, ...headers }, body }))
				.status
		for (const address of [path, `${path === '/' ? '/_root' : path}.data`]) {
			expect(await post(address, { origin: 'https://evil.example' })).toBe(403)
			expect(await post(address, { origin: 'null' })).toBe(403)
			expect(await post(address, { origin: app.address.replace('http:', 'https:') })).toBe(403)
			expect(await post(address, { origin: `${app.address}.evil.example` })).toBe(403)
			expect(await post(address, { origin: app.address, 'sec-fetch-site': 'cross-site' })).toBe(403)
			expect(await post(address, { origin: app.address, 'sec-fetch-site': 'same-site' })).toBe(403)
			const origin = app.address
			expect(await post(address, { origin, 'content-type': 'text/plain' })).toBe(415)
			expect(await post(address, { origin, 'content-type': 'application/json' }, '{"type":"send"}')).toBe(415)
			expect(await post(address, { origin, 'content-type': 'text/plain; application/json' }, '{}')).toBe(415)
		}
	})
})

/** Changes allowed while a person only reads: last activity, and read marks. */
const ofReading = [
	'session',
	'sign_in_event',
	'access_log_entry',
	'messages_read',
	'rate_limit',
	'audit_entry',
	'audit_head',
]
const entriesOfReading = /\.(exported|listed)$/

const audited = () =>
	withActor(systemActor, (tx) => tx.auditEntry.findMany({ select: { id: true, type: true } }))

/** Returns the numbers of inserts, updates and deletes of each table since the start. */
async function written() {
	await asOwner('select pg_stat_force_next_flush()')
	const rows = await asOwner<{ table: string; times: number }>(
		`select relname as table, (n_tup_ins + n_tup_upd + n_tup_del)::int as times from pg_stat_user_tables
			where schemaname = 'public'`,
	)
	return new Map(rows.map(({ table, times }) => [table, times]))
}

describe('reading changes nothing', () => {
	test('a change is seen', async () => {
		const before = await written()
		await aRequest()
		const after = await written()
		expect(
			[...after].filter(([table, times]) => times !== before.get(table)).map(([table]) => table),
		).toContain('request')
	})

	test.each([...posts, 'nobody'])('%s', async (post) => {
		const before = await written()
		const known = new Set((await audited()).map(({ id }) => id))
		let seen = 0
		for (const { path } of routes) {
			const address = addressOf(path, (name) => ids.get(name) ?? 'not-there')
			const { status } = await ask(address, { headers: { cookie: cookies.get(post) ?? '' } })
			expect(`${address} ${status}`).not.toBe(`${address} 500`)
			if (status === 200) seen += 1
		}
		expect(seen).toBeGreaterThan(post === 'nobody' ? 3 : 10)
		const after = await written()
		const changed = [...after].filter(([table, times]) => times !== before.get(table)).map(([table]) => table)
		expect(changed.filter((table) => !ofReading.includes(table))).toEqual([])
		const added = (await audited()).filter(({ id }) => !known.has(id)).map(({ type }) => type)
		expect(added.filter((type) => !entriesOfReading.test(type))).toEqual([])
	})
})

import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { ghana, office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'
import { fillTwoStates } from './two-states.ts'

useWorld()
/** Runs outside the read that is under way, as another request does. */
const outside = AsyncLocalStorage.snapshot()
beforeAll(fillTwoStates)

const all = statement((_: object) => build.selectFrom('request').select(['id', 'state_iso3']).orderBy('id'))
const one = statement(({ id }: { id: string }) =>
	build.selectFrom('request').select(['id', 'created_at']).where('id', '=', id),
)
const own = (actor: Actor) => readAs(actor, (read) => read(all, {}))
const transactionOf = (read: Read) => read(transaction, {})
const transaction = statement((_: object) =>
	build.selectNoFrom((of) => [
		of.fn<string>('pg_backend_pid', []).as('backend'),
		of.fn<string>('now', []).as('began'),
	]),
)

describe('a read', () => {
	test('sees what its actor may see, as a step does', async () => {
		const [mine, whole] = [await own(ghana.drafter), await own(office.triage)]
		const byPrisma = await withActor(ghana.drafter, (tx) =>
			tx.request.findMany({ select: { id: true }, orderBy: { id: 'asc' } }),
		)
		expect(mine.map(({ id }) => id)).toEqual(byPrisma.map(({ id }) => id))
		expect(mine.length).toBeGreaterThan(0)
		expect(whole.some(({ state_iso3 }) => state_iso3 !== 'GHA')).toBe(true)
		expect(mine.every(({ state_iso3 }) => state_iso3 === 'GHA')).toBe(true)
	})

	test('changes nothing', async () => {
		const write = readAs(systemActor, (read) => read.models((tx) => tx.setting.deleteMany({})))
		await expect(write).rejects.toThrow(/read-only transaction/)
	})

	test('is one moment on one connection, with those inside it and those by models', async () => {
		const [[outer], [inner], [model]] = await readAs(ghana.drafter, (read) =>
			Promise.all([
				transactionOf(read),
				readAs(ghana.drafter, transactionOf),
				read.models((tx) => tx.$queryRaw<object[]>`select pg_backend_pid() as backend, now() as began`),
			]),
		)
		expect(inner).toEqual(outer)
		expect(model).toEqual(outer)
	})

	const isServer = process.env.TEST_DATABASE === 'postgres'
	test.skipIf(!isServer)('does not see what is written meanwhile (embedded: one connection)', async () => {
		const count = await readAs(ghana.drafter, async (read) => {
			await read(all, {})
			await outside(() =>
				withActor(systemActor, (tx) => tx.request.updateMany({ data: { title: 'changed' } })),
			)
			return read.models((tx) => tx.request.count({ where: { title: 'changed' } }))
		})
		expect(count).toBe(0)
	})

	test('with system access shows nothing more to what is asked beside it', async () => {
		const found = await readAs(ghana.drafter, (read) =>
			Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? read(all, {}) : read.asSystem(all, {})))),
		)
		const counts = found.map(({ length }) => length)
		const [system = 0, mine = 0] = counts
		expect(system).toBeGreaterThan(mine)
		expect(counts).toEqual(counts.map((_, at) => (at % 2 ? mine : system)))
	})

	test('for another actor, or a step, does not begin inside one', async () => {
		const inside = (work: () => Promise<unknown>) => readAs(ghana.drafter, work)
		await expect(inside(() => own(office.triage))).rejects.toThrow('another actor')
		await expect(inside(() => withActor(ghana.drafter, async () => 1))).rejects.toThrow('inside readAs')
	})

	test('records afterwards, before it answers', async () => {
		const order: string[] = []
		await readAs(ghana.drafter, async (read) => {
			read.afterwards(() =>
				withActor(ghana.drafter, async (tx) => order.push(`recorded ${await tx.request.count()}`)),
			)
			await read(all, {})
			order.push('read')
		})
		const [mine] = [await own(ghana.drafter)]
		expect(order).toEqual(['read', `recorded ${mine.length}`])
		const failed = readAs(ghana.drafter, async (read) => {
			read.afterwards(() => Promise.reject(new Error('not recorded')))
			return 'shown'
		})
		await expect(failed).rejects.toThrow('not recorded')
	})

	test('reports its first error, and the connection stays usable', async () => {
		const broken = readAs(ghana.drafter, (read) =>
			Promise.all([read(divided, {}), read(all, {}), read.asSystem(all, {})]),
		)
		await expect(broken).rejects.toThrow('division by zero')
		await expect(readAs(ghana.drafter, (read) => read(one, { id: 'a\0b' }))).rejects.toMatchObject({
			code: 'not-found',
		})
		const again = await Promise.all(Array.from({ length: 30 }, () => own(ghana.drafter)))
		expect(new Set(again.map(({ length }) => length)).size).toBe(1)
	})

	test('refuses what is asked after its end, of which the next user of the connection would know nothing', async () => {
		let askLate: () => Promise<unknown> = () => Promise.resolve()
		const failed = readAs(ghana.drafter, (read) => {
			askLate = () => Promise.allSettled([read(all, {}), read.asSystem(all, {})])
			return Promise.reject(new Error('the first part failed'))
		})
		await expect(failed).rejects.toThrow('the first part failed')
		const refused = { status: 'rejected', reason: new Error('The transaction has ended') }
		expect(await askLate()).toEqual([refused, refused])
	})

	test('returns times as dates', async () => {
		const [first] = await own(ghana.drafter)
		const [row] = await readAs(ghana.drafter, (read) => read(one, { id: first?.id ?? '' }))
		expect(row?.created_at).toBeInstanceOf(Date)
	})
})

const divided = statement((_: object) => build.selectNoFrom(sql<number>`1 / 0`.as('never')))

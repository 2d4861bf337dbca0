import { expect, test } from 'vitest'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const by = systemActor.id

const write = <T>(work: (tx: Tx) => Promise<T>) => withActor(systemActor, work)
const transactionOf = (tx: Tx) => tx.$queryRaw<object[]>`select pg_backend_pid() as backend, now() as began`
const stored = (key: string) => write((tx) => tx.setting.findUnique({ where: { key } }))
const inSql = (tx: Tx, key: string) =>
	tx.$executeRaw`insert into setting (key, value, changed_by_id, changed_at) values (${key}, '1'::jsonb, ${by}, now())`
const byModel = (tx: Tx, key: string) =>
	tx.setting.create({ data: { key, value: 1, changedById: by, changedAt: new Date(0) } })

test('statements and models are one transaction, in the order in which they are sent', async () => {
	const seen = await write(async (tx) => {
		const before = await transactionOf(tx)
		await inSql(tx, 'order.sql')
		const bySql = await tx.setting.findUnique({ where: { key: 'order.sql' } })
		await byModel(tx, 'order.model')
		const [found] = await tx.$queryRaw<object[]>`select key from setting where key = 'order.model'`
		expect(await transactionOf(tx)).toEqual(before)
		return [bySql?.key, found]
	})
	expect(seen).toEqual(['order.sql', { key: 'order.model' }])
})

test('what models and statements wrote is undone together', async () => {
	const wanted = new Error('changed my mind')
	const undone = write(async (tx) => {
		await inSql(tx, 'undone.sql')
		await byModel(tx, 'undone.model')
		throw wanted
	})
	await expect(undone).rejects.toBe(wanted)
	expect([await stored('undone.sql'), await stored('undone.model')]).toEqual([null, null])
})

test('models asked at the same time join the transaction once', async () => {
	const [one, other] = await write(async (tx) => {
		await inSql(tx, 'once')
		return Promise.all(
			['once', 'never'].map((key) => tx.setting.findUnique({ where: { key }, select: { key: true } })),
		)
	})
	expect([one, other]).toEqual([{ key: 'once' }, null])
})

test('a refused model is explained, and earlier writes are undone', async () => {
	const refused = write(async (tx) => {
		await inSql(tx, 'refused')
		await byModel(tx, 'refused')
	})
	await expect(refused).rejects.toMatchObject({ code: 'P2002' })
	expect(await stored('refused')).toBeNull()
})

test('a model asked after the end reaches no later transaction', async () => {
	const left = await write(async (tx) => tx)
	await expect(byModel(left, 'late')).rejects.toThrow()
	await expect(readAs(systemActor, (read) => read.models(async (tx) => byModel(tx, 'late')))).rejects.toThrow(
		/read-only/,
	)
	expect(await stored('late')).toBeNull()
})

import { expect, test } from 'vitest'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase()

const numbers = [1, 2, 3, 4]

test('statements that are asked for at once within a transaction are sent one after the other', async () => {
	const warnings: Error[] = []
	const keep = (warning: Error) => void warnings.push(warning)
	process.on('warning', keep)
	const found = await withActor(systemActor, (tx) =>
		Promise.all(numbers.map((n) => tx.$queryRaw<{ n: number }[]>`select ${n}::int as n`)),
	)
	await new Promise(setImmediate) // warnings are emitted in a later turn
	process.off('warning', keep)
	expect(found.flat().map(({ n }) => n)).toEqual(numbers)
	expect(warnings).toEqual([])
})

test('one that fails is reported to the one who asked, and the transaction is rolled back', async () => {
	const broken = withActor(systemActor, (tx) =>
		Promise.all([
			tx.$executeRaw`insert into mail_domain (domain, window_at) values ('half.example', now())`,
			tx.$queryRaw`select 1 / 0`,
		]),
	)
	await expect(broken).rejects.toThrow('division by zero')
	expect(
		await withActor(systemActor, (tx) => tx.mailDomain.count({ where: { domain: 'half.example' } })),
	).toBe(0)
})

import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { systemActor } from '#app/platform/actor.ts'
import {
	connectDatabase,
	disconnectDatabase,
	queuePool,
	withActor,
} from '#app/platform/database/database.server.ts'
import { DatabaseAway, saysAway } from '#app/platform/database/database-away.ts'
import { migrate } from '#prisma/migrate.ts'
import { isNightly } from '#tests/support/nightly.ts'
import { programs, startCluster } from './cluster.ts'

const RESTARTS = isNightly ? 20 : 6

test.skipIf(!programs)(
	'whatever the database driver says when the server restarts is known as the database being away, and ends no process',
	async () => {
		const cluster = await startCluster()
		await migrate({ connectionString: cluster.url })
		connectDatabase({ connectionString: cluster.url, max: 10 })
		let over = false
		const others: unknown[] = []
		let away = 0
		const again = async (ask: () => Promise<unknown>, isAway: (error: unknown) => boolean) => {
			while (!over)
				await ask().catch(async (error) => {
					if (isAway(error)) away += 1
					else others.push(error)
					await pause(10)
				})
		}
		const step = (n: number) =>
			withActor(systemActor, async (tx) => {
				await tx.notice.updateManyAndReturn({ where: { id: 'none' }, data: { uncertain: true } })
				await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${String(n)}, 7))::text`
				await tx.$executeRaw`update mail_domain set rests = 0 where domain = 'none'`
			})
		const asking = [
			...[1, 2, 3, 4].map((n) =>
				again(
					() => step(n),
					(error) => error instanceof DatabaseAway,
				),
			),
			again(() => queuePool().query('select pg_sleep(0.01)'), saysAway),
		]
		for (let n = 0; n < RESTARTS; n += 1) {
			await pause(150 + ((n * 37) % 90)) // different moments, the same in every run
			await cluster.restart(n % 2 === 0 ? 'fast' : 'immediate')
		}
		over = true
		await Promise.all(asking)
		await disconnectDatabase()
		await cluster.remove()
		expect(others).toEqual([])
		expect(away).toBeGreaterThan(RESTARTS)
	},
)

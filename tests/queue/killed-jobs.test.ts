import { expect, test } from 'vitest'
import { startQueue } from '#app/queue/queue.server.ts'
import { asOwner, testQueue, useDatabase } from '#tests/support/database.ts'

useDatabase()

const KILLS = 10

test('a job whose worker is killed again and again is still tried, and counts no failure', async () => {
	const name = 'promote-waiting'
	const id = await testQueue().send(name, { programmeId: 'killed' }, { retryLimit: 8 })
	for (let kill = 0; kill < KILLS; kill++) {
		expect((await testQueue().fetch(name)).map((job) => job.id)).toEqual([id])
		// The next process finds it taken by a process that no longer exists.
		const next = await startQueue({ alone: true })
		await next.stop({ graceful: false, wait: true })
	}
	expect(await asOwner('select state, retry_count from pgboss.job where id = $1::uuid', [id])).toEqual([
		{ state: 'retry', retry_count: 0 },
	])
})

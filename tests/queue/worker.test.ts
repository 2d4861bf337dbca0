import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DatabaseAway } from '#app/platform/database/database-away.ts'
import { missesWorker, workState } from '#app/queue/job-board.server.ts'
import { workOn } from '#app/queue/job-loop.server.ts'
import { createBeat, createLeases, freeLostJobs } from '#app/queue/leases.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { asOwner, testQueue, useDatabase } from '#tests/support/database.ts'
import { eventually } from '#tests/support/eventually.ts'

useDatabase()

describe('worker', () => {
	const name = 'promote-waiting'
	type Row = { state: string; retry_count: number; late: boolean }
	const row = async (id: string | null) =>
		(
			await asOwner<Row>(
				'select state, retry_count, start_after > now() as late from pgboss.job where id = $1::uuid',
				[id],
			)
		)[0]
	const send = (startAfter?: Date) =>
		testQueue().send(
			name,
			{ programmeId: 'sample' },
			{ retryLimit: 8, retryDelay: 2, ...(startAfter && { startAfter }) },
		)
	const change = (set: string, id: string | null) =>
		asOwner(`update pgboss.job set ${set} where id = $1::uuid`, [id])
	const workers = (sql: string) => asOwner(sql)

	beforeEach(async () => {
		await asOwner('delete from pgboss.job')
		await asOwner('alter table worker no force row level security')
		await asOwner('delete from worker')
	})
	afterEach(() => vi.restoreAllMocks())

	/** Works on the queue until `done`; the loop must end, whatever its errors. */
	async function workUntil(handle: () => Promise<unknown>, done: () => Promise<boolean>) {
		const stopping = new AbortController()
		const loop = workOn(testQueue(), { name, batch: 10, handle }, createLeases(), stopping.signal)
		await eventually('the work done', done)
		stopping.abort()
		await loop
	}

	describe('a job', () => {
		test('whose outcome cannot be written down ends no process and runs again when its lease has run out', async () => {
			const id = await send()
			const complete = vi
				.spyOn(testQueue(), 'complete')
				.mockRejectedValueOnce(new Error('Connection terminated'))
			let runs = 0
			const handle = async () => {
				runs += 1
			}
			await workUntil(handle, async () => complete.mock.calls.length === 1)
			expect(await row(id)).toMatchObject({ state: 'active' })

			await change(`started_on = now() - interval '31 seconds'`, id)
			await freeLostJobs()
			await workUntil(handle, async () => (await row(id))?.state === 'completed')
			expect(runs).toBe(2)
		})

		test('under which the database went away has not failed and is tried again', async () => {
			const id = await send()
			let tries = 0
			const handle = async () => {
				tries += 1
				if (tries < 10) throw new DatabaseAway(new Error('Connection terminated unexpectedly'))
			}
			await workUntil(handle, async () => (await row(id))?.state === 'completed')
			expect(await row(id)).toMatchObject({ retry_count: 0 })
		})

		test('that fails is tried again later, and counted', async () => {
			const id = await send()
			await workUntil(
				() => Promise.reject(new Error('no')),
				async () => (await row(id))?.state === 'retry',
			)
			expect(await row(id)).toMatchObject({ late: true })
		})

		test('that is still held keeps its lease; one of a worker that is gone loses it, and is given up in the end', async () => {
			const held = await send()
			const lost = await send()
			const leases = createLeases()
			leases.hold([{ id: String(held) }])
			await asOwner(`update pgboss.job set state = 'active', started_on = now() - interval '25 seconds'`)
			await leases.renew()
			await asOwner(`update pgboss.job set started_on = started_on - interval '10 seconds'`)
			await freeLostJobs()
			expect([(await row(held))?.state, (await row(lost))?.state]).toEqual(['active', 'retry'])

			await change(`state = 'active', retry_count = 24, started_on = now() - interval '40 seconds'`, lost)
			await freeLostJobs()
			expect(await row(lost)).toMatchObject({ state: 'failed' })
		})

		test('of a clock that was a day ahead is free when the clock is put right; a timer keeps its day', async () => {
			const [taken, tried, sent, timer] = [
				await send(),
				await send(),
				await send(),
				await send(new Date(Date.now() + 86_400_000)),
			]
			const ahead = `now() + interval '1 day'`
			await change(`state = 'active', started_on = ${ahead}`, taken)
			await change(`state = 'retry', start_after = ${ahead}`, tried)
			await change(`created_on = ${ahead}, start_after = ${ahead}`, sent)
			await asOwner(`update pgboss.version set maintained_on = ${ahead}`)
			await freeLostJobs()
			for (const id of [taken, tried, sent]) expect(await row(id)).toMatchObject({ late: false })
			expect(await row(timer)).toMatchObject({ late: true })
			expect(await asOwner('select maintained_on from pgboss.version')).toEqual([{ maintained_on: null }])
		})
	})

	describe('work continues', () => {
		const beats = async () => (await workState()).beats
		const late = async () => (await workState()).lateSince !== null
		const worker = (startedAgo: string, beatAgo: string) =>
			workers(
				`insert into worker values (gen_random_uuid(), now() - interval '${startedAgo}', now() - interval '${beatAgo}')`,
			)

		test('while a worker beats; rows of those that ended go', async () => {
			expect(await beats()).toBe(false)
			await worker('2 hours', '61 minutes')
			await createBeat(createLeases())()
			expect(await beats()).toBe(true)
			expect(await asOwner('select id from worker')).toHaveLength(1)
		})

		test('no longer than 45 seconds after its last beat, and not by a beat in the future', async () => {
			await worker('1 hour', '44 seconds')
			expect(await beats()).toBe(true)
			await workers(`update worker set beat_at = now() - interval '46 seconds'`)
			expect(await beats()).toBe(false)
			await workers(`update worker set beat_at = now() + interval '1 day'`)
			expect(await beats()).toBe(false)
		})

		test('unless no worker is there a minute after the start of a web process', () => {
			const none = { beats: false, beatAt: null, lateSince: null }
			const uptime = vi.spyOn(process, 'uptime').mockReturnValue(59)
			expect(missesWorker(none)).toBe(false)
			uptime.mockReturnValue(61)
			expect(missesWorker(none)).toBe(true)
			expect(missesWorker({ ...none, beats: true })).toBe(false)
		})

		test('unless a job waits for more than two minutes while a worker is there', async () => {
			const id = await send()
			await worker('1 hour', '1 second')
			await change(`start_after = now() - interval '119 seconds'`, id)
			expect(await late()).toBe(false)
			await change(`start_after = now() - interval '121 seconds'`, id)
			expect(await late()).toBe(true)
			// A worker that has just started is not to blame for jobs that waited before.
			await workers(`update worker set started_at = now() - interval '10 seconds'`)
			expect(await late()).toBe(false)
		})

		test('while an allocation waits for the one that is worked out', async () => {
			await worker('1 hour', '1 second')
			const first = await testQueue().send('run-allocation', { runId: 'one' })
			const second = await testQueue().send('run-allocation', { runId: 'two' })
			await change(`start_after = now() - interval '10 minutes'`, second)
			expect(await late()).toBe(true)
			await change(`state = 'active', started_on = now()`, first)
			expect(await late()).toBe(false)
		})
	})
})

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

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { askExport } from '#app/domain/exports/exports.server.ts'
import { orderExport, takeJobFile } from '#app/domain/jobs/export-jobs.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import {
	connectDatabase,
	disconnectDatabase,
	queuePool,
	withActor,
} from '#app/platform/database/database.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { insertAdministrator } from '#prisma/seed/insert-reference.ts'
import { eventually } from '#tests/support/eventually.ts'
import { programOf } from './build-programs.ts'
import { programs, startCluster } from './cluster.ts'

const KILLS = 3
const ROWS = 60_000
const list = 'sign-in-log'

test.skipIf(!programs)(
	'an export starts again after its worker was killed, and its file is whole',
	async () => {
		const cluster = await startCluster()
		await migrate({ connectionString: cluster.url })
		connectDatabase({ connectionString: cluster.url, max: 4 })
		const boss = await startQueue({ alone: false })
		const id = await ordered()
		const job = () =>
			withActor(systemActor, (tx) =>
				tx.job.findUniqueOrThrow({
					where: { id },
					select: { status: true, done: true, starts: true, fileKey: true },
				}),
			)
		for (let kill = 1; kill <= KILLS; kill++) {
			const worker = startExportWorker(cluster.url)
			await eventually(
				'rows that are written',
				async () => {
					const { starts, done, status } = await job()
					return starts === kill && (done > 0 || status !== 'running')
				},
				60,
			)
			await killed(worker)
			expect(await job(), `kill ${kill}`).toMatchObject({ status: 'running', fileKey: null })
		}
		const worker = startExportWorker(cluster.url)
		await eventually('the job done', async () => (await job()).status === 'done', 120)
		await killed(worker)
		expect(await job()).toMatchObject({ starts: KILLS + 1, done: ROWS })
		const { content } = await takeJobFile(await administrator(), id)
		const lines = (await text(content)).split('\r\n')
		expect(new Set(lines.filter((line) => /row\d+/.test(line))).size).toBe(ROWS)
		expect(await withActor(systemActor, (tx) => tx.notice.count({ where: { template: 'jobDone' } }))).toBe(1)
		await boss.stop({ graceful: false, wait: true })
		await disconnectDatabase()
		await cluster.remove()
	},
	300_000,
)

async function administrator() {
	const { id } = await withActor(systemActor, (tx) =>
		tx.person.findFirstOrThrow({ where: { role: 'administrator' }, select: { id: true } }),
	)
	const actor = await findActingPerson(id)
	if (!actor) throw new Error('The administrator may not act')
	return actor
}

/** An export of many rows that waits for a worker. */
async function ordered() {
	await insertAdministrator()
	await withActor(systemActor, (tx) => tx.person.updateMany({ data: { mayExport: true } }))
	await queuePool().query(
		`insert into sign_in_event (id, at, kind, detail)
			select 'row' || n, '2026-04-01'::timestamptz + n * interval '1 second', 'oldCode', 'row' || n
			from generate_series(1, $1::int) n`,
		[ROWS],
	)
	const actor = await administrator()
	const exportId = await askExport(actor, { what: 'listCsv', of: list, reason: 'For this test (sample)' })
	const order = { list, format: 'csv', query: '', language: 'en', exportId, rows: ROWS } as const
	return (await orderExport(actor, order)).id
}

const startExportWorker = (url: string) =>
	fork(programOf('export-worker'), { execArgv: [], env: { ...process.env, DATABASE_URL: url, VITEST: '' } })

async function killed(worker: ChildProcess) {
	const exited = once(worker, 'exit')
	worker.kill('SIGKILL')
	const [, signal] = await exited
	expect(signal).toBe('SIGKILL')
}

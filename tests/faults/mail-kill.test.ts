import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#app/platform/actor.ts'
import { connectDatabase, disconnectDatabase, withActor } from '#app/platform/database/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { mailServer } from '#tests/support/mail-server.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { programOf } from './build-programs.ts'

const folder = scratchFolder('mail-kill')
const id = newId()
let mail: Awaited<ReturnType<typeof mailServer>>

async function onDatabase<T>(work: () => Promise<T>): Promise<T> {
	const database = await startEmbeddedDatabase(folder)
	await migrate(database.connection)
	connectDatabase(database.connection)
	try {
		return await work()
	} finally {
		await disconnectDatabase()
		await database.stop()
	}
}

beforeAll(async () => {
	mail = await mailServer()
	process.env.SMTP_URL = mail.url
	await mail.open()
	await onDatabase(async () => {
		const boss = await startQueue({ alone: true })
		await boss.stop({ graceful: false, wait: true })
		const facts = { path: '/', reference: 'SOM-2026-0001' }
		const row = { id, eventKey: id, template: 'screeningPassed', address: 'reader@sample.example', facts }
		await withActor(systemActor, (tx) => tx.notice.create({ data: { ...row, createdAt: new Date() } }))
	})
})
afterAll(async () => {
	await mail.close()
	rmSync(folder, { recursive: true, force: true })
})

const send = () =>
	spawn(process.execPath, [programOf('letter-sender'), folder], {
		stdio: 'inherit',
		env: { ...process.env, LOG_LEVEL: 'silent' },
	})

test('a worker that is killed at any point of a letter leaves it to the next one, with the same Message-ID', async () => {
	for (const stage of ['connect', 'mailFrom', 'rcptTo', 'data', 'answer'] as const) {
		const worker = send()
		const ended = once(worker, 'exit')
		mail.at(stage, () => worker.kill('SIGKILL'))
		expect((await ended)[1], stage).toBe('SIGKILL')
	}
	expect((await once(send(), 'exit'))[0]).toBe(0)

	const notice = await onDatabase(() =>
		withActor(systemActor, (tx) => tx.notice.findUniqueOrThrow({ where: { id } })),
	)
	expect(notice).toMatchObject({ status: 'sent', claimedUntil: null, attempts: 0 })
	// One was sent completely before the kill: it arrived twice, both copies have the same id, and the record says so.
	expect(notice.uncertain).toBe(true)
	const arrived = mail.received.map(({ messageId }) => messageId)
	expect(arrived).toEqual([notice.messageId, notice.messageId])
})

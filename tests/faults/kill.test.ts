import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailServer } from '#tests/support/mail-server.ts'
import { isNightly } from '#tests/support/nightly.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { programOf } from './build-programs.ts'
import { halfDone, lost, readRemains, untold } from './remains.ts'

const place: { stdio: ['ignore', 'pipe', 'inherit'] } = { stdio: ['ignore', 'pipe', 'inherit'] }

const start = (dataDir: string, ...mode: string[]) =>
	spawn(process.execPath, [programOf('stepper'), dataDir, ...mode], {
		...place,
		env: { ...process.env, LOG_LEVEL: 'silent' },
	})

/** Starts a stepper and kills it so many milliseconds after so many acknowledgements; returns all of them. */
async function stepAndKill(dataDir: string, count: number, after: number): Promise<string[]> {
	const child = start(dataDir)
	const exited = once(child, 'exit')
	const lines: string[] = []
	const output = createInterface({ input: child.stdout })
	const read = once(output, 'close')
	const enough = new Promise<void>((resolve) => {
		output.on('line', (line) => lines.push(line) === count && resolve())
	})
	await Promise.race([enough, exited])
	await pause(after)
	child.kill('SIGKILL')
	const [code, signal] = await exited
	await read
	if (signal !== 'SIGKILL') throw new Error(`It ended by itself, with ${code}`)
	return lines
}

/** Lets the worker send all waiting notices, and returns when none is left. */
async function rest(dataDir: string): Promise<void> {
	const [code] = await once(start(dataDir, 'rest'), 'exit')
	if (code !== 0) throw new Error(`The last start ended with ${code}`)
}

const KILLS = isNightly ? 24 : 8

const folder = scratchFolder('kill')
const acknowledged: string[] = []
let mail: Awaited<ReturnType<typeof mailServer>>
let remains: Awaited<ReturnType<typeof readRemains>>

beforeAll(async () => {
	mail = await mailServer()
	process.env.SMTP_URL = mail.url
	await mail.open()
	// Different moments, the same in every run, whatever the speed of the machine.
	for (let n = 0; n < KILLS; n++)
		acknowledged.push(...(await stepAndKill(folder, 3 + (n % 10), (37 * n) % 100)))
	await rest(folder)
	remains = await readRemains(folder)
})

afterAll(async () => {
	await mail.close()
	rmSync(folder, { recursive: true, force: true })
})

test('nothing that was acknowledged before a kill is lost', () => {
	expect(acknowledged.filter((line) => line.startsWith('step')).length).toBeGreaterThan(KILLS)
	expect(lost(acknowledged, remains)).toEqual([])
})

test('no step is half done, and the audit is one unbroken chain', () => {
	expect(halfDone(remains)).toEqual([])
	expect(untold(remains)).toEqual([])
	expect(remains.broken).toEqual([])
})

test('everything can be found, though the indexing was killed each time', () => {
	const { index, requests } = remains
	expect(index).toMatchObject({ touches: 0, isBuilding: false, differing: 0 })
	expect(index.entries).toBeGreaterThanOrEqual(requests.length)
})

test('every message is recorded as sent, once', () => {
	const { notices } = remains
	const keys = notices.map(({ eventKey, template, personId }) => `${eventKey} ${template} ${personId}`)
	expect(new Set(keys).size).toBe(notices.length)
	expect(notices.filter(({ status, sentAt }) => status !== 'sent' || !sentAt)).toEqual([])
	expect(remains.unfinishedJobs).toEqual([])
})

test('every message reached the mail server, at most one a kill a second time', () => {
	const ids = remains.notices.map(({ messageId }) => messageId ?? '')
	const arrived = mail.received.map(({ messageId }) => messageId ?? '')
	expect([...new Set(arrived)].sort()).toEqual(ids.sort())

	const again = arrived.length - ids.length
	console.log(
		`${KILLS} kills: ${acknowledged.length} acknowledgements, ${remains.entries.length} entries of the audit, ` +
			`${ids.length} messages; ${again} reached the mail server a second time, with the same Message-ID`,
	)
	expect(again).toBeLessThanOrEqual(KILLS)
})

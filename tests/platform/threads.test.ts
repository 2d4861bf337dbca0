import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { columns } from '#app/forms/programme/columns.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { checkFile } from '#app/platform/files/file-check.server.ts'
import { storageProblemOf } from '#app/platform/files/storage-problem.server.ts'
import { renderPdf } from '#app/platform/pdf/render-pdf.server.ts'
import { layOut } from '#app/platform/picture/chart-layout.server.ts'
import { breather } from '#app/platform/threads/breather.ts'
import { threadTasks } from '#app/platform/threads/thread-pool.server.ts'
import { whilePaidBy } from '#app/platform/work/payer.server.ts'
import {
	readTableInThread,
	readWorkbookInThread,
	writeWorkbookInThread,
} from '#app/workbook/in-threads.server.ts'
import { docx, packedObjects, pdf } from '#tests/support/files.ts'
import { sampleContents } from '#tests/workbook/edited.ts'

const folder = mkdtempSync(join(tmpdir(), 'ta-threads-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
function stored(name: string, content: Uint8Array | string) {
	const path = join(folder, name)
	writeFileSync(path, content)
	return path
}

const probes = threadTasks<typeof import('#tests/support/thread-probes.ts')>(
	new URL('../support/thread-probes.ts', import.meta.url),
)
const patient = { pool: 'received', seconds: 300 } as const
const hasty = { pool: 'received', seconds: 0.2 } as const
const waitAt = probes('waitAt', patient)

const closedGate = () => new Int32Array(new SharedArrayBuffer(4))
function openGate(gate: Int32Array) {
	Atomics.store(gate, 0, 1)
	Atomics.notify(gate, 0)
}

describe('a task in a thread', () => {
	test('blocks nothing while it runs, and another one runs beside it', async () => {
		const gate = closedGate()
		const held = waitAt(gate)
		const bytes = await probes('manyBytes', patient)(1_000_000)
		expect([bytes.length, bytes[999_999]]).toEqual([1_000_000, 7])
		openGate(gate)
		expect(await held).toBe('through')
	})

	test('returns memory that a native module keeps', async () => {
		const bytes = await probes('boundBytes', patient)(1_000_000)
		expect([bytes.length, bytes[999_999]]).toEqual([1_000_000, 7])
	})

	test('is refused with the reason that the domain gave it', async () => {
		const refused = probes('refuse', patient)()
		await expect(refused).rejects.toBeInstanceOf(DomainError)
		await expect(refused).rejects.toMatchObject({ reason: 'damaged', errors: { file: 'damaged' } })
	})

	test('fails with its own error, and the thread continues', async () => {
		await expect(probes('fail', patient)()).rejects.toThrow('of our own making')
		expect(await probes('manyBytes', patient)(1)).toHaveLength(1)
	})

	test('that finds no room on the disk fails as it would without a thread', async () => {
		const error = await probes('storeWithoutRoom', patient)().catch((thrown) => thrown)
		expect(storageProblemOf(error)).toBe('storageFull')
	})

	test.each(['neverEnd', 'fillMemory'] as const)(
		'that takes more time or memory than it may is refused, and the next has a fresh thread: %s',
		async (name) => {
			const limits = name === 'neverEnd' ? hasty : patient
			await expect(probes(name, limits)()).rejects.toMatchObject({ code: 'invalid', reason: 'tooHeavy' })
			expect(await probes('manyBytes', patient)(2)).toHaveLength(2)
		},
	)

	const as = <T>(key: string, work: () => Promise<T>) => whilePaidBy(async () => ({ key, times: 1 }), work)

	test('is refused when fifty are under way or waiting, unless it is the first of its person', async () => {
		const gate = closedGate()
		const all = Array.from({ length: 50 }, () => waitAt(gate))
		await expect(waitAt(gate)).rejects.toMatchObject({ code: 'unavailable', reason: 'busy' })
		const firsts = Array.from({ length: 150 }, (_, at) => as(`person ${at}`, () => waitAt(gate)))
		await expect(as('person 0', () => waitAt(gate))).rejects.toMatchObject({ reason: 'busy' })
		await expect(as('one more', () => waitAt(gate))).rejects.toMatchObject({ reason: 'busy' })
		openGate(gate)
		expect(new Set(await Promise.all([...all, ...firsts]))).toEqual(new Set(['through']))
	})

	test('waits behind one of each other person, and twenty of one person are the most', async () => {
		const gate = closedGate()
		const held = [waitAt(gate), waitAt(gate)]
		const ended: string[] = []
		const begin = (key: string) => as(key, () => probes('manyBytes', patient)(1)).then(() => ended.push(key))
		const many = Array.from({ length: 20 }, () => begin('many'))
		const few = [...many, begin('one'), begin('other')]
		await expect(begin('many')).rejects.toMatchObject({ code: 'tooMany', reason: 'tooMuchWork:1' })
		openGate(gate)
		await Promise.all([...held, ...few])
		// Two threads: a line of twenty is in turn with the lines of the others, and not before them.
		expect(ended.indexOf('one')).toBeLessThan(5)
		expect(ended.indexOf('other')).toBeLessThan(6)
		expect(ended).toHaveLength(22)
	})

	test('is not late because it had to wait for a thread', async () => {
		const gate = closedGate()
		const held = [waitAt(gate), waitAt(gate)]
		const waiting = probes('manyBytes', hasty)(3)
		const since = performance.now()
		// Longer than the task itself may take.
		while (performance.now() - since < 400) await setImmediate()
		openGate(gate)
		expect(await waiting).toHaveLength(3)
		await Promise.all(held)
	})
})

test('long work on the main thread lets others be answered', async () => {
	const breathe = breather()
	let answered = 0
	const other = setInterval(() => {
		answered += 1
	}, 1)
	const end = performance.now() + 300
	while (performance.now() < end) await breathe()
	clearInterval(other)
	expect(answered).toBeGreaterThan(2)
})

const table = (rows: number) =>
	[
		columns.join(','),
		'',
		...Array.from({ length: rows }, (_, row) => columns.map(() => `cell ${row}`).join(',')),
	].join('\n')

/** Long work with the largest input: prepared here, so that only the work is measured. */
const largeWork: Record<string, () => () => Promise<unknown>> = {
	'a table with many rows': () => {
		const path = stored('table.csv', table(4900))
		return () => readTableInThread(path, 'csv')
	},
	'a table of blank rows': () => {
		const path = stored('blank.csv', 'code,revision\n\n'.padEnd(5_000_000, ',\n'))
		return () => readTableInThread(path, 'csv')
	},
	'a workbook that is written and read': () => async () => {
		for (let time = 0; time < 5; time++) {
			const path = stored('form.xlsx', await writeWorkbookInThread(sampleContents, 'ar'))
			expect(await readWorkbookInThread(path, 200)).toHaveProperty('request')
		}
	},
	'a long PDF': () => () => {
		const parts = [{ title: 'y', text: 'des mots '.repeat(8000) }]
		return renderPdf({ language: 'fr', title: 'Reçu', mark: null, lead: 'x', facts: [], parts, foot: 'z' })
	},
	'the checks of large files': () => {
		const content = Array.from({ length: 900_000 }, (_, at) => String(at * 7919).padStart(10)).join('')
		const size = content.length
		const document = stored('a.docx', docx([{ name: 'word/styles.xml', content }]))
		const packed = stored('a.pdf', pdf(packedObjects(content).repeat(5)))
		// Another test checks whether they are accepted.
		return () =>
			Promise.allSettled([
				checkFile({ name: 'a.docx', path: document, size }),
				checkFile({ name: 'a.pdf', path: packed, size }),
			])
	},
	'a large chart': () => {
		const boxes = Array.from({ length: 60 }, (_, at) => ({ id: `b${at}`, width: 100, height: 40 }))
		const arrows = Array.from({ length: 150 }, (_, at) => ({
			id: `a${at}`,
			from: `b${at % 60}`,
			to: `b${(at * 7 + 1) % 60}`,
			width: 30,
			height: 10,
		}))
		let width = 30
		// Different each time, since a layout is computed once.
		return () => layOut({ boxes, arrows: arrows.map((arrow) => ({ ...arrow, width: ++width })) })
	},
}

describe('what is large is not done by the thread that answers people', () => {
	test.each(Object.entries(largeWork))('%s', async (_, prepare) => {
		const work = prepare()
		await work() // so that no thread needs to start
		const before = performance.eventLoopUtilization()
		await work()
		const { active, idle } = performance.eventLoopUtilization(before)
		expect(active).toBeLessThan(idle)
	})
})

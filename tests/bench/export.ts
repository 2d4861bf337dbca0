import { setImmediate } from 'node:timers/promises'
import type { ExportCell, ExportedTable } from '#app/forms/lists/list-export.ts'
import { listCsv, listXlsx } from '#app/workbook/list-table.ts'
import { processorTime } from './process-time.ts'
import type { Figure } from './table.ts'

const ROWS = 100_000
const COLUMNS = 20
const BATCH = 1_000
/** How often it is looked whether the main thread is free, in milliseconds. */
const LOOK = 5
const aims = { took: 10_000, memory: 150, longest: 200, first: 100 }

const cellOf = (row: number, column: number): ExportCell => {
	if (column % 5 === 0) return new Date(Date.UTC(2026, 0, 1 + (row % 365), column))
	if (column % 5 === 1) return row * column
	return column % 5 === 2 ? `تدريب موظفي الحدود ${row}` : `=Training of border officials ${row} & ${column}`
}

/** A table that is read as a list is: by the batch, with a pause for the database. */
async function* batches() {
	for (let first = 0; first < ROWS; first += BATCH) {
		await setImmediate()
		yield Array.from({ length: BATCH }, (_, at) =>
			Array.from({ length: COLUMNS }, (_, column) => cellOf(first + at, column)),
		)
	}
}
const table = (): ExportedTable => ({
	title: 'Needs',
	columns: Array.from({ length: COLUMNS }, (_, at) => ({ label: `Column ${at}` })),
	count: ROWS,
	batches: batches(),
	about: (rows) => [['Rows', rows]],
})

/** Measures how a large list is written as a file: time, memory above idle, the longest block and the first byte. */
export async function exportFiles(): Promise<Figure[]> {
	return [
		...(await measured('XLSX', () => listXlsx(table(), 'About', 'ar'))),
		...(await measured('CSV', () => listCsv(table()))),
	]
}

async function measured(what: string, write: () => AsyncIterable<Uint8Array>): Promise<Figure[]> {
	const resident = () => process.memoryUsage().rss / 1024 / 1024
	const [idle, started, processor] = [resident(), performance.now(), processorTime(process.pid)]
	let [most, longest, last, first, bytes] = [0, 0, performance.now(), 0, 0]
	const look = setInterval(() => {
		longest = Math.max(longest, performance.now() - last - LOOK)
		last = performance.now()
		most = Math.max(most, resident() - idle)
	}, LOOK)
	for await (const chunk of write()) {
		first ||= performance.now() - started
		bytes += chunk.length
	}
	clearInterval(look)
	const took = performance.now() - started
	const spent = processorTime(process.pid) - processor
	const figure = (name: string, value: number, unit: string, aim: number): Figure => ({
		what: `${what} of ${ROWS} rows x ${COLUMNS}: ${name}`,
		value: `${value.toFixed(0)} ${unit}`,
		aim: `<= ${aim} ${unit}`,
		met: value <= aim,
	})
	return [
		{
			...figure('time', took, 'ms', aims.took),
			against: `${spent.toFixed(1)} s of a processor, ${(bytes / 1e6).toFixed(1)} MB`,
		},
		figure('memory above idle', most, 'MB', aims.memory),
		figure('longest block', longest, 'ms', aims.longest),
		figure('first byte', first, 'ms', aims.first),
	]
}

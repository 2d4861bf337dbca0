import type pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { connected } from '#app/platform/database/database.server.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { aRequest } from '#tests/support/builders.ts'
import { draftOf, offer, take } from '#tests/support/workbooks.ts'
import { useWorld } from '#tests/support/world.ts'
import { sampleContents } from '#tests/workbook/edited.ts'

useWorld()
beforeAll(async () => void (await take(await aRequest(), await bookOf(1)))) // connected, and all is read once

/** The workbook of another request, with so many advisory needs that are answered throughout. */
async function bookOf(count: number) {
	const needs = sampleContents.needs.filter(({ kind }) => kind === 'advisory')
	const all = Array.from({ length: count }, (_, at) => needs.map((need) => ({ ...need, id: String(at + 1) })))
	return writeWorkbook({ ...sampleContents, needs: all.flat() }, 'en')
}

/** How many statements `work` sends in its transactions. */
async function sentBy(work: () => Promise<unknown>) {
	const { pool } = connected()
	const connect = pool.connect.bind(pool)
	let sent = 0
	const counted = async () => {
		const client = await connect()
		const query = (...asked: Parameters<pg.PoolClient['query']>) => {
			sent += 1
			return client.query(...asked)
		}
		const heard: pg.PoolClient = Object.create(client, { query: { value: query } })
		return heard
	}
	const spy = vi.spyOn(pool, 'connect').mockImplementation(counted)
	await work().finally(() => spy.mockRestore())
	return sent
}

test('a need more in a workbook is three statements more: its entry in the history, its answers, and who wrote them', async () => {
	const counts: number[] = []
	for (const needs of [2, 12]) {
		const [id, file] = [await aRequest(), await bookOf(needs)]
		counts.push(await sentBy(() => offer(id, file)))
		await take(id, file)
		const added = (await draftOf(id)).needs.slice(1)
		expect(added.map(({ rank }) => rank)).toEqual(Array.from({ length: needs }, (_, at) => at + 2))
		expect(added.every(({ answers }) => answers.need && answers.advisory)).toBe(true)
	}
	const [few = 0, many = 0] = counts
	expect((many - few) / 10).toBe(3)
})

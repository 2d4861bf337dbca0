import { expect, test } from 'vitest'
import { newestRelease } from '#app/domain/releases/get-release.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { ghana, office } from '#tests/support/people.ts'
import { inventedRelease } from '#tests/support/releases/invented-release.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { lastHalfYear } from '#workflows/figures/periods.ts'
import { TOTAL } from '#workflows/releases/tables.ts'

useWorld()
const newest = (who = systemActor) => readAs(who, (read) => newestRelease(read))

test('before the first release there is no page', async () => {
	expect(await newest()).toBeNull()
})

test('a release is the same for everyone, by one statement, with hidden cells and without their numbers', async () => {
	await inventedRelease()
	const seen = await newest()
	for (const who of [ghana.drafter, office.donor, office.approver]) expect(await newest(who)).toEqual(seen)
	expect(seen?.number).toBe(lastHalfYear(new Date()))
	const rows = seen?.tables.flatMap(({ table, rows }) => rows.map((row) => ({ table, ...row }))) ?? []
	const cell = (table: string, dims: object) =>
		rows.find((row) => row.table === table && JSON.stringify(row.dims) === JSON.stringify(dims))?.cells[0]
	expect(cell('kinds', { kind: TOTAL })).toBeGreaterThan(100)
	expect(rows.filter(({ cells }) => cells.includes(null)).length).toBeGreaterThan(100)
	const small = { gt: 0, lt: 5 }
	expect(await look((tx) => tx.releaseCell.count({ where: { measure: 'n', value: small } }))).toBe(0)
})

test('a release cannot be changed by anyone, and neither can its dataset', async () => {
	for (const change of [
		`update release set progress = 1`,
		`update release set status = 'audited'`,
		`delete from release_cell`,
		`insert into release_cell select release_id, "table", dims, 'other', place, 1 from release_cell limit 1`,
		`delete from release_audit`,
	])
		await expect(
			look((tx) => tx.$executeRawUnsafe(change)),
			change,
		).rejects.toThrow()
	await expect(look((tx) => tx.$executeRawUnsafe(`update dataset set needs = 1`))).rejects.toThrow()
})

import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { countFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { exportFigures } from '#app/domain/figures/export-figures.server.ts'
import { getFigures } from '#app/domain/figures/get-figures.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { figureTable } from '#app/tables/figure-table.server.ts'
import { listCsv, listXlsx } from '#app/workbook/list-table.ts'
import { aNeed } from '#tests/support/builders.ts'
import { asked, exporting, letExport } from '#tests/support/downloads.ts'
import { openWorkbook, rowsOf } from '#tests/support/open-workbook.ts'
import { ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const triage = exporting(office.triage)

test('all numbers of a page leave as one table, with how they are made, and each time is in the export log', async () => {
	await aNeed({ status: 'accepted' })
	await indexTouched()
	await countFigures()
	await letExport(triage)
	const params = new URLSearchParams('period=all')
	const page = await getFigures(triage, params, ['steps'])
	const found = await exportFigures(triage, {
		params,
		format: 'xlsx',
		exportId: await asked(triage, 'figuresXlsx'),
	})
	const table = figureTable(found, 'en')
	const book = await openWorkbook(listXlsx(table, 'About this file', 'en'))
	const [sheet, about] = book.worksheets.map(rowsOf)
	const rows = present(sheet).slice(1)
	expect(rows).toHaveLength(table.count)
	const number = table.columns.findIndex(({ label }) => label === 'Number') + 1
	const submitted = rows.find(([, , code, , , step]) => code === 'steps' && step === 'Submitted')
	expect(submitted?.[number]).toBe(page.steps[0]?.n)
	const said = Object.fromEntries(present(about).map((row) => row.slice(1)))
	expect(said['As at (UTC)']).toEqual(expect.any(Date))
	expect(said.Rows).toBe(table.count)
	expect(said['Steps of needs']).toMatch(/ · /)
	const [entry] = await look((tx) =>
		tx.auditEntry.findMany({ where: { type: 'export.taken' }, orderBy: { position: 'desc' }, take: 1 }),
	)
	expect(entry?.event).toMatchObject({ what: 'figuresXlsx', rows: table.count })
})

test('a State exports its own figures in its words and statuses, without officers; others find nothing', async () => {
	const exportId = await asked(ghana.focalPoint, 'figuresCsv')
	const wanted = { params: new URLSearchParams('period=all'), format: 'csv' as const }
	const found = await exportFigures(ghana.focalPoint, { ...wanted, exportId })
	const page = await getFigures(ghana.focalPoint, wanted.params, ['open'])
	const open = found.rows.filter(({ table }) => table === 'open')
	expect(open.map(({ dims, n }) => [dims.status, n]).sort()).toEqual(
		page.open.map(({ status, n }) => [status, n]).sort(),
	)
	expect(found.rows.map(({ table }) => table)).not.toContain('officers')
	const lines = (await text(listCsv(figureTable(found, 'fr')))).split('\r\n')
	expect(lines[1]).toContain('steps')
	expect(lines.length).toBeGreaterThan(found.rows.length)
	await expect(exportFigures(office.donor, { ...wanted, exportId })).rejects.toMatchObject({
		code: 'not-found',
	})
	await expect(
		exportFigures(office.approver, { ...wanted, exportId: await asked(triage, 'figuresCsv') }),
	).rejects.toThrow()
})

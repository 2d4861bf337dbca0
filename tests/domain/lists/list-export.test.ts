import { buffer } from 'node:stream/consumers'
import exceljs from '@protobi/exceljs'
import { expect, test } from 'vitest'
import { exportRequests } from '#app/domain/requests/list-requests.server.ts'
import type { ExportFormat } from '#app/forms/lists/list-export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { requestTable } from '#app/tables/need-tables.server.ts'
import { listCsv, listXlsx } from '#app/workbook/list-table.ts'
import { aRequest } from '#tests/support/builders.ts'
import { aWatchedRequest } from '#tests/support/canaries.ts'
import { asked, exporting, rowsOf } from '#tests/support/downloads.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { triage, officer } = office
const states = [{ iso3: 'GHA', name: 'Ghana' }]

async function exported(actor: Actor, query: string, format: ExportFormat = 'csv') {
	const exportId = await asked(actor, format === 'csv' ? 'listCsv' : 'listXlsx', 'requests')
	return exportRequests(actor, { params: new URLSearchParams(query), exportId, format })
}

test('a file has the rows, columns and order of its view, and the export log says so', async () => {
	const id = await aRequest({ status: 'screening' })
	await aRequest({ status: 'submitted' })
	const query = 'status=screening&sort=reference&columns=reference.status'
	expect((await rowsOf(await exported(exporting(triage), query))).map((row) => row.id)).toEqual([id])
	const found = await exported(exporting(triage), query)
	const text = String(await buffer(listCsv(requestTable(found, states, 'en'))))
	const [head = '', row = ''] = text.replace('\ufeff', '').split('\r\n')
	expect(head).toBe('Request,Reference,Status,Status (code)')
	expect(row).toContain('screening')
	expect(text).toContain('Rows,1')
	const [entry] = await look((tx) =>
		tx.auditEntry.findMany({ where: { type: 'export.taken' }, orderBy: { position: 'desc' }, take: 1 }),
	)
	expect(entry?.event).toMatchObject({ what: 'listCsv', of: 'requests', rows: 1, filter: { view: query } })
})

test('a title that could be a formula remains a text, and dates are dates, in a sheet that begins at the right', async () => {
	const id = await aRequest({ status: 'screening' })
	await look((tx) => tx.request.update({ where: { id }, data: { title: '=1+1' } }))
	const found = await exported(exporting(triage), 'columns=state.updated')
	const csv = String(await buffer(listCsv(requestTable(found, states, 'en'))))
	expect(csv).toContain("'=1+1")
	const again = await exported(exporting(triage), 'columns=state.updated', 'xlsx')
	const book = new exceljs.Workbook()
	await book.xlsx.load(
		(await buffer(listXlsx(requestTable(again, states, 'ar'), 'About', 'ar'))).buffer as never,
	)
	const [sheet] = book.worksheets
	expect(sheet?.views[0]?.rightToLeft).toBe(true)
	const row = sheet?.getRows(2, sheet.rowCount - 1)?.find((each) => each.getCell(1).value === '=1+1')
	expect(row?.getCell(1).type).toBe(exceljs.ValueType.String)
	expect(row?.getCell(2).value).toBe('Ghana')
	expect(row?.getCell(3).value).toBe('GHA')
	expect(row?.getCell(4).value).toBeInstanceOf(Date)
})

test('only those with the right export, a State its own requests, and a case officer none that are confidential', async () => {
	await aWatchedRequest('CONFIDENTIAL')
	await expect(exported(officer, '')).rejects.toMatchObject({ reason: 'mayNotExport' })
	const rows = await rowsOf(await exported(ghana.focalPoint, ''))
	expect(new Set(rows.map(({ stateIso3 }) => stateIso3))).toEqual(new Set(['GHA']))
	expect(await rowsOf(await exported(egypt.focalPoint, ''))).toEqual([])
	const all = await exported(exporting(triage), '')
	const fewer = await exported(exporting(officer), '')
	expect(all.withoutConfidential).toBe(false)
	expect(fewer.withoutConfidential).toBe(true)
	expect((await rowsOf(fewer)).length).toBeLessThan((await rowsOf(all)).length)
})

test('needs a recent reason for this list', async () => {
	const exportId = await asked(exporting(triage), 'listCsv', 'another')
	const params = new URLSearchParams()
	await expect(exportRequests(exporting(triage), { params, exportId, format: 'csv' })).rejects.toMatchObject({
		reason: 'exportExpired',
	})
})

import { buffer } from 'node:stream/consumers'
import exceljs from '@protobi/exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportList } from '#app/domain/exports/export-list.server.ts'
import { requestSource } from '#app/domain/requests/list-requests.server.ts'
import type { ExportFormat } from '#app/forms/lists/list-export.ts'
import type { ListName } from '#app/forms/lists/lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { exportedTable } from '#app/tables/exported-table.server.ts'
import { tableOf } from '#app/tables/lists.server.ts'
import { requestCells } from '#app/tables/need-cells.server.ts'
import { listCsv, listXlsx } from '#app/workbook/list-table.ts'
import { aRequest } from '#tests/support/builders.ts'
import { aWatchedRequest } from '#tests/support/canaries.ts'
import { asOwner } from '#tests/support/database.ts'
import { asked, exporting, rowsOf } from '#tests/support/downloads.ts'
import { firstSheet, openWorkbook } from '#tests/support/open-workbook.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { Language } from '#workflows/languages.ts'

useWorld()

describe('list export', () => {
	const { triage, officer } = office
	const tableIn = async (found: Awaited<ReturnType<typeof exported>>, language: Language) =>
		exportedTable(found, await requestCells(triage, language), language)

	async function exported(actor: Actor, query: string, format: ExportFormat = 'csv') {
		const exportId = await asked(actor, format === 'csv' ? 'listCsv' : 'listXlsx', 'requests')
		return exportList(actor, requestSource, { params: new URLSearchParams(query), exportId, format }, 'en')
	}

	test('a file has the rows, columns and order of its view, and the export log says so', async () => {
		const id = await aRequest({ status: 'screening' })
		await aRequest({ status: 'submitted' })
		const query = 'status=screening&sort=reference&columns=reference.status'
		expect((await rowsOf(await exported(exporting(triage), query))).map((row) => row.id)).toEqual([id])
		const found = await exported(exporting(triage), query)
		const text = String(await buffer(listCsv(await tableIn(found, 'en'))))
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
		const csv = String(await buffer(listCsv(await tableIn(found, 'en'))))
		expect(csv).toContain("'=1+1")
		const again = await exported(exporting(triage), 'columns=state.updated', 'xlsx')
		const sheet = firstSheet(await openWorkbook(listXlsx(await tableIn(again, 'ar'), 'About', 'ar')))
		expect(sheet.views[0]?.rightToLeft).toBe(true)
		const row = sheet?.getRows(2, sheet.rowCount - 1)?.find((each) => each.getCell(1).value === '=1+1')
		expect(row?.getCell(1).type).toBe(exceljs.ValueType.String)
		expect(row?.getCell(2).value).toBe('غانا')
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
		await expect(
			exportList(exporting(triage), requestSource, { params, exportId, format: 'csv' }, 'en'),
		).rejects.toMatchObject({
			reason: 'exportExpired',
		})
	})
})

describe('log export', () => {
	const { administrator, triage } = office

	beforeAll(() =>
		asOwner(
			`insert into sign_in_event (id, at, kind, person_id, detail) values
			('one', '2026-03-01 10:00', 'accessRefused', 'triage', '=1+1'), ('two', '2026-03-02 10:00', 'oldCode', 'gone', null)`,
		),
	)

	async function file(list: ListName, actor: Actor, query = '') {
		const exportId = await asked(actor, 'listCsv', list)
		const makeTable = tableOf(list)
		if (!makeTable) throw new Error(`no file of ${list}`)
		const table = await makeTable(
			actor,
			{ params: new URLSearchParams(query), exportId, format: 'csv' },
			'en',
		)
		return String(await buffer(listCsv(table))).replace('\ufeff', '')
	}

	test('a log is exported as its view shows it, with codes beside their labels and no formulas', async () => {
		const text = await file('sign-in-log', exporting(administrator), 'sort=at&columns=kind.who.detail')
		expect(text.split('\r\n').slice(0, 3)).toEqual([
			'Date and time,Event,Event (code),Person,Details',
			`2026-03-01 10:00,Access denied,accessRefused,${triage.name},'=1+1`,
			'2026-03-02 10:00,oldCode,oldCode,gone,',
		])
		expect(text).toContain('/administration/sign-in-log?sort=at&columns=kind.who.detail')
		expect(text).not.toContain('Confidential requests')
		const log = await file('export-log', exporting(administrator), 'what=listCsv')
		expect(log).toContain('View of a list (CSV): Sign-in log')
	})

	test('a file holds every row of its view, is read in parts, and its number is that of the log', async () => {
		await asOwner(
			`insert into sign_in_event (id, at, kind, person_id)
			select 'row' || n, '2026-04-01'::timestamptz + n * interval '1 minute', 'oldCode', 'gone' from generate_series(1, 7001) n`,
		)
		const text = await file('sign-in-log', exporting(administrator), 'sort=at&columns=detail&from=2026-04-01')
		const lines = text.split('\r\n')
		const end = lines.indexOf('')
		expect(end).toBe(7002)
		expect(new Set(lines.slice(1, end)).size).toBe(7001)
		expect(lines.slice(end)).toContain('Rows,7001')
		expect(lines.slice(end)).toContain(`Exported by,${administrator.name}`)
		const [entry] = await asOwner(
			`select event->>'rows' as rows from audit_entry where type = 'export.taken' order by position desc limit 1`,
		)
		expect(entry).toEqual({ rows: '7001' })
	})

	test('each list of the office becomes a table, for an administrator with the right to export', async () => {
		const lists = [
			'received-emails',
			'outgoing-emails',
			'access-log',
			'notes-verbales',
			'audit-seals',
		] as const
		for (const list of lists) expect(await file(list, exporting(administrator)), list).toContain('Rows,0')
	})

	test('no one else exports a log: not an administrator without the right, triage, or a State', async () => {
		await expect(file('sign-in-log', administrator)).rejects.toMatchObject({ reason: 'mayNotExport' })
		for (const list of [
			'sign-in-log',
			'export-log',
			'access-log',
			'received-emails',
			'outgoing-emails',
		] as const)
			for (const actor of [exporting(triage), ghana.focalPoint])
				await expect(file(list, actor), list).rejects.toMatchObject({ reason: 'forbidden' })
	})
})

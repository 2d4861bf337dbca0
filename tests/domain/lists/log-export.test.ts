import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import type { ListName } from '#app/forms/lists/list-address.ts'
import type { Actor } from '#app/platform/actor.ts'
import { tableOf } from '#app/tables/list-tables.server.ts'
import { listCsv } from '#app/workbook/list-table.ts'
import { asOwner } from '#tests/support/database.ts'
import { asked, exporting } from '#tests/support/downloads.ts'
import { ghana, office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
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
	const table = await makeTable(actor, { params: new URLSearchParams(query), exportId, format: 'csv' }, 'en')
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
	const lists = ['received-emails', 'outgoing-emails', 'access-log', 'notes-verbales', 'audit-seals'] as const
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

import { buffer } from 'node:stream/consumers'
import exceljs from '@protobi/exceljs'
import { describe, expect, test } from 'vitest'

import { exportProgrammes, getProgrammeRecord } from '#app/domain/programmes/get-programme-record.server.ts'
import { importProgrammes } from '#app/domain/programmes/import-programmes.server.ts'
import { columns } from '#app/forms/programme/columns.ts'
import type { Actor } from '#app/platform/actor.ts'
import { action, loader } from '#app/routes/programmes.import/route.tsx'
import { readTable } from '#app/workbook/programmes/read-table.ts'
import { writeCsv, writeXlsx } from '#app/workbook/programmes/write-table.ts'
import { answerOf } from '#tests/support/answers.ts'
import { asked, exporting } from '#tests/support/downloads.ts'
import { bodyOf, uploadRequest } from '#tests/support/multipart.ts'
import { firstSheet, openWorkbook } from '#tests/support/open-workbook.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { aProgramme, findProgramme, save } from '#tests/support/programmes.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { Language } from '#workflows/languages.ts'

useWorld()

const { manager, otherManager, triage } = office
const formats = ['csv', 'xlsx'] as const
type Format = (typeof formats)[number]

async function exported(format: Format, language: Language = 'en', actor: Actor = triage, filters = {}) {
	const taker = exporting(actor)
	const exportId = await asked(taker, format === 'csv' ? 'catalogueCsv' : 'catalogueXlsx')
	const rows = await exportProgrammes(taker, { filters, exportId, format })
	return buffer(format === 'csv' ? writeCsv(rows, language) : writeXlsx(rows, language))
}
async function tableOf(content: Buffer, format: Format) {
	const table = await readTable(content, format)
	if ('refused' in table) throw new Error(table.refused)
	return table
}
const everything = () =>
	look(async (tx) => ({
		programmes: await tx.programme.findMany({ orderBy: { id: 'asc' } }),
		cohorts: await tx.cohort.findMany({ orderBy: { id: 'asc' } }),
		entries: await tx.auditEntry.count({ where: { type: { startsWith: 'programme.' } } }),
	}))

describe('a table that was downloaded', () => {
	test.each(formats)(
		'as %s and uploaded unchanged changes nothing, whoever manages the programmes',
		async (format) => {
			const own = {
				evaluationPlan: "'=1+1\n;|\\n_x0041_",
				contributions: [{ donor: '-a|b', amount: '', earmark: '@x\ny', excludedCountries: '' }],
			}
			await aProgramme({ code: `RND-${format.toUpperCase()}`, ...own, titles: { en: '=1+1', ar: 'كشف' } })
			await aProgramme({ code: `OTH-${format.toUpperCase()}` }, 'open', otherManager)
			const before = await everything()
			for (const language of ['en', 'ar'] as const) {
				const { rows } = await tableOf(await exported(format, language), format)
				expect(rows).toHaveLength(before.programmes.length)
				const outcome = await importProgrammes(manager, rows, { check: false })
				expect('rows' in outcome && outcome.rows.filter(({ what }) => what !== 'same')).toEqual([])
			}
			expect(await everything()).toEqual(before)
		},
	)

	test('carries all fields, also when it is made into a new programme under another code', async () => {
		const id = await aProgramme({ code: 'TRN-ALL-01', deputyId: otherManager.id, iatiId: 'XM-DAC-41126-1' })
		const table = await tableOf(await exported('csv', 'fr', manager, { text: ['TRN-ALL-01'] }), 'csv')
		const rows = table.rows.map((row) => ({
			...row,
			cells: { ...row.cells, code: 'TRN-ALL-02', revision: '', status: '' },
		}))
		expect(await importProgrammes(manager, rows, { check: false })).toMatchObject({
			rows: [{ what: 'created', code: 'TRN-ALL-02' }],
		})
		const made = await look((tx) => tx.programme.findUniqueOrThrow({ where: { code: 'TRN-ALL-02' } }))
		const bare = (record: Awaited<ReturnType<typeof getProgrammeRecord>>['record']) => ({
			...record,
			code: '',
			cohorts: record.cohorts.map(({ id: _, ...cohort }) => cohort),
		})
		expect(bare((await getProgrammeRecord(manager, made.id)).record)).toEqual(
			bare((await getProgrammeRecord(manager, id)).record),
		)
		expect(made.status).toBe('draft')
	})

	test('holds no formula, begins with the mark of UTF-8 and names its columns for the machine and for the reader', async () => {
		await aProgramme({ code: 'TRN-FRM-01', titles: { en: '=HYPERLINK("http://evil.example")' } })
		const csv = (await exported('csv', 'ru', triage, { text: ['TRN-FRM-01'] })).toString('utf8')
		expect(csv.startsWith(`\uFEFF${columns[0]},`)).toBe(true)
		expect(csv.split('\r\n')[1]).toContain('Название (')
		expect(csv).toContain(`"'=HYPERLINK(""http`)
		const sheet = firstSheet(
			await openWorkbook(await exported('xlsx', 'ar', triage, { text: ['TRN-FRM-01'] })),
		)
		expect(sheet.views[0]?.rightToLeft).toBe(true)
		sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(exceljs.ValueType.Formula)))
	})

	test('is whole however many programmes there are, and only for the office', async () => {
		await look(
			(tx) => tx.$executeRaw`
			insert into programme (id, code, titles, summary, kind, section, manager_id, capacity_unit, capacity, maximum_per_state,
				funding_from, funding_to, last_commitment, status, countries, regions, themes)
			select 'm-' || n, 'M-' || n, jsonb_build_object('en', 'Course'), '{}', 'training', 'S', 'manager', 'seats', n, n,
				'2020-01-01', '2090-01-01', '2090-01-01', 'closed', array['GHA'], '{}', array['DOCS'] from generate_series(1, 1001) n`,
		)
		const { rows } = await tableOf(await exported('csv', 'en', triage, { status: ['closed'] }), 'csv')
		expect(new Set(rows.map(({ cells }) => cells.code)).size).toBe(1001)
		expect(await importProgrammes(manager, rows, { check: true })).toMatchObject({ rows: { length: 1001 } })
		for (const person of [ghana.focalPoint, egypt.mission, office.donor])
			await expect(
				exportProgrammes(person, { filters: {}, exportId: '', format: 'csv' }),
			).rejects.toMatchObject({ code: 'not-found' })
		for (const person of [triage, office.administrator, ghana.drafter, office.donor])
			await expect(importProgrammes(person, [], { check: true })).rejects.toMatchObject({ code: 'refused' })
		await look((tx) => tx.programme.deleteMany({ where: { id: { startsWith: 'm-' } } })).catch(
			() => undefined,
		)
	})
})

describe('a table with faults', () => {
	const faultsOf = async (changed: Record<string, string>, code = 'TRN-FLT-01', actor: Actor = manager) => {
		const { rows } = await tableOf(await exported('csv', 'en', triage, { text: [code] }), 'csv')
		const outcome = await importProgrammes(
			actor,
			rows.map((row) => ({ ...row, cells: { ...row.cells, ...changed } })),
			{ check: false },
		)
		return 'faults' in outcome
			? outcome.faults.map(({ field, message }) => [field, message])
			: outcome.rows.map(({ what }) => what)
	}

	test('is answered cell by cell, and nothing of it is kept', async () => {
		const id = await aProgramme({ code: 'TRN-FLT-01' })
		await aProgramme({ code: 'TRN-FLT-02' }, undefined, otherManager)
		const before = await everything()
		expect(await faultsOf({ capacity: 'many', fundingTo: '2027-02-30' })).toEqual([
			['capacity', 'badNumber'],
			['fundingTo', 'noSuchDay'],
		])
		expect(await faultsOf({ cohorts: '2080-01-01 | 2080-01-02' })).toEqual([['cohorts', 'badLine']])
		expect(await faultsOf({ cohorts: '2019-01-01 | 2080-01-02 | Accra | 3' })).toEqual([
			['cohorts.0.startsOn', 'outsideFunding'],
		])
		expect(await faultsOf({ countries: 'GHA, ZZZ' })).toEqual([['countries', 'badState']])
		expect(await faultsOf({ requiresLaw: 'perhaps' })).toEqual([['requiresLaw', 'badValue']])
		expect(await faultsOf({ deputyId: 'nobody@office.example' })).toEqual([['deputyId', 'badCode']])
		expect(await faultsOf({ status: 'open', capacity: '201' })).toEqual([['status', 'statusElsewhere']])
		expect(await faultsOf({ revision: '', capacity: '201' })).toEqual([['code', 'alreadyUsed']])
		expect(await faultsOf({ code: 'TRN-NEW-01' })).toEqual([['code', 'unknownCode']])
		expect(await faultsOf({ capacity: '201' }, 'TRN-FLT-02')).toEqual([['code', 'notYours']])
		const { rows } = await tableOf(await exported('csv', 'en', triage, { text: ['TRN-FLT'] }), 'csv')
		const [one] = rows
		const halfWrong = [
			...rows.map((row) => ({ ...row, cells: { ...row.cells, ...(row === one && { section: 'Changed' }) } })),
			{ number: 9, cells: { code: 'x' }, errors: {} },
		]
		expect(await importProgrammes(manager, halfWrong, { check: false })).toHaveProperty('faults')
		expect(await importProgrammes(manager, [...rows, ...rows], { check: false })).toMatchObject({
			faults: [{ message: 'twiceInFile' }, {}, {}, {}],
		})
		expect(await everything()).toEqual(before)

		const { rows: old } = await tableOf(await exported('csv', 'en', triage, { text: ['TRN-FLT-01'] }), 'csv')
		await save(id, { capacity: 230 })
		const stale = old.map((row) => ({ ...row, cells: { ...row.cells, capacity: '240' } }))
		expect(await importProgrammes(manager, stale, { check: false })).toMatchObject({
			faults: [{ field: 'revision', message: 'staleRow' }],
		})
		expect((await findProgramme(id)).capacity).toBe(230)
	})

	test('that is none of ours is refused as a file', async () => {
		for (const [text, format, refused] of [
			['name,other\r\n1,2', 'csv', 'notATable'],
			['', 'csv', 'notATable'],
			['code,capacity\r\n"open quote', 'csv', 'notATable'],
			['no zip at all', 'xlsx', 'notATable'],
			[`code\n\n${'A\n'.repeat(5001)}`, 'csv', 'notATable'],
			[`code,capacity\n,\n${'A,1\n'.repeat(5001)}`, 'csv', 'tooLarge'],
		] as const)
			expect(await readTable(Buffer.from(text), format), text.slice(0, 20)).toEqual({ refused })
	})

	test('saved by another program is still read: other separators, moved and missing columns', async () => {
		await aProgramme({ code: 'TRN-OTH-01' })
		const { rows } = await tableOf(
			Buffer.from('code;revision;capacity\r\nCode;Revision;Capacity\r\ntrn-oth-01;0;222\r\n'),
			'csv',
		)
		expect(await importProgrammes(manager, rows, { check: false })).toMatchObject({
			rows: [{ what: 'changed', changes: [{ field: 'capacity', from: 200, to: 222 }] }],
		})
	})
})

test('numbers and days are read as typed, and an ambiguous one is refused at its cell', async () => {
	await aProgramme({ code: 'TRN-TYP-01' })
	const imported = async (...rows: string[]) => {
		const lines = ['code;revision;capacity;budget;fundingTo;lastCommitment', '', ...rows]
		const { rows: read } = await tableOf(Buffer.from(lines.join('\r\n')), 'csv')
		return importProgrammes(manager, read, { check: false })
	}
	expect(await imported('TRN-TYP-01;0;٢١٠;90 000;31.12.2089;3 мая 2089')).toMatchObject({
		rows: [
			{
				what: 'changed',
				changes: [
					{ field: 'capacity', to: 210 },
					{ field: 'budget', to: 90_000 },
					{ field: 'fundingTo', to: '2089-12-31' },
					{ field: 'lastCommitment', to: '2089-05-03' },
				],
			},
		],
	})
	expect(await imported('TRN-TYP-01;1;1.5;1,000.000;31.12.2089;3/4/2089')).toMatchObject({
		faults: [
			{ field: 'capacity', message: 'wholeNumber' },
			{ field: 'budget', message: 'ambiguousNumber:1000:1000000' },
			{ field: 'lastCommitment', message: 'ambiguousDate:2089-04-03:2089-03-04' },
		],
	})
})

test('a real number of a workbook that is not whole is not read as thousands', async () => {
	const book = new exceljs.Workbook()
	const sheet = book.addWorksheet('Programmes')
	sheet.addRows([['code', 'revision', 'capacity'], [], ['TRN-TYP-01', '1', 1.234]])
	const { rows } = await tableOf(Buffer.from(await book.xlsx.writeBuffer()), 'xlsx')
	expect(await importProgrammes(manager, rows, { check: true })).toEqual({
		faults: [{ number: 3, field: 'capacity', message: 'wholeNumber' }],
	})
})

test('the page shows what a file would do before it does it', async () => {
	const id = await aProgramme({ code: 'TRN-PGE-01' })
	const cookie = await cookieOf(manager)
	const call = async (parts: Parameters<typeof bodyOf>[0]) => {
		const request = uploadRequest(bodyOf(parts), { cookie, path: '/programmes/import' })
		return answerOf(await action({ request, params: {}, context: { nonce: '', requestId: '' } }))
	}
	const csv = (capacity: string) => Buffer.from(`code,revision,capacity\r\n\r\nTRN-PGE-01,0,${capacity}\r\n`)
	const wrong = await call([{ name: 'file', file: 'table.csv', content: csv('none') }])
	expect(wrong.status).toBe(422)
	expect(wrong.data.cells).toEqual([
		{ cell: 'C3', column: 'Общий объем возможностей', found: 'none', message: 'badNumber' },
	])
	for (const [file, content, reason] of [
		['table.pdf', csv('1'), 'notATable'],
		['table.csv', Buffer.from([0x63, 0, 0xff]), 'notATable'],
		['table.csv', Buffer.from('code,revision\r\n\r\n'), 'noRows'],
	] as const) {
		const answer = await call([{ name: 'file', file, content }])
		expect([answer.status, answer.data.problem?.reason]).toEqual([422, reason])
	}

	const seen = await call([{ name: 'file', file: 'table.csv', content: csv('260') }])
	expect(seen.data).toMatchObject({
		counts: { created: 0, changed: 1, same: 0 },
		rows: [{ code: 'TRN-PGE-01', changes: [{ field: 'capacity' }] }],
	})
	expect((await findProgramme(id)).capacity).toBe(200)
	const done = await call([{ name: 'checked', value: seen.data.checked ?? '' }])
	expect(done.data).toMatchObject({ counts: { changed: 1 } })
	expect((await findProgramme(id)).capacity).toBe(260)
	const again = await call([{ name: 'checked', value: seen.data.checked ?? '' }])
	expect(again.data).toMatchObject({ counts: { same: 1 } })
	const forged = await call([{ name: 'checked', value: 'bm9uc2Vuc2U=' }])
	expect(forged.status).toBe(422)
	const request = new Request('http://site.example/programmes/import', {
		headers: { cookie: await cookieOf(triage) },
	})
	await expect(loader({ request, params: {}, context: { nonce: '', requestId: '' } })).rejects.toMatchObject({
		init: { status: 403 },
	})
})

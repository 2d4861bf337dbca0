import { beforeAll, describe, expect, test } from 'vitest'
import { getExportLog } from '#app/domain/exports/export-log.server.ts'
import { askExport } from '#app/domain/exports/exports.server.ts'

import { exportDonorFigures } from '#app/domain/figures/export-donor-figures.server.ts'
import { exportProgrammes } from '#app/domain/programmes/get-programme-record.server.ts'
import { exportHistory } from '#app/domain/requests/get-history.server.ts'
import { type ExportKind, exportAddress } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { action, loader } from '#app/routes/exports.$what/route.tsx'
import { loader as overview } from '#app/routes/overview[.]csv/route.ts'
import { loader as catalogue } from '#app/routes/programmes.export[.]csv.ts'
import { loader as history } from '#app/routes/requests.$requestId.history[.]csv/route.ts'
import { answerOf } from '#tests/support/answers.ts'
import { aRequest } from '#tests/support/builders.ts'
import { aWatchedRequest } from '#tests/support/canaries.ts'
import { asked, exporting, letExport, reason } from '#tests/support/downloads.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { triage, officer, approver, manager, donor, administrator } = office
const cookies = new Map<string, string>()
let id: string

beforeAll(async () => {
	id = await aRequest({ status: 'screening' })
	for (const person of [ghana.focalPoint, triage, officer, manager, donor])
		cookies.set(person.id, await cookieOf(person))
	await letExport(triage, donor)
})

type Asked = { path: string; params?: Record<string, string>; form?: Record<string, string> }
const args = (person: Actor, { path, params = {}, form }: Asked) => ({
	request: new Request(`http://site.example${path}`, {
		headers: { cookie: cookies.get(person.id) ?? '' },
		...(form && { method: 'post', body: new URLSearchParams(form) }),
	}),
	params,
	context: { nonce: '', requestId: '' },
})
const taken = () =>
	look((tx) => tx.auditEntry.findMany({ where: { type: 'export.taken' }, orderBy: { position: 'asc' } }))

describe('the page before an export', () => {
	test('every file leads there while no reason was given', async () => {
		const files: [typeof overview, Asked, string][] = [
			[
				overview,
				{ path: '/overview.csv?part=pipeline&kind=equipment' },
				'/exports/overview?part=pipeline&kind=equipment',
			],
			[catalogue, { path: '/programmes/export.csv?status=open' }, '/exports/catalogueCsv?status=open'],
			[
				history,
				{ path: `/requests/${id}/history.csv`, params: { requestId: id } },
				`/exports/history?of=${id}`,
			],
		]
		for (const [file, path, to] of files) {
			const answer = await Promise.resolve(file(args(donor, path))).catch((thrown) => thrown)
			expect(answer.headers.get('location')).toBe(to)
		}
	})

	test('is refused with 403 to people without the right, even with a reason', async () => {
		for (const person of [officer, manager]) {
			const shown = await loader(
				args(person, { path: '/exports/catalogueCsv', params: { what: 'catalogueCsv' } }),
			)
			expect(shown).toMatchObject({ data: { allowed: false }, init: { status: 403 } })
			const sent = { path: '/exports/catalogueCsv', params: { what: 'catalogueCsv' }, form: { reason } }
			expect(await action(args(person, sent))).toMatchObject({ init: { status: 403 } })
		}
		const unknown = { path: '/exports/all', params: { what: 'all' } }
		await expect(loader(args(triage, unknown))).rejects.toMatchObject({ init: { status: 404 } })
	})

	test('names the exported list, and rejects anything else', async () => {
		const listOf = async (query: string) => {
			const at = { path: `/exports/listXlsx?${query}`, params: { what: 'listXlsx' } }
			return (await loader(args(triage, at))).data.list
		}
		expect(await listOf('of=requests&status=screening')).toEqual({ list: 'requests', format: 'xlsx' })
		expect(await listOf('of=everything')).toBeNull()
	})

	test('asks for ten characters, keeps typed values, and then gives the file', async () => {
		const page = { path: '/exports/catalogueCsv?status=open', params: { what: 'catalogueCsv' } }
		for (const short of ['', '  short   ', 'ninechars'])
			expect(await action(args(triage, { ...page, form: { reason: short } }))).toMatchObject({
				data: { errors: { reason: expect.any(String) }, typed: { reason: short } },
				init: { status: 422 },
			})
		const answer = answerOf(await action(args(triage, { ...page, form: { reason } })))
		expect(answer.status).toBe(303)
		const path = answer.location ?? ''
		expect(path).toMatch(/^\/programmes\/export\.csv\?status=open&export=/)
		const file = await catalogue(args(triage, { path }))
		expect(file.headers.get('content-disposition')).toContain('attachment')
		expect((await file.text()).split('\r\n').length).toBeGreaterThan(2)
		const last = (await taken()).at(-1)
		expect(last).toMatchObject({ actorId: 'triage', requestId: null, internal: true })
		expect(last?.event).toMatchObject({ what: 'catalogueCsv', reason, rows: 4, filter: { status: ['open'] } })
	})
})

describe('an export', () => {
	const kinds: [ExportKind, Actor][] = [
		['overview', donor],
		['catalogueCsv', triage],
		['allocation', approver],
		['history', officer],
	]
	test.each(kinds)(
		'%s is refused to a person without the right, before a reason is kept',
		async (what, person) => {
			await expect((async () => askExport(person, { what, of: id, reason }))()).rejects.toMatchObject({
				reason: 'mayNotExport',
			})
		},
	)

	test('is for those who gave the reason, for that thing, within ten minutes', async () => {
		const person = exporting(officer)
		const exportId = await asked(person, 'history', id)
		const other = await aRequest({ status: 'screening' })
		await expect(exportHistory(person, other, exportId)).rejects.toMatchObject({ reason: 'exportExpired' })
		await expect(exportHistory(exporting(triage), id, exportId)).rejects.toMatchObject({ code: 'conflict' })
		const later = new Date(Date.now() + 11 * 60_000)
		await expect(atTime(later, () => exportHistory(person, id, exportId))).rejects.toMatchObject({
			reason: 'exportExpired',
		})
		expect((await exportHistory(person, id, exportId)).entries.length).toBeGreaterThan(1)
	})

	test('a State takes its own history out without being asked who it is, and nothing of another', async () => {
		const exportId = await asked(ghana.drafter, 'history', id)
		expect((await exportHistory(ghana.drafter, id, exportId)).withInternal).toBe(false)
		const foreign = await asked(egypt.drafter, 'history', id)
		await expect(exportHistory(egypt.drafter, id, foreign)).rejects.toMatchObject({ code: 'not-found' })
		const taken = { filters: {}, exportId, format: 'csv' as const }
		await expect(exportProgrammes(ghana.drafter, taken)).rejects.toMatchObject({ code: 'not-found' })
	})

	test('of what is confidential is for the State, triage and headquarters', async () => {
		const secret = await aWatchedRequest('CONFIDENTIAL')
		const take = async (person: Actor) => {
			const who = exporting(person)
			return exportHistory(who, secret.id, await asked(who, 'history', secret.id))
		}
		for (const person of [ghana.focalPoint, triage, approver])
			expect((await take(person)).entries.length, person.id).toBeGreaterThan(1)
		for (const person of [officer, office.dueDiligence])
			await expect(take(person), person.id).rejects.toMatchObject({ reason: 'confidentialExport' })
	})

	test('of a donor is written down with its part', async () => {
		const person = exporting(donor)
		const exportId = await asked(person, 'overview')
		const { tables } = await exportDonorFigures(person, {
			part: 'programmes',
			filter: {},
			exportId,
			format: 'csv',
			language: 'en',
		})
		expect((await taken()).at(-1)?.event).toMatchObject({
			what: 'overview',
			rows: tables.programmes.length,
			filter: { part: 'programmes' },
		})
	})
})

test('only an administrator reads who exported what and why', async () => {
	const { rows } = await getExportLog(administrator, new URLSearchParams())
	expect(rows.length).toBeGreaterThan(3)
	expect(rows[0]).toMatchObject({
		what: 'overview',
		who: donor.name,
		role: 'donor',
		reason,
		filter: 'programmes',
	})
	for (const person of [triage, approver, ghana.focalPoint, donor])
		expect(() => getExportLog(person, new URLSearchParams())).toThrow()
	expect(exportAddress('history', 'a b/c')).toBe('/requests/a%20b%2Fc/history.csv')
})

import { expect, test } from 'vitest'
import { saveNeedSection } from '#app/domain/drafts/save-section.server.ts'
import { importProgrammes } from '#app/domain/programmes/import-programmes.server.ts'
import { getReview } from '#app/domain/submissions/get-review.server.ts'
import { readTable } from '#app/workbook/programmes/read-table.ts'
import { aRequest } from '#tests/support/builders.ts'
import { inDays } from '#tests/support/in-days.ts'
import { office } from '#tests/support/people.ts'
import { aProgramme, findProgramme, save } from '#tests/support/programmes.ts'
import { findNeed, findRequest, needsOf, requestStep } from '#tests/support/steps.ts'
import { drafter, put, take, workbookOf } from '#tests/support/workbooks.ts'
import { useWorld } from '#tests/support/world.ts'
import { type DateKind, datesOf } from '#workflows/dates/date-kinds.ts'
import { namesOf } from '#workflows/names.ts'

useWorld()

// Not today itself: the calendars of the State and of UNODC may have another day around midnight.
const offsets = { yesterday: -2, tomorrow: 2, far: 3000 }
const cases = (form: string) =>
	Object.entries<DateKind>(datesOf(form)).flatMap(([field, { kind }]) =>
		namesOf(offsets).map((when) => ({
			field,
			when,
			day: inDays(offsets[when]),
			isRefused: when === 'yesterday' ? kind === 'plan' : kind === 'fact',
		})),
	)

/** Other days of the need are taken away, so that only this one is judged. */
const alone = { earliest: '', latest: '', urgencyEventOn: '', unavailable: [] }

const write = async (needId: string, changes: Record<string, unknown>) => {
	const { need } = (await findNeed(needId)).answers
	await saveNeedSection(drafter, { needId, section: 'need', values: { ...need, ...alone, ...changes } })
}

test('no day that the table forbids is submitted, and its field says so before', async () => {
	const requestId = await aRequest({ needs: ['training'] })
	const needId = (await needsOf(requestId))[0]?.id ?? ''
	for (const { field, when, day, isRefused } of cases('section.need')) {
		const [name = '', inner] = field.split('.')
		const period = { from: day, to: day, reason: 'Training' }
		await write(needId, { [name]: inner ? [period] : day })
		const points = (await getReview(drafter, requestId))?.points ?? []
		const faulty = points.filter(({ as, field: at }) => as === 'missing' && at.startsWith(field))
		expect([field, when, faulty.length > 0]).toEqual([field, when, isRefused])
		if (!isRefused) continue
		await expect(
			requestStep(drafter, requestId, { type: 'sendForEndorsement' }),
			field,
		).rejects.toMatchObject({
			code: 'invalid',
		})
		expect((await findRequest(requestId)).status).toBe('draft')
	}
})

test('no day that the table forbids is taken in from a workbook', async () => {
	const requestId = await aRequest({ needs: ['training'] })
	const needId = (await needsOf(requestId))[0]?.id ?? ''
	for (const { day, isRefused } of cases('section.need').filter(({ field }) => field === 'latest')) {
		await write(needId, {})
		const answer = await take(requestId, await workbookOf(requestId, put('need.latest', day, 1)))
		if (isRefused) expect(answer).toMatchObject({ errors: [{ need: 1, section: 'need', field: 'latest' }] })
		const { latest = '' } = (await findNeed(needId)).answers.need ?? {}
		expect(latest).toBe(isRefused ? '' : day)
	}
})

test('no day that the table forbids is in a programme, by its form or by a table', async () => {
	const id = await aProgramme({ code: 'TRN-DAY-01', cohorts: [] })
	const stored = async () => JSON.stringify(await findProgramme(id))
	const before = await stored()
	const faultsByForm = async (field: string, day: string): Promise<Record<string, string>> => {
		const [name = '', inner] = field.split('.')
		const own = {
			startsOn: day,
			endsOn: day,
			[inner ?? '']: day,
			place: 'Accra',
			seats: 10,
			language: '',
			id: '',
		}
		const answer = await save(id, { [name]: inner ? [own] : day }).catch((error) => error)
		return answer?.errors ?? {}
	}
	const faultsByTable = async (field: string, day: string) => {
		const { revision } = await findProgramme(id)
		const csv = Buffer.from(`code,revision,${field}\r\n\r\nTRN-DAY-01,${revision},${day}\r\n`)
		const table = await readTable(csv, 'csv')
		if ('refused' in table) throw new Error(table.refused)
		const outcome = await importProgrammes(office.manager, table.rows, { check: false })
		return 'faults' in outcome ? outcome.faults.map((fault) => fault.field) : []
	}
	for (const { field, day, isRefused } of cases('programmeRecord')) {
		if (!isRefused) continue
		const named = field.replace('.', '.0.')
		expect(Object.keys(await faultsByForm(field, day)), field).toContain(named)
		if (!field.includes('.')) expect(await faultsByTable(field, day), field).not.toEqual([])
		expect(await stored()).toBe(before)
	}
	const later = inDays(offsets.tomorrow)
	expect(await faultsByTable('reserveReleaseOn', later)).toEqual([])
	expect((await findProgramme(id)).reserveReleaseOn?.toISOString().slice(0, 10)).toBe(later)
})

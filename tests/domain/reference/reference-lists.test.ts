import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { getSystemStatus } from '#app/domain/administration/get-system-status.server.ts'
import { warnOfEnds } from '#app/domain/notifications/warn-of-ends.server.ts'
import { readEnds } from '#app/domain/reference/data-ends.server.ts'
import { listingOf } from '#app/domain/reference/listing.ts'
import { getReferenceList, listReferenceData } from '#app/domain/reference/reference-lists.server.ts'
import { saveReferenceList } from '#app/domain/reference/save-reference-list.server.ts'
import type { ReferenceListForm } from '#app/forms/reference-list.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { addMissingStates } from '#app/server/known-states.ts'
import { states } from '#prisma/data/samples.ts'
import { asker, mainOf } from '#tests/support/pages.ts'
import { office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { type Listing, type ListKind, listText } from '#workflows/reference/reference-lists.ts'

useWorld()
const app = useWholeApp()
const { administrator } = office

/** What the list of a kind says on a day of each of these States. */
const listings = (kind: ListKind, on: string, codes: readonly string[]) =>
	readAs(office.officer, async (read) => {
		const said = listingOf({ kind, iso3: sql`iso3`, on: sql`${on}::date` })
		const rows = await read(
			raw(sql<{ iso3: string; said: Listing | null }>`
				select iso3, ${said} as said from unnest(${[...codes]}::text[]) as iso3`),
		)
		return new Map(rows.map((row) => [row.iso3, row.said]))
	})
const listing = async (kind: ListKind, iso3: string, on: string) =>
	(await listings(kind, on, [iso3])).get(iso3) ?? null
const everyState = states.map(({ iso3 }) => iso3)

const next: ReferenceListForm = {
	kind: 'oda',
	revision: 0,
	compared: '',
	validFrom: '2027-01-01',
	validUntil: '2029-12-31',
	source: 'OECD Development Assistance Committee (sample)',
	note: '',
	entries: { GHA: true, EGY: '2028-06-30' },
	isComplete: true,
}
const save = (changes: Partial<ReferenceListForm>) =>
	saveReferenceList(administrator, null, { ...next, ...changes })
const saved = (form: ReferenceListForm) => ({ ...form, compared: listText(form.entries) })

test('the lists that come with the product say something of every State of the report, and nothing of the Union', async () => {
	for (const on of ['2022-01-01', '2024-02-29', '2026-12-31', '2028-01-01']) {
		const inReport = states.filter(
			({ iso3, treatyStatus }) => iso3 === 'VAT' || treatyStatus !== 'not-recorded',
		)
		const said = await listings('oda', on, everyState)
		const told = inReport.map(({ iso3 }) => [iso3, said.get(iso3)?.isListed] as const)
		expect(told.filter(([, isListed]) => isListed === null).map(([iso3]) => iso3)).toEqual(['EUE'])
		const listed = new Set(told.filter(([, isListed]) => isListed).map(([iso3]) => iso3))
		for (const iso3 of ['CAN', 'DEU', 'FRA', 'GBR', 'ITA', 'JPN', 'USA']) expect(listed.has(iso3)).toBe(false)
	}
	const last = await listings('oda', '2026-12-31', everyState)
	const ldcs = states.filter(({ ldc }) => ldc)
	expect(ldcs.filter(({ iso3 }) => !last.get(iso3)?.isListed)).toEqual([])
})

test('before the first list there is none, and after its last day the last one still applies', async () => {
	expect(await listing('oda', 'GHA', '2021-12-31')).toBeNull()
	const last = { from: '2024-01-01', until: '2026-12-31', isListed: true }
	expect(await listing('oda', 'GHA', '2026-12-31')).toEqual(last)
	expect(await listing('oda', 'GHA', '2027-01-01')).toEqual(last)
})

test('the groups of States are those of the lists', async () => {
	await addMissingStates()
	for (const kind of ['ldc', 'lldc', 'sids'] as const) {
		const said = await listings(kind, '2026-12-01', everyState)
		expect(states.filter((state) => said.get(state.iso3)?.isListed !== state[kind])).toEqual([])
	}
})

test('a list is saved only after its difference was shown, with its history, and applies from its first day', async () => {
	const shown = await save({ compared: '' })
	expect(shown).toMatchObject({ compared: 'EGY 2028-06-30\nGHA' })
	expect('difference' in shown && shown.difference.find(({ iso3 }) => iso3 === 'EGY')).toEqual({
		iso3: 'EGY',
		from: true,
		to: '2028-06-30',
	})
	expect(await listing('oda', 'CHE', '2027-01-01')).toMatchObject({ from: '2024-01-01' })

	const outcome = await saveReferenceList(administrator, null, saved(next))
	if (!('id' in outcome)) throw new Error('The list was not saved')
	expect(await listing('oda', 'GHA', '2026-12-31')).toMatchObject({ from: '2024-01-01', isListed: true })
	expect(await listing('oda', 'GHA', '2027-01-01')).toMatchObject({ from: '2027-01-01', isListed: true })
	expect(await listing('oda', 'CHE', '2027-01-01')).toMatchObject({ isListed: false })
	expect(await listing('oda', 'EGY', '2028-06-30')).toMatchObject({ isListed: true })
	expect(await listing('oda', 'EGY', '2028-07-01')).toMatchObject({ isListed: false })
	const { list } = await getReferenceList(administrator, outcome.id, 'en')
	expect(list?.history[0]?.changes).toContainEqual({ field: 'EGY', from: null, to: '2028-06-30' })

	const stale = { ...saved(next), revision: 0 }
	await expect(saveReferenceList(administrator, outcome.id, stale)).rejects.toMatchObject({
		code: 'conflict',
	})
	await expect(saveReferenceList(administrator, 'nothing', saved(next))).rejects.toMatchObject({
		code: 'not-found',
	})
	expect(() => listReferenceData(office.triage)).toThrow('refused')
})

test('each fault of a list is at its field', async () => {
	const faults = async (changes: Partial<ReferenceListForm>) => {
		try {
			await save({ validFrom: '2030-01-01', validUntil: '2030-12-31', ...changes })
			return 'taken'
		} catch (error) {
			return error instanceof DomainError ? error.errors : error
		}
	}
	expect(await faults({ validUntil: '2029-12-31' })).toMatchObject({ validUntil: 'datesOutOfOrder' })
	expect(await faults({ validFrom: '2029-12-31' })).toEqual({ validFrom: 'listsOverlap' })
	expect(await faults({ entries: { ZZZ: true } })).toEqual({ entries: 'unknownState::ZZZ' })
})

test('administrators are told 60 days before an end, once for each list and end, and the status says so', async () => {
	const told = () =>
		look((tx) => tx.notice.count({ where: { template: 'dataEnds', personId: administrator.id } }))
	const status = async (at: string) =>
		atTime(new Date(at), async () => {
			const { checks } = await getSystemStatus(administrator)
			return checks.find(({ name }) => name === 'referenceData')
		})
	const ends = await look((tx) => readEnds(askIn(tx)))
	expect(ends).toContainEqual({ what: 'list', name: 'oda', until: '2029-12-31' })
	expect(ends).toContainEqual({ what: 'holidays', name: 'dutyStation', until: '2030-12-31' })
	const before = await told()
	await atTime(new Date('2029-10-31T12:00:00Z'), warnOfEnds)
	expect(await told()).toBe(before)
	expect(await status('2029-10-31T12:00:00Z')).toMatchObject({ ok: true, count: 0 })
	for (const at of ['2029-11-01T00:00:00Z', '2029-12-01T00:00:00Z', '2030-02-01T00:00:00Z'])
		await atTime(new Date(at), warnOfEnds)
	expect(await told()).toBe(before + 1)
	expect(await status('2029-11-01T00:00:00Z')).toMatchObject({ ok: false, count: 1 })
	await atTime(new Date('2030-11-02T00:00:00Z'), warnOfEnds)
	expect(await told()).toBe(before + 2)
})

test('a State that leaves the least developed countries does so on its day', async () => {
	const group = async () => (await look((tx) => tx.state.findUniqueOrThrow({ where: { iso3: 'GHA' } }))).ldc
	const kind = { kind: 'ldc' as const, validFrom: '2026-06-01', validUntil: undefined }
	const ldc = { ...next, ...kind, entries: { GHA: '2031-05-01' } }
	await saveReferenceList(administrator, null, saved(ldc))
	expect(await group()).toBe(true)
	// Midnight in Vienna.
	await atTime(new Date('2031-05-01T21:59:00Z'), warnOfEnds)
	expect(await group()).toBe(true)
	await atTime(new Date('2031-05-01T22:00:00Z'), warnOfEnds)
	expect(await group()).toBe(false)
})

test('the pages show lists and ends, compare a pasted list, and keep what was typed where it is wrong', async () => {
	const cookies = new Map([[administrator.id, await cookieOf(administrator)]])
	const page = asker(app, cookies)
	const list = await page(administrator, '/administration/reference-data')
	expect(mainOf(list.text)).toContain('Recipients of official development assistance')
	expect(mainOf(list.text)).toContain('Holidays of UNODC')
	const form = {
		kind: 'sids',
		revision: '0',
		compared: '',
		validFrom: '2027-01-01',
		source: 'M49 (sample)',
		entries: 'JAM\nGHA',
		isComplete: 'true',
	}
	const compared = await page(administrator, '/administration/reference-data/new', form)
	expect(compared.status).toBe(200)
	expect(mainOf(compared.text)).toContain('Differences from the list before')
	expect(mainOf(compared.text)).toContain('Save list')
	const wrong = await page(administrator, '/administration/reference-data/new', {
		...form,
		entries: 'JAM\nxx',
	})
	expect(wrong.status).toBe(422)
	expect(mainOf(wrong.text)).toContain('Line 2: enter the code of a State')
	const taken = await page(administrator, '/administration/reference-data/new', {
		...form,
		compared: 'GHA\r\nJAM',
	})
	expect(taken.status).toBe(303)
	expect(mainOf((await page(administrator, taken.to ?? '')).text)).toContain('The list has been saved')
	expect((await page(administrator, '/administration/reference-data/nothing')).status).toBe(404)
})

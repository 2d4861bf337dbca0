import { describe, expect, test } from 'vitest'
import { changeProgrammeStatus } from '#app/domain/programmes/change-programme-status.server.ts'
import { getProgramme } from '#app/domain/programmes/get-programme.server.ts'
import { getProgrammeRecord } from '#app/domain/programmes/get-programme-record.server.ts'
import { listProgrammeHistory } from '#app/domain/programmes/list-programme-history.server.ts'
import { getProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import {
	copyProgramme,
	createProgramme,
	saveProgramme,
} from '#app/domain/programmes/save-programme.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { egypt, everybody, ghana, office } from '#tests/support/people.ts'
import { aProgramme, aRecord, findProgramme, save } from '#tests/support/programmes.ts'
import { look } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'

useWorld()

const { manager, otherManager, officer } = office
let count = 0
const nextCode = () => `TRN-TST-${String(++count).padStart(2, '0')}`
const step = async (id: string, name: 'open' | 'markFull' | 'close', actor: Actor = manager) =>
	changeProgrammeStatus(actor, { id, revision: (await findProgramme(id)).revision, step: name })
const refused = (errors: Record<string, string>) => ({ code: 'invalid', errors })

describe('a programme', () => {
	test('is written, opened, filled, opened again and closed by its manager, and its history says so', async () => {
		const id = await aProgramme({ code: nextCode() })
		expect(await findProgramme(id)).toMatchObject({
			status: 'draft',
			donors: ['donor.north', 'donor.south'],
			revision: 0,
		})
		await save(id, { capacity: 220, titles: { ...aRecord().titles, ru: 'Курсы' } })
		for (const name of ['open', 'markFull', 'open', 'close'] as const) await step(id, name)
		const { entries } = await listProgrammeHistory(office.triage, id, {}, 'en')
		expect(
			entries.map(({ type, by, changes }) => [
				type,
				by,
				changes.map(({ field, from, to }) => [field, from, to]),
			]),
		).toEqual([
			['programme.closed', 'manager (sample)', [['status', 'open', 'closed']]],
			['programme.opened', 'manager (sample)', [['status', 'full', 'open']]],
			['programme.filled', 'manager (sample)', [['status', 'open', 'full']]],
			['programme.opened', 'manager (sample)', [['status', 'draft', 'open']]],
			[
				'programme.changed',
				'manager (sample)',
				[
					['titles.ru', '', 'Курсы'],
					['capacity', 200, 220],
				],
			],
			['programme.created', 'manager (sample)', []],
		])
		const filtered = await listProgrammeHistory(office.triage, id, { field: 'capacity' }, 'en')
		expect(filtered.entries.map(({ changes }) => changes.map(({ field }) => field))).toEqual([['capacity']])
	})

	test('that says the same again is not changed', async () => {
		const id = await aProgramme({ code: nextCode() })
		expect(await save(id, {})).toBe(false)
		expect(await findProgramme(id)).toMatchObject({ revision: 0 })
	})

	test('is copied as a draft of the person who copies it, without deputy and identifier, with its own cohorts', async () => {
		const id = await aProgramme({ code: nextCode(), deputyId: otherManager.id, iatiId: 'XM-DAC-1' }, 'open')
		const copy = await copyProgramme(otherManager, id, nextCode())
		expect(await findProgramme(copy)).toMatchObject({
			status: 'draft',
			managerId: otherManager.id,
			deputyId: null,
			iatiId: null,
		})
		const [one, other] = [await getProgrammeRecord(manager, id), await getProgrammeRecord(otherManager, copy)]
		expect(other.record.cohorts.map(({ place }) => place)).toEqual(['Accra', 'Cairo'])
		expect(other.record.cohorts[0]?.id).not.toBe(one.record.cohorts[0]?.id)
		expect((await listProgrammeHistory(officer, copy, {}, 'en')).entries[0]?.copiedFrom).toBe(one.code)
		await expect(copyProgramme(manager, id, one.code)).rejects.toMatchObject(refused({ code: 'alreadyUsed' }))
	})

	test('names only existing States, a unique code and another manager as deputy', async () => {
		const wrong = {
			countries: 'ZZZ',
			contributions: [{ donor: 'A', amount: '', earmark: '', excludedCountries: 'QQQ' }],
		}
		await expect(
			createProgramme(manager, aRecord({ code: nextCode(), ...wrong, budget: '' })),
		).rejects.toMatchObject(
			refused({ countries: 'badState', 'contributions.0.excludedCountries': 'badState' }),
		)
		for (const [deputyId, message] of [
			[manager.id, 'samePerson'],
			[officer.id, 'badCode'],
			['nobody', 'badCode'],
		] as const)
			await expect(aProgramme({ code: nextCode(), deputyId })).rejects.toMatchObject(
				refused({ deputyId: message }),
			)
	})

	test('is opened only when its record is complete and while something can still be committed', async () => {
		const bare = await aProgramme({ code: nextCode(), summary: {}, evaluationPlan: '' })
		await expect(step(bare, 'open')).rejects.toMatchObject(
			refused({ 'summary.en': 'required', evaluationPlan: 'required' }),
		)
		await expect(aProgramme({ code: nextCode(), lastCommitment: '2021-01-01' })).rejects.toMatchObject(
			refused({ lastCommitment: 'inThePast' }),
		)
		const over = await aProgramme({ code: nextCode() })
		const later = new Date('2099-01-01')
		await expect(atTime(later, () => step(over, 'open'))).rejects.toMatchObject(
			refused({ lastCommitment: 'inThePast' }),
		)
		await expect(step(over, 'close')).rejects.toMatchObject({ code: 'conflict' })
		const open = await aProgramme({ code: nextCode() }, 'open')
		await expect(save(open, { evaluationPlan: '' })).rejects.toMatchObject(
			refused({ evaluationPlan: 'required' }),
		)
	})
})

describe('no one but its manager and deputy', () => {
	test('changes a programme or takes its steps: for others it is not there', async () => {
		const id = await aProgramme({ code: nextCode() }, 'open')
		const record = aRecord({ code: 'ANY-THI-01' })
		for (const person of everybody.filter((one) => one.id !== manager.id)) {
			const notFound = { code: 'not-found' }
			await expect(getProgrammeRecord(person, id), person.id).rejects.toMatchObject(notFound)
			await expect(saveProgramme(person, { id, revision: 1, record }), person.id).rejects.toMatchObject(
				notFound,
			)
			await expect(step(id, 'close', person), person.id).rejects.toMatchObject(notFound)
			if (person.role === 'programmeManager') continue
			expect(() => createProgramme(person, record), person.id).toThrow('forbidden')
		}
		await save(id, { deputyId: otherManager.id })
		await save(id, { capacity: 210 }, otherManager)
		await step(id, 'markFull', otherManager)
		expect(await findProgramme(id)).toMatchObject({ capacity: 210, status: 'full' })
	})

	test('reads of it more than a State and a donor may', async () => {
		const id = await aProgramme({ code: nextCode() }, 'open')
		for (const person of [ghana.focalPoint, egypt.drafter])
			await expect(getProgramme(person, id)).rejects.toMatchObject({ code: 'not-found' })
		await aNeed({ status: 'reserved', programmeId: id })
		const ofState = await getProgramme(ghana.focalPoint, id)
		const ofDonor = await getProgramme(office.donor, id)
		expect(ofState).toMatchObject({ office: null, room: null, contributions: [] })
		expect(ofDonor).toMatchObject({
			office: null,
			room: null,
			contributions: [{ donor: 'donor.north', amount: 60000 }],
		})
		for (const view of [ofState, ofDonor])
			expect(JSON.stringify(view)).not.toMatch(/100000|donor\.south.*40000/)
		for (const person of [ghana.focalPoint, office.donor])
			await expect(listProgrammeHistory(person, id, {}, 'en')).rejects.toMatchObject({ code: 'not-found' })
	})
})

describe('the catalogue', () => {
	test('is searched in all six languages, narrowed and sorted', async () => {
		await addProgramme('polar', 'equipment', {
			titles: { en: 'Polar kit', ru: 'Полярный набор', ar: 'مُعدّات قطبية', zh: '极地设备' },
			summary: { fr: 'Matériel polaire' },
			countries: [],
			regions: ['Oceania'],
			languages: ['fr'],
			themes: ['SEA'],
			donors: ['donor.ice'],
			capacity: 7,
		})
		const codesOf = async (asked: Record<string, string>, actor: Actor = officer) =>
			(await getProgrammeList(actor, new URLSearchParams(asked), 'en')).rows.map(({ code }) => code)
		for (const text of ['polar', 'ПОЛЯРНЫЙ', 'معدات', '极地', 'matériel POLAR', 'kit polar'])
			expect(await codesOf({ text }), text).toEqual(['POLAR'])
		for (const text of ['polar nothing', '%', "'", '\\']) expect(await codesOf({ text }), text).toEqual([])
		expect(await codesOf({ theme: 'SEA' })).toEqual(['POLAR'])
		expect(await codesOf({ donor: 'donor.ice' })).toEqual(['POLAR'])
		expect(await codesOf({ region: 'Melanesia', kind: 'equipment' })).toEqual([])
		expect(await codesOf({ region: 'Oceania' })).toEqual(['POLAR'])
		expect(await codesOf({ state: 'GHA', kind: 'equipment' })).toEqual(['GOODS'])
		expect(await codesOf({ language: 'fr' })).toEqual(['POLAR'])
		for (const sort of ['-free', 'title', 'code'])
			expect(await codesOf({ kind: 'equipment', sort }), sort).toEqual(['GOODS', 'POLAR'])
		expect(await codesOf({ free: 'units', donor: 'donor.ice' })).toEqual(['POLAR'])
		expect(await codesOf({}, ghana.mission)).not.toContain('POLAR')
	})

	test('pages through two thousand programmes, and omits none', async () => {
		await look(
			(tx) => tx.$executeRaw`
			insert into programme (id, code, titles, summary, kind, section, manager_id, capacity_unit, capacity, maximum_per_state,
				funding_from, funding_to, last_commitment, status, countries, regions, themes)
			select 'many-' || n, 'MANY-' || lpad(n::text, 4, '0'), jsonb_build_object('en', 'Course number ' || n), '{}', 'training', 'S',
				'manager', 'seats', n, n, '2020-01-01', '2090-01-01', '2090-01-01', 'closed', array['GHA'], '{}', array['DOCS']
			from generate_series(1, 2000) n`,
		)
		const list = async (query: string) => getProgrammeList(officer, new URLSearchParams(query), 'en')
		for (const sort of ['code', 'kind', '-status', '-free', 'title', '-fundingTo']) {
			const codes: string[] = []
			let after: string | null = ''
			do {
				const asked = `status=closed&text=course+number&size=100&sort=${sort}`
				const { rows, next, counts } = await list(
					after ? `${asked}&after=${encodeURIComponent(after)}` : asked,
				)
				expect(counts).toEqual({
					total: 1001,
					values: { kind: { training: 1001 }, status: { closed: 1001 } },
				})
				codes.push(...rows.map(({ code }) => code))
				after = next
			} while (after)
			expect(codes.length, sort).toBe(2000)
			expect(new Set(codes).size, sort).toBe(2000)
		}
		expect((await list('text=MANY-&sort=-free')).rows[0]?.code).toBe('MANY-2000')
	})
})

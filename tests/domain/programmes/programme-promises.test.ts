import { describe, expect, test } from 'vitest'
import { changeProgrammeStatus } from '#app/domain/programmes/change-programme-status.server.ts'
import { getProgramme } from '#app/domain/programmes/get-programme.server.ts'
import { getProgrammeRecord } from '#app/domain/programmes/get-programme-record.server.ts'
import { listProgrammeDeliveries, listProgrammeNeeds } from '#app/domain/programmes/programme-work.server.ts'
import { saveProgramme } from '#app/domain/programmes/save-programme.server.ts'
import { action } from '#app/routes/programmes.$programmeId.edit/route.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aNeed } from '#tests/support/builders.ts'
import { promotionsOf } from '#tests/support/clocks.ts'
import { ghana, office } from '#tests/support/people.ts'
import { aProgramme, findProgramme, save } from '#tests/support/programmes.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look, needStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'

useWorld()

const { manager, otherManager } = office
let count = 0
const nextCode = () => `TRN-TST-${String(++count).padStart(2, '0')}`
const step = async (id: string, name: 'open' | 'markFull' | 'close') =>
	changeProgrammeStatus(manager, { id, revision: (await findProgramme(id)).revision, step: name })
const refused = (errors: Record<string, string>) => ({ code: 'invalid', errors })

describe('what is promised', () => {
	test('is a lower limit: each value below it is refused at its field with the promised amount', async () => {
		const id = await aProgramme(
			{
				code: nextCode(),
				cohorts: [{ startsOn: '2080-03-01', endsOn: '2080-03-05', place: 'Accra', seats: '60' }],
			},
			'open',
		)
		const need = await aNeed({ status: 'confirmed', programmeId: id, quantity: 20 })
		const { record } = await getProgrammeRecord(manager, id)
		const [cohort] = record.cohorts
		await look((tx) =>
			tx.reservation.updateMany({
				where: { needId: need.id },
				data: { cohortId: cohort?.id ?? null, amount: 8000 },
			}),
		)
		const cases: [Record<string, unknown>, Record<string, string>][] = [
			[
				{ capacity: 19, maximumPerState: 19, cohorts: [] },
				{ capacity: 'belowHeld:20', maximumPerState: 'belowHeldOfState:20', cohorts: 'cohortHeld:20' },
			],
			[{ cohorts: [{ ...cohort, seats: 19 }] }, { 'cohorts.0.seats': 'belowHeld:20' }],
			[{ budget: 7999 }, { budget: 'belowMoney:8000:USD' }],
			[{ currency: 'EUR' }, { currency: 'moneyHeld:8000:USD' }],
			[
				{ kind: 'equipment', capacityUnit: 'units' },
				{ kind: 'inUse', capacityUnit: 'inUse' },
			],
		]
		for (const [own, errors] of cases) await expect(save(id, own)).rejects.toMatchObject(refused(errors))
		expect(
			await save(id, {
				capacity: 20,
				maximumPerState: 20,
				cohorts: [{ ...cohort, seats: 20 }],
				budget: 8000,
			}),
		).toBe(true)
		const { office: seen } = await getProgramme(manager, id)
		expect(seen).toMatchObject({ money: { held: 8000, left: 0 }, cohorts: [{ seats: 20, free: 0 }] })
	})

	test('keeps a programme from being closed while an offer of it is open, and the offers are listed', async () => {
		const id = await aProgramme({ code: nextCode() }, 'open')
		const need = await aNeed({ status: 'proposed', programmeId: id })
		await expect(step(id, 'close')).rejects.toMatchObject({
			...refused({ offers: 'offersOpen:1' }),
			reason: 'offersOpen',
		})
		expect((await getProgramme(manager, id)).office?.offers).toMatchObject({
			total: 1,
			needs: [{ id: need.id }],
		})
		await needStep(manager, need.id, { type: 'refuseOffer', reason: 'Not now.' })
		await step(id, 'close')
		expect(await findProgramme(id)).toMatchObject({ status: 'closed' })
	})

	test('goes to the waiting list when a programme is opened or gains capacity', async () => {
		const id = await aProgramme({ code: nextCode() }, 'open')
		const before = await promotionsOf(id)
		await step(id, 'markFull')
		expect(await promotionsOf(id)).toBe(before)
		await step(id, 'open')
		await save(id, { capacity: 300 })
		await save(id, { capacity: 250 })
		await save(id, { section: 'Another section' })
		expect(await promotionsOf(id)).toBe(before + 2)
	})
})

describe('two who change it at once', () => {
	test('do not overwrite each other: the slower one gets a conflict, with what was typed and what is stored', async () => {
		const id = await aProgramme({ code: nextCode() })
		const { record, revision } = await getProgrammeRecord(manager, id)
		const both = [
			{ ...record, capacity: 210 },
			{ ...record, capacity: 220 },
		]
		const done = await Promise.allSettled(
			both.map((one) => saveProgramme(manager, { id, revision, record: one })),
		)
		expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })

		const form = new FormData()
		for (const [name, value] of Object.entries(flat({ ...record, capacity: 230 })))
			for (const one of [value].flat()) form.append(name, one)
		form.set('revision', String(revision))
		const request = new Request(`http://site.example/programmes/${id}/edit`, {
			method: 'POST',
			body: form,
			headers: { cookie: await cookieOf(manager) },
		})
		const context = { nonce: '', requestId: '' }
		const answer = answerOf(await action({ request, params: { programmeId: id }, context }))
		expect(answer.status).toBe(409)
		expect(answer.data).toMatchObject({ typed: { capacity: '230' }, stale: [{ field: 'capacity', to: 230 }] })
	})

	test('cannot both take one code', async () => {
		const code = nextCode()
		const done = await Promise.allSettled([
			aProgramme({ code }),
			aProgramme({ code }, undefined, otherManager),
		])
		expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
			reason: refused({ code: 'alreadyUsed' }),
		})
	})
})

/** Returns a record as form fields: dotted names and texts. */
function flat(value: unknown, path = ''): Record<string, string | string[]> {
	if (value === undefined || value === null || value === false) return {}
	if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
		return { [path]: value.map(String) }
	if (typeof value !== 'object') return { [path]: value === true ? 'on' : String(value) }
	return Object.assign(
		{},
		...Object.entries(value).map(([name, one]) => flat(one, path ? `${path}.${name}` : name)),
	)
}

const { officer } = office

/** A programme with so many needs, all but the first copies of it, each changed a minute later. */
async function programmeWith(needs: number) {
	const programmeId = await aProgramme({ code: 'TRN-TST-91' }, 'open')
	const { id } = await aNeed({ status: 'proposed', programmeId })
	const made = await look(
		(tx) => tx.$executeRaw`insert into need select (jsonb_populate_record(n, jsonb_build_object(
			'id', gen_random_uuid(), 'updated_at', n.updated_at + i * interval '1 minute'))).*
			from need n, generate_series(1, ${needs - 1}) i where n.id = ${id}`,
	)
	expect(made).toBe(needs - 1)
	return programmeId
}

test('needs and deliveries of a programme are read page by page, and counted as far as a limit', async () => {
	const programmeId = await programmeWith(120)
	const page = (after: string | null) => listProgrammeNeeds(officer, { programmeId, after }, 'en')
	const first = await page(null)
	expect(first.programme.count).toEqual({ needs: 100, deliveries: 0, most: 99 })
	const second = await page(first.next)
	const third = await page(second.next)
	const ids = [first, second, third].flatMap(({ needs }) => needs.map(({ id }) => id))
	expect([first, second, third].map(({ needs }) => needs.length)).toEqual([50, 50, 20])
	expect(new Set(ids).size).toBe(120)
	expect(third.next).toBeNull()
	// The last need of the page has changed since: what follows it is not skipped.
	const last = ids[49] ?? ''
	await look(
		(tx) => tx.$executeRaw`update need set updated_at = now() + interval '1 year' where id = ${last}`,
	)
	expect((await page(first.next)).needs.map(({ id }) => id)).toEqual(ids.slice(50, 100))
	// A link that cannot be read leads to the beginning.
	const others = ids.filter((id) => id !== last)
	expect((await page('gone')).needs.map(({ id }) => id)).toEqual(others.slice(0, 50))
	const overview = await getProgramme(officer, programmeId)
	expect(overview.needs.map(({ id }) => id)).toEqual(ids.slice(0, 5))
	const deliveries = await listProgrammeDeliveries(officer, { programmeId, after: null }, 'en')
	expect(deliveries).toMatchObject({ deliveries: [], next: null })
})

test('people outside UNODC have no page of needs', async () => {
	const asked = { programmeId: programmes.training, after: null }
	await expect(listProgrammeNeeds(ghana.drafter, asked, 'en')).rejects.toMatchObject({ code: 'not-found' })
})

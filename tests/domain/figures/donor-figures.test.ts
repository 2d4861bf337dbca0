import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'

import { mayShow, shownTogether, withOwnMoney } from '#app/domain/figures/figures.ts'
import { getProgramme } from '#app/domain/programmes/get-programme.server.ts'
import { publishRelease } from '#app/domain/releases/release-steps.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { donorView } from '#tests/support/donor-view.ts'
import { ghana, office } from '#tests/support/people.ts'
import { aRelease } from '#tests/support/releases/a-release.ts'
import { look } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import type { Classification } from '#workflows/sharing.ts'

useWorld()

test('a number that could name a State withholds those that are read together with it', () => {
	const cells = (...totals: number[]) => totals.map((total) => ({ total }))
	expect(shownTogether(cells(0, 5, 12))).toEqual([0, 5, 12])
	for (const few of [1, 4]) expect(shownTogether(cells(0, 5, few))).toEqual([null, null, null])
})

test('what is listed one by one does not give away how few others there are', () => {
	expect(mayShow([{ total: 5, told: 5 }])).toBe(true)
	expect(mayShow([{ total: 3, told: 3 }])).toBe(true)
	expect(mayShow([{ total: 9, told: 4 }])).toBe(true)
	expect(mayShow([{ total: 6, told: 4 }])).toBe(false)
})

test('no figure that is withheld can be worked out from another one beside it', () => {
	const counts = fc.array(
		fc.nat(30).map((total) => ({ total })),
		{ maxLength: 5 },
	)
	fc.assert(
		fc.property(counts, (parts) => {
			const figures = shownTogether(parts)
			expect(new Set(figures.map((figure) => figure === null)).size).toBeLessThan(2)
			for (const [at, figure] of figures.entries()) if (figure !== null) expect(figure).toBe(parts[at]?.total)
		}),
	)
})

const consent = (needId: string, about: object, classification: Classification) =>
	look(async (tx) => {
		const { requestId } = await tx.need.findUniqueOrThrow({ where: { id: needId } })
		const { answers } = await tx.request.findUniqueOrThrow({ where: { id: requestId } })
		const changed = { ...answers, about: { ...answers.about, ...about } }
		await tx.request.update({ where: { id: requestId }, data: { answers: changed, classification } })
	})
const no = { consentDonors: false, consentPublish: false, consentPartners: false }
const donors = { ...no, consentDonors: true }

test('a donor sees own programmes and needs without one, in numbers only', async () => {
	for (let made = 0; made < 5; made++) await consent((await aNeed()).id, no, 'RESTRICTED')
	await aDelivery()
	const { programmes, unmet, deliveries, pipeline } = await donorView(office.donor)
	expect(programmes.map(({ id }) => id).sort()).toEqual(['advice', 'courses', 'goods'])
	expect(programmes.find(({ id }) => id === 'courses')).toMatchObject({
		promised: null,
		deliveries: [{ key: 'planning', figure: 1 }],
	})
	expect(deliveries).toMatchObject([{ state: 'Ghana', status: 'planning' }])
	expect(unmet).toBeNull()
	expect(pipeline).toEqual([])
	expect(JSON.stringify({ programmes, unmet })).not.toMatch(/GHA|Ghana/)
})

test('of an unmet need a donor reads a summary where the State agreed, and its name only where all may know', async () => {
	const [listed, named, secret, met] = [
		await aNeed(),
		await aNeed(),
		await aNeed(),
		await aNeed({ status: 'reserved' }),
	]
	await consent(listed.id, donors, 'SUMMARY')
	await consent(named.id, { ...donors, consentPublish: true }, 'PUBLIC')
	await consent(secret.id, { ...donors, consentPublish: true }, 'CONFIDENTIAL')
	await consent(met.id, donors, 'RESTRICTED')
	await look((tx) =>
		tx.need.update({ where: { id: listed.id }, data: { title: 'Written by somebody', quantity: 33 } }),
	)
	const view = await donorView(office.donor)
	expect(view.pipeline.map(({ state }) => state).sort()).toEqual(['Ghana', null])
	const [unnamed] = view.pipeline.filter(({ state }) => state === null)
	expect(unnamed).toMatchObject({
		kind: 'training',
		region: 'Africa',
		// The least of its size: an exact quantity could be found again where the State is named.
		quantity: 20,
		isExact: false,
		urgency: expect.any(String),
	})
	expect(Object.keys(unnamed ?? {}).sort()).toEqual([
		'isExact',
		'isQuantified',
		'kind',
		'lines',
		'quantity',
		'region',
		'state',
		'taType',
		'themes',
		'urgency',
	])
	expect(JSON.stringify(view)).not.toMatch(/Written by somebody|GHA/)
	// Each filter selects correctly.
	const found = async (filter: object) => (await donorView(office.donor, filter)).pipeline.length
	expect(await found({ kind: 'training', region: 'Africa', theme: unnamed?.themes[0] })).toBe(2)
	expect([
		await found({ kind: 'equipment' }),
		await found({ region: 'Asia' }),
		await found({ theme: 'ACCESSION' }),
	]).toEqual([0, 0, 0])
	// After withdrawal it is no longer shown.
	await consent(listed.id, no, 'RESTRICTED')
	await consent(named.id, no, 'PUBLIC')
	expect(await found({})).toBe(0)
})

test('a donor of several learns what it gave itself, and nothing of programmes of others', async () => {
	const contributions = [
		{ donor: 'donor.north', amount: 40_000, earmark: 'The coast', excludedCountries: [] },
		{ donor: 'donor.south', amount: 73_311, earmark: 'Only airports', excludedCountries: ['EGY'] },
	]
	const money = { budget: 113_311, costPerUnit: 500, currency: 'USD', contributions }
	await addProgramme('shared', 'training', { donors: ['donor.north', 'donor.south'], ...money })
	await addProgramme('foreign', 'training', { donors: ['donor.south'] })
	const view = await donorView(office.donor)
	const shared = view.programmes.find(({ id }) => id === 'shared')
	expect(shared?.contributions).toEqual([{ amount: 40_000, earmark: 'The coast' }])
	const record = await getProgramme(office.donor, 'shared')
	expect(record).toMatchObject({ donors: ['donor.north'], contributions: [contributions[0]] })
	expect(JSON.stringify([view, record])).not.toMatch(/73.?311|113.?311|donor\.south|Only airports/)
	await expect(getProgramme(office.donor, 'foreign')).rejects.toMatchObject({ code: 'not-found' })
	// A single donor knows the whole budget: it is its own.
	const ofTwo = { donors: ['donor.north', 'donor.south'], contributions, budget: 113_311, costPerUnit: 500 }
	expect(withOwnMoney(office.donor, ofTwo).budget).toBeNull()
	const alone = { ...ofTwo, donors: ['donor.north'] }
	expect(withOwnMoney(office.donor, alone).budget).toBe(113_311)
	expect(withOwnMoney(ghana.drafter, ofTwo)).toMatchObject({
		budget: null,
		contributions: [],
		costPerUnit: null,
	})
})

test('a confidential delivery is in no list of a donor, however the database is asked', async () => {
	const { id, needId } = await aDelivery({ state: 'egypt' })
	await consent(needId, donors, 'CONFIDENTIAL')
	const { deliveries, programmes } = await donorView(office.donor)
	expect(deliveries.map((delivery) => delivery.id)).not.toContain(id)
	// Neither is it counted among those that are.
	const listed = deliveries.length
	const counted = programmes.flatMap((programme) => programme.deliveries.map(({ figure }) => figure))
	expect(counted.reduce((sum, figure) => sum + figure, 0)).toBe(listed)
	expect(JSON.stringify(await getProgramme(office.donor, 'courses'))).not.toContain(id)
	await expect(getDelivery(office.donor, id)).rejects.toMatchObject({ code: 'not-found' })
	const seen = (sql: string) => withActor(office.donor, (tx) => tx.$queryRawUnsafe<{ id: string }[]>(sql))
	expect((await seen('select id from delivery')).map((row) => row.id)).not.toContain(id)
	for (const table of [
		'request',
		'need',
		'reservation',
		'nominee',
		'bundle',
		'bundled_need',
		'waitlist_entry',
	])
		expect(await seen(`select * from ${table}`), table).toEqual([])
})

test('learners are counted by sex once a course was held, and small numbers of them hidden', async () => {
	const { id, needId, requestId } = await aDelivery()
	await look(async (tx) => {
		await tx.delivery.update({ where: { id }, data: { status: 'held' } })
		const { stateIso3 } = await tx.need.findUniqueOrThrow({ where: { id: needId } })
		const sexes = [...Array(7).fill('female'), ...Array(9).fill('male'), ...Array(2).fill('notStated')]
		await tx.nominee.createMany({
			data: sexes.map((sex, position) => ({
				id: `learner ${position}`,
				deliveryId: id,
				requestId,
				stateIso3,
				sex,
				position,
				name: '',
				post: '',
				unit: '',
				status: 'confirmed',
				nominatedAt: new Date(),
			})),
		})
	})
	const { programmes } = await donorView(office.donor)
	const courses = programmes.find((programme) => programme.id === 'courses')
	// Two of unstated sex withhold the numbers beside them.
	expect(courses?.learners).toEqual([
		{ sex: 'female', figure: null },
		{ sex: 'male', figure: null },
		{ sex: 'notStated', figure: null },
	])
	expect(courses?.certificates).toBeNull()
	await look((tx) => tx.nominee.updateMany({ where: { sex: 'notStated' }, data: { sex: 'female' } }))
	const later = (await donorView(office.donor)).programmes.find(({ id }) => id === 'courses')
	expect(later?.learners.map(({ figure }) => figure)).toEqual([9, 9, 0])
})

test('unmet needs of all States are those of the newest release, whatever has changed since', async () => {
	const releaseId = await aRelease('2025-H2')
	expect((await donorView(office.donor)).unmet).toBeNull()
	await publishRelease(office.approver, { releaseId, revision: 1 })
	const unmet = {
		number: '2025-H2',
		byRegion: [
			{ key: 'Africa', figure: 23 },
			{ key: 'Asia', figure: null },
		],
		byTheme: [],
	}
	expect((await donorView(office.donor)).unmet).toMatchObject(unmet)
	await consent((await aNeed({ kind: 'equipment', state: 'egypt' })).id, no, 'RESTRICTED')
	expect((await donorView(office.donor)).unmet).toMatchObject(unmet)
})

test('no one else sees these figures', async () => {
	await expect((async () => donorView(ghana.focalPoint))()).rejects.toMatchObject({ code: 'refused' })
})

test('what a donor reads comes page by page, each list by itself', async () => {
	for (let made = 0; made < 3; made++) {
		await aDelivery()
		await consent((await aNeed()).id, donors, 'SUMMARY')
	}
	const shown = (listed: Parameters<typeof donorView>[2]) => donorView(office.donor, {}, listed)
	const all = await shown({ most: 1000 })
	expect(all).toMatchObject({ nextDelivery: null, nextProgramme: null, nextNeed: null })
	const lists = [
		{ cursor: 'after', next: 'nextDelivery', of: 'deliveries' },
		{ cursor: 'afterProgramme', next: 'nextProgramme', of: 'programmes' },
		{ cursor: 'afterNeed', next: 'nextNeed', of: 'pipeline' },
	] as const
	for (const { cursor, next, of } of lists) {
		expect(all[of].length, of).toBeGreaterThan(2)
		const paged: unknown[] = []
		let after: string | undefined
		do {
			const page = await shown({ most: 2, [cursor]: after })
			expect(page[of].length, of).toBeLessThan(3)
			paged.push(...page[of])
			after = page[next] ?? undefined
		} while (after)
		expect(paged, of).toEqual(all[of])
	}
	// A forged cursor begins from the start.
	expect((await shown({ afterNeed: 'unknown' })).pipeline).toEqual((await shown({})).pipeline)
})

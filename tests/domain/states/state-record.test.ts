import { expect, test } from 'vitest'
import { getStateRecord } from '#app/domain/states/get-state-record.server.ts'
import { listStateDeliveries, listStateNeeds } from '#app/domain/states/list-state-work.server.ts'
import { getOtherState } from '#app/domain/states/state-head.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { aPractice, aPublishedPractice } from '#tests/support/practices.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const recordFor = (actor: Actor, iso3 = 'GHA') => getStateRecord(actor, iso3, 'en')

test('a State without anything has a page that says so', async () => {
	const record = await recordFor(egypt.focalPoint, 'EGY')
	expect(record).toMatchObject({
		name: 'Egypt',
		open: { needs: [], count: 0 },
		asked: { themes: [] },
		received: { courses: 0, equipment: [] },
		outcomes: [],
		support: { deliveries: [], declared: [] },
		dates: [],
		notes: { notes: [] },
	})
	expect(record.treaties.map(({ instrument }) => instrument)).toEqual(['convention', 'protocol'])
	expect(record.people?.posts.map(({ role }) => role).sort()).toEqual(['drafter', 'focalPoint', 'mission'])
})

test('its own people and UNODC read the record of a State; for all others it is not found', async () => {
	for (const person of [...Object.values(ghana), office.triage, office.officer, office.administrator])
		expect((await recordFor(person)).iso3).toBe('GHA')
	for (const person of [...Object.values(egypt), office.donor])
		expect(() => recordFor(person), person.id).toThrow(expect.objectContaining({ code: 'not-found' }))
	await expect(recordFor(office.triage, 'XQQ')).rejects.toMatchObject({ code: 'not-found' })
})

test('people of another State read its name and what it has published, and nothing else', async () => {
	const id = await aPublishedPractice()
	await aPractice({ title: 'Not published' })
	const shown = await getOtherState(egypt.drafter, 'GHA', 'en')
	expect(shown).toEqual({
		reader: 'other',
		iso3: 'GHA',
		name: 'Ghana',
		practices: { rows: [{ id, title: expect.any(String), publishedAt: expect.any(Date) }], hasMore: false },
	})
	expect((await recordFor(ghana.drafter)).practices).toEqual(shown.practices)
	await expect(getOtherState(egypt.drafter, 'XQQ', 'en')).rejects.toMatchObject({ code: 'not-found' })
})

test('open needs say whose turn it is and how long each side has had them; drafts are not among them', async () => {
	await aRequest()
	const { id } = await aNeed({ status: 'reserved' })
	const { open } = await recordFor(ghana.focalPoint)
	expect(open.needs.map((need) => need.id)).toEqual([id])
	expect(open.needs[0]).toMatchObject({ status: 'reserved', running: { party: 'state', overdue: false } })
	expect(open.needs[0]?.held.map(({ party }) => party)).toEqual(['office', 'state'])
	// For UNODC the programme is a side of its own.
	expect((await recordFor(office.triage)).open.needs[0]?.held.map(({ party }) => party)).toContain(
		'programme',
	)
})

test('needs submitted are counted by main theme and year, each once', async () => {
	const { asked } = await recordFor(ghana.drafter)
	const year = asked.years.at(-1) ?? 0
	const all = asked.themes.map(({ years }) => years[year] ?? 0).reduce((sum, count) => sum + count, 0)
	const submitted = await look((tx) =>
		tx.need.count({ where: { stateIso3: 'GHA', parentId: null, request: { submittedAt: { not: null } } } }),
	)
	expect(all).toBe(submitted)
})

test('a course that was held is counted with the people trained, and a delivery in progress has its next date', async () => {
	const { id: deliveryId } = await aDelivery({ kind: 'training' })
	expect((await recordFor(ghana.focalPoint)).received.courses).toBe(0)
	await walkDelivery('training', deliveryId, 'closeSession')
	const { id: planned } = await aDelivery({ kind: 'training' })
	await walkDelivery('training', planned, 'callForNominations')
	const { received, dates, support } = await recordFor(ghana.focalPoint)
	expect(received.courses).toBe(1)
	// A planned day that has passed is still the next one, and marked.
	const [next] = dates
	const noon = new Date(`${next?.on}T12:00:00Z`).getTime()
	for (const [at, overdue] of [
		[noon, false],
		[noon + 24 * 60 * 60 * 1000, true],
	] as const) {
		const then = await atTime(new Date(at), () => recordFor(ghana.focalPoint))
		expect(then.dates).toMatchObject([{ id: planned, on: next?.on, overdue }])
	}
	expect(support.deliveries.map(({ id }) => id)).toContain(deliveryId)
})

test('a reader who does not see every request learns so, and sees none that is hidden from them', async () => {
	const shown = await recordFor(office.otherOfficer)
	expect(shown).toMatchObject({ isPartial: true, open: { needs: [] }, support: { declared: [] } })
	expect((await recordFor(office.administrator)).asked.themes).toEqual([])
	expect((await recordFor(office.triage)).isPartial).toBe(false)
})

test('people are shown to those who may read them, and the verification of a note verbale to no State', async () => {
	await look((tx) =>
		tx.noteVerbale.create({
			data: {
				id: 'note',
				stateIso3: 'GHA',
				number: 'GHA/7',
				dated: new Date('2026-03-02'),
				receivedOn: new Date('2026-03-03'),
				senderAddress: 'mission@sample.example',
				recordedById: office.triage.id,
				recordedAt: new Date('2026-03-03'),
			},
		}),
	)
	const { people, notes } = await recordFor(ghana.focalPoint)
	expect(people?.posts.some(({ holder }) => holder === ghana.drafter.name)).toBe(true)
	expect(notes).toMatchObject({ isOpen: false, notes: [{ number: 'GHA/7' }] })
	expect(JSON.stringify(notes)).not.toContain('mission@sample.example')
	expect(await recordFor(ghana.drafter)).toMatchObject({ people: null, notes: null })
	expect((await recordFor(office.triage)).notes).toMatchObject({ isOpen: true })
	expect((await recordFor(office.officer)).notes).toBeNull()
})

test('the needs and deliveries of a State are pages beside its record, with filters, a place and numbers', async () => {
	const asked = new URLSearchParams('state=EGY&status=reserved')
	const needs = await listStateNeeds(office.triage, 'GHA', asked, 'en')
	expect(needs.state).toMatchObject({ name: 'Ghana', ofOffice: true, mayOpenContacts: true })
	// Another State cannot be asked for on the page of this one.
	expect(needs.address.ignored).toEqual(['state'])
	expect(needs.rows.length).toBeGreaterThan(0)
	expect(new Set(needs.rows.map(({ stateIso3, status }) => `${stateIso3} ${status}`))).toEqual(
		new Set(['GHA reserved']),
	)
	const none = new URLSearchParams()
	for (const person of [ghana.focalPoint, office.triage]) {
		const all = await listStateNeeds(person, 'GHA', none, 'en')
		const deliveries = await listStateDeliveries(person, 'GHA', none, 'en')
		const { count } = await recordFor(person)
		expect(all.counts.total).toBe(count?.needs)
		expect(deliveries.counts.total).toBe(count?.deliveries)
		expect(deliveries.rows.length).toBeGreaterThan(0)
		for (const { stateIso3 } of [...all.rows, ...deliveries.rows]) expect(stateIso3).toBe('GHA')
	}
	for (const person of [egypt.focalPoint, office.donor, office.administrator])
		await expect(listStateNeeds(person, 'GHA', none, 'en'), person.id).rejects.toMatchObject({
			code: 'not-found',
		})
	await expect(listStateDeliveries(office.triage, 'XQQ', none, 'en')).rejects.toMatchObject({
		code: 'not-found',
	})
	expect((await recordFor(office.administrator)).count).toBe(null)
})

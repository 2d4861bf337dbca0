import { expect, test } from 'vitest'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { getMatching } from '#app/domain/matching/get-matching.server.ts'
import { needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getProgramme } from '#app/domain/programmes/get-programme.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look, needStep, needsOf } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'

useWorld()

test('the rules read of a need what the State filed', async () => {
	const { id } = await aNeed({ kind: 'training' })
	const facts = await look((tx) => needFacts(askIn(tx), id))
	const [row] = await look((tx) => tx.need.findMany({ where: { id } }))
	expect(facts).toMatchObject({
		stateIso3: 'GHA',
		kind: 'training',
		lines: [],
		excludedLines: [],
		themes: row?.themes,
		quantity: row?.quantity,
		minimumQuantity: row?.minimumQuantity,
		earlierSupport: [],
	})
	expect(facts.lawInForce).not.toBeNull()
	expect(facts.languages).not.toEqual([])
	expect(facts.earliest).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('the rules read topics, level, ways and unsuitable days of what the State filed', async () => {
	const { id } = await aNeed({ kind: 'training' })
	const facts = await look((tx) => needFacts(askIn(tx), id))
	const row = await look((tx) => tx.need.findUniqueOrThrow({ where: { id } }))
	const { training, need: described } = row.answers
	expect(facts).toMatchObject({
		topics: training?.topics,
		level: training?.level,
		deliveryModes: training?.deliveryModes,
		unavailable: described?.unavailable ?? [],
		hasTrainers: null,
	})
	expect(facts.deliveryModes).not.toEqual([])
})

test('lines of equipment count as screened only once two officers have decided', async () => {
	const requestId = await aRequest({ needs: ['equipment'], status: 'review' })
	const [need] = await needsOf(requestId)
	const facts = await look((tx) => needFacts(askIn(tx), need?.id ?? ''))
	expect(facts.excludedLines).toBeNull()
	expect(facts.lines.length).toBeGreaterThan(0)
	expect(facts.lines.every(({ category, quantity }) => category && quantity)).toBe(true)
})

test('a reservation counts in total, and separately for the State of the need', async () => {
	const before = await look((tx) => programmeFacts(askIn(tx), 'EGY'))
	const { quantity } = await aNeed({ status: 'reserved' })
	const taken = (facts: typeof before) => facts.find(({ id }) => id === programmes.training)
	const after = await look((tx) => programmeFacts(askIn(tx), 'EGY'))
	expect(taken(after)?.taken).toBe((taken(before)?.taken ?? 0) + quantity)
	expect(taken(after)?.takenByState).toBe(taken(before)?.takenByState)
})

test('a programme that a hard rule forbids cannot be proposed, and the need stays as it was', async () => {
	const { id } = await aNeed({ kind: 'training' })
	const forbidden = { type: 'proposeProgramme', programmeId: programmes.equipment } as const
	await expect(needStep(office.officer, id, forbidden)).rejects.toMatchObject({
		code: 'invalid',
		reason: 'doesNotFit',
		errors: { programmeId: 'doesNotFit' },
	})
	const { need, mayPropose } = await getMatching(office.officer, id)
	expect(need.status).toBe('accepted')
	expect(mayPropose).toBe(true)
})

test('an officer sees every rule of every programme; managers and States do not see the matching', async () => {
	const { id } = await aNeed({ kind: 'training' })
	const { programmes: ranked } = await getMatching(office.officer, id, { all: true })
	expect(ranked.find((programme) => programme.id === programmes.equipment)?.verdict).toBe('doesNotFit')
	expect(ranked[0]?.findings.map(({ rule }) => rule)).toContain('geography')

	for (const actor of [office.manager, office.donor, office.administrator, ghana.focalPoint])
		await expect(async () => getMatching(actor, id)).rejects.toMatchObject({ code: 'refused' })
})

test('a State learns of no proposal before it is an offer', async () => {
	const { id, quantity } = await aNeed({ status: 'proposed' })
	const hidden = await getNeed(ghana.focalPoint, id)
	expect(hidden).toMatchObject({ status: 'accepted', programme: null, dueDiligence: null })
	expect(hidden.latest?.type).toBe('accept')
	expect(hidden.ahead.map(({ type }) => type)).not.toContain('acceptOffer')
	expect((await getNeed(office.manager, id)).programme?.room).not.toBeNull()

	await needStep(office.manager, id, { type: 'acceptOffer', quantity, note: '' })
	const offered = await getNeed(ghana.focalPoint, id)
	expect(offered).toMatchObject({ status: 'reserved', programme: { room: null }, reservation: { quantity } })
	expect(offered.ahead.find(({ type }) => type === 'confirmOffer')?.yours).toBe(true)
})

test('does not show a State the used capacity of a programme or its beneficiaries', async () => {
	await aNeed({ status: 'reserved' })
	const { room, needs } = await getProgramme(ghana.focalPoint, programmes.training)
	expect({ room, needs }).toEqual({ room: null, needs: [] })
})

test('another State finds nothing, and a donor only the outline of a delivery', async () => {
	const { id, needId } = await aDelivery()
	const notFound = { code: 'not-found' }
	await expect(getNeed(egypt.focalPoint, needId)).rejects.toMatchObject(notFound)
	await expect(getDelivery(egypt.focalPoint, id)).rejects.toMatchObject(notFound)
	await expect(getDelivery(office.otherManager, id)).rejects.toMatchObject(notFound)

	const outline = await getDelivery(office.donor, id)
	expect(outline).toMatchObject({ course: null, lines: [] })
	expect(Object.keys(outline).sort()).toEqual([
		'course',
		'id',
		'kind',
		'lines',
		'programme',
		'quantity',
		'state',
		'stateIso3',
		'status',
	])
	const { course } = await getDelivery(ghana.focalPoint, id)
	// A State does not learn which part of UNODC has it.
	for (const [actor, reader, party] of [
		[ghana.focalPoint, 'state', 'office'],
		[office.manager, 'office', 'programme'],
	] as const) {
		const clock = (await getDelivery(actor, id)).course?.clock
		expect(clock).toMatchObject({ reader, clock: { running: { party } } })
	}
	expect(course?.stages[0]).toMatchObject({ status: 'planning', state: 'current' })
})

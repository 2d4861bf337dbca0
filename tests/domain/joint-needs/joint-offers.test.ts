import { expect, test } from 'vitest'
import { getJointNeed } from '#app/domain/joint-needs/get-joint-need.server.ts'
import { getJointOffer, offerTogether } from '#app/domain/joint-needs/offer-together.server.ts'
import { aJointNeed } from '#tests/support/joint-needs.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { deliveryOf, findNeed, look, needStep } from '#tests/support/steps.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { addProgramme, programmes, useWorld } from '#tests/support/world.ts'

useWorld()

/** A joint need of two States, both parts of which were proposed to one programme. */
async function proposed(programmeId: string = programmes.training) {
	const joint = await aJointNeed()
	for (const { id } of [joint.ofGhana, joint.ofEgypt])
		await needStep(office.officer, id, { type: 'proposeProgramme', programmeId })
	return joint
}
const offered = async (needId: string) =>
	(await getJointOffer(office.manager, needId))?.parts.map(({ id, revision, quantity }) => {
		return { id, revision, quantity: quantity ?? 1 }
	}) ?? []
const reservedFor = (ids: string[]) =>
	look((tx) => tx.reservation.count({ where: { needId: { in: ids }, releasedAt: null } }))

test('one action reserves for each part, and each State confirms its own', async () => {
	const { ofGhana, ofEgypt } = await proposed()
	const parts = await offered(ofGhana.id)
	expect(parts.map(({ id }) => id).sort()).toEqual([ofGhana.id, ofEgypt.id].sort())
	expect(await offerTogether(office.manager, { needId: ofGhana.id, reason: 'One course.', parts })).toBeNull()
	for (const { id, quantity } of parts) {
		expect((await findNeed(id)).status).toBe('reserved')
		const held = await look((tx) => tx.reservation.findFirstOrThrow({ where: { needId: id } }))
		expect(held.quantity).toBe(quantity)
	}
	// Each State gets a delivery of its own; when one declines, the other goes on.
	await needStep(ghana.focalPoint, ofGhana.id, { type: 'confirmOffer' })
	await needStep(egypt.focalPoint, ofEgypt.id, { type: 'declineOffer', reason: 'Too early.' })
	expect((await deliveryOf(ofGhana.id)).stateIso3).toBe('GHA')
	expect((await findNeed(ofEgypt.id)).status).toBe('accepted')
	expect(await getJointOffer(office.manager, ofGhana.id)).toBeNull()
})

test('nothing is reserved when one part does not fit, and that part is named; the others can be offered', async () => {
	await addProgramme('tight', 'training', { maximumPerState: 10_000, capacity: 10_000 })
	const { ofGhana, ofEgypt } = await proposed('tight')
	const parts = await offered(ofGhana.id)
	const first = parts[0]?.quantity ?? 0
	await look((tx) => tx.programme.updateMany({ where: { id: 'tight' }, data: { capacity: first } }))
	const refused = await offerTogether(office.manager, { needId: ofEgypt.id, reason: 'All.', parts })
	expect(refused).toEqual({ id: parts[1]?.id, reason: 'capacityExceeded' })
	expect(await reservedFor([ofGhana.id, ofEgypt.id])).toBe(0)
	const alone = parts.slice(0, 1)
	expect(await offerTogether(office.manager, { needId: ofEgypt.id, reason: 'One.', parts: alone })).toBeNull()
	expect(await reservedFor([ofGhana.id, ofEgypt.id])).toBe(1)
})

test('an offer below the request of a State is partial, and the rest becomes a need of its own', async () => {
	const { ofGhana, ofEgypt } = await proposed()
	const parts = (await offered(ofGhana.id)).map((part) =>
		part.id === ofGhana.id ? { ...part, quantity: part.quantity - 1 } : part,
	)
	expect(await offerTogether(office.manager, { needId: ofGhana.id, reason: 'Seats.', parts })).toBeNull()
	expect((await findNeed(ofGhana.id)).part).toBe('a')
	expect((await findNeed(ofEgypt.id)).part).toBeNull()
})

test('only the manager of the programme offers them, from a page that is not out of date', async () => {
	const { ofGhana } = await proposed()
	const parts = await offered(ofGhana.id)
	const asked = { needId: ofGhana.id, reason: 'One course.', parts }
	for (const actor of [office.otherManager, office.officer, ghana.focalPoint])
		await expect(offerTogether(actor, asked)).rejects.toMatchObject({ code: 'not-found' })
	const stale = parts.map((part) => ({ ...part, revision: part.revision - 1 }))
	const refused = await offerTogether(office.manager, { ...asked, parts: stale })
	expect(refused).toMatchObject({ reason: 'conflict' })
	expect(await reservedFor(parts.map(({ id }) => id))).toBe(0)
})

test('two offers at the same moment do not wait for each other in a circle: one of them is made', async () => {
	const { ofGhana, ofEgypt } = await proposed()
	const parts = await offered(ofGhana.id)
	const results = await Promise.all([
		offerTogether(office.manager, { needId: ofGhana.id, reason: 'One.', parts }),
		offerTogether(office.manager, { needId: ofEgypt.id, reason: 'Two.', parts: parts.toReversed() }),
	])
	expect(results.filter((result) => result === null)).toHaveLength(1)
	expect(await reservedFor(parts.map(({ id }) => id))).toBe(2)
})

test('unlike items are offered to each State line by line, never divided from one number', async () => {
	const { ofGhana, ofEgypt } = await aJointNeed('equipment')
	for (const { id } of [ofGhana, ofEgypt])
		await needStep(office.officer, id, { type: 'proposeProgramme', programmeId: programmes.equipment })
	const parts = (await getJointOffer(office.manager, ofGhana.id))?.parts ?? []
	const asked = parts.map(({ id, revision, lines }) => ({
		id,
		revision,
		quantity: 1,
		lines: lines.map((line, at) => ({
			lineId: line.id,
			quantity: at === 1 && id === ofGhana.id ? 0 : (line.minimumQuantity ?? 1),
		})),
	}))
	const reason = 'All that is in stock (sample).'
	expect(await offerTogether(office.manager, { needId: ofGhana.id, reason, parts: asked })).toBeNull()
	const offeredOf = (needId: string) =>
		look((tx) => tx.needLine.findMany({ where: { needId }, orderBy: { position: 'asc' } }))
	expect(await offeredOf(ofGhana.id)).toMatchObject([{ offered: 150 }])
	expect(await offeredOf(ofEgypt.id)).toMatchObject([{ offered: 150 }, { offered: 1 }])
})

const walk = ['accepted', 'proposed', 'reserved', 'confirmed'] as const

/** A joint need whose two parts both have this status. */
async function aJointNeedWith(status: (typeof walk)[number]) {
	const joint = await aJointNeed()
	for (const [{ id }, { focalPoint }] of [
		[joint.ofGhana, ghana],
		[joint.ofEgypt, egypt],
	] as const) {
		const quantity = (await findNeed(id)).minimumQuantity ?? 1
		const steps = [
			() => needStep(office.officer, id, { type: 'proposeProgramme', programmeId: programmes.training }),
			() => needStep(office.manager, id, { type: 'acceptOffer', quantity, note: '' }),
			() => needStep(focalPoint, id, { type: 'confirmOffer' }),
		]
		for (const step of steps.slice(0, walk.indexOf(status))) await step()
	}
	return joint
}

test.each(walk)(
	'when a State withdraws its need while it is %s, the others are notified and theirs continue',
	async (status) => {
		const { ofGhana, ofEgypt, id } = await aJointNeedWith(status)
		const reservations = () => reservedFor([ofGhana.id])
		const [before, held] = [await findNeed(ofGhana.id), await reservations()]
		await needStep(egypt.focalPoint, ofEgypt.id, {
			type: 'withdrawNeed',
			reasonCode: 'PRIORITIES_CHANGED',
			note: 'Sample.',
		})
		const notices = await look((tx) => tx.notice.findMany({ where: { template: 'jointAnswered' } }))
		const told = notices
			.filter(({ facts }) => textIn(facts, 'path') === `/joint-needs/${id}`)
			.map(({ personId }) => personId)
		expect(told).toEqual(expect.arrayContaining([ghana.drafter.id, ghana.focalPoint.id]))
		expect(told).not.toContain(egypt.focalPoint.id)
		expect(await findNeed(ofGhana.id)).toEqual(before)
		expect(await reservations()).toBe(held)
		expect(await reservedFor([ofEgypt.id])).toBe(0)
		const shown = (await getJointNeed(ghana.drafter, id)).parts
		expect(shown.map(({ stateIso3, need }) => [stateIso3, need?.parts[0]?.status])).toEqual([
			['EGY', 'withdrawn'],
			// A State learns of no proposal to a programme before it is offered.
			['GHA', status === 'proposed' ? 'accepted' : status],
		])
		if (status === 'confirmed') expect((await deliveryOf(ofGhana.id)).status).toBe('planning')
	},
)

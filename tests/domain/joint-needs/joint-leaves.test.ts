import { beforeAll, expect, test } from 'vitest'
import { bundleJointNeed } from '#app/domain/bundles/bundle-joint-need.server.ts'
import { getBundle } from '#app/domain/bundles/get-bundle.server.ts'
import { leaveJointNeed } from '#app/domain/joint-needs/answer-invitation.server.ts'
import { getJointOffer } from '#app/domain/joint-needs/offer-together.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { addThirdState, aJointNeed } from '#tests/support/joint-needs.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findNeed, look, needStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(addThirdState)

const statesIn = async (bundleId: string) =>
	(await getBundle(office.triage, bundleId)).members.map(({ stateIso3 }) => stateIso3)

/** A joint need of two States in one bundle; Egypt's part has this status. */
async function bundled(status: 'accepted' | 'proposed' | 'reserved' | 'confirmed') {
	const joint = await aJointNeed()
	const bundleId = await bundleJointNeed(office.triage, joint.ofGhana.id)
	const { id } = joint.ofEgypt
	const quantity = (await findNeed(id)).quantity ?? 1
	const walk = ['accepted', 'proposed', 'reserved', 'confirmed']
	const steps = [
		() => needStep(office.officer, id, { type: 'proposeProgramme', programmeId: programmes.training }),
		() => needStep(office.manager, id, { type: 'acceptOffer', quantity, note: '' }),
		() => needStep(egypt.focalPoint, id, { type: 'confirmOffer' }),
	]
	for (const step of steps.slice(0, walk.indexOf(status))) await step()
	expect(await statesIn(bundleId)).toEqual(['EGY', 'GHA'])
	return { ...joint, bundleId }
}

test.each(['accepted', 'proposed', 'reserved', 'confirmed'] as const)(
	'a State that leaves while its need is %s leaves the bundle of the joint need, too',
	async (status) => {
		const { id, ofEgypt, ofGhana, bundleId } = await bundled(status)
		await leaveJointNeed(egypt.focalPoint, id)
		expect(await statesIn(bundleId)).toEqual(['GHA'])
		// Its need goes on as its own, and so does that of the other State.
		expect((await findNeed(ofEgypt.id)).status).toBe(status)
		expect((await findNeed(ofGhana.id)).status).toBe('accepted')
		expect(await getJointOffer(office.manager, ofGhana.id)).toBeNull()
		const told = await look((tx) =>
			tx.auditEntry.findMany({ where: { needId: ofEgypt.id, type: 'need.unbundled' } }),
		)
		expect(told).toHaveLength(1)
	},
)

test('the State that leads leaves the bundle like the others', async () => {
	const { id, bundleId } = await bundled('accepted')
	await leaveJointNeed(ghana.focalPoint, id)
	expect(await statesIn(bundleId)).toEqual(['EGY'])
})

test('a bundle that officers made of other needs keeps the need of a State that leaves', async () => {
	const joint = await aJointNeed()
	const other = await aNeed({ state: 'egypt' })
	await look(async (tx) => {
		const made = { id: 'by-hand', title: 'By hand', theme: 'BORDER', kind: 'training', note: '' } as const
		await tx.bundle.createMany({ data: { ...made, madeById: office.triage.id, madeAt: new Date() } })
		for (const { id: needId, requestId } of [joint.ofEgypt, other])
			await tx.bundledNeed.createMany({
				data: { bundleId: made.id, needId, requestId, stateIso3: 'EGY', addedAt: new Date() },
			})
	})
	await leaveJointNeed(egypt.focalPoint, joint.id)
	expect(await statesIn('by-hand')).toEqual(['EGY', 'EGY'])
})

test('what a State withdrew is not counted in the sum of the bundle', async () => {
	const { ofEgypt, ofGhana, bundleId } = await bundled('accepted')
	const { quantity, minimumQuantity } = await findNeed(ofGhana.id)
	const before = (await getBundle(office.triage, bundleId)).together
	expect(before.quantity).toBeGreaterThan(quantity ?? 0)
	await needStep(egypt.focalPoint, ofEgypt.id, {
		type: 'withdrawNeed',
		reasonCode: 'PRIORITIES_CHANGED',
		note: 'Sample.',
	})
	const after = (await getBundle(office.triage, bundleId)).together
	expect(after).toMatchObject({ quantity, least: minimumQuantity })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { bundleJointNeed } from '#app/domain/bundles/bundle-joint-need.server.ts'
import { proposeBundle } from '#app/domain/bundles/change-bundle.server.ts'
import { getBundle } from '#app/domain/bundles/get-bundle.server.ts'
import { declineInvitation, leaveJointNeed } from '#app/domain/joint-needs/answer-invitation.server.ts'
import { inviteStates, withdrawInvitation } from '#app/domain/joint-needs/invite-states.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getNeedList } from '#app/domain/needs/list-needs.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getRequestList } from '#app/domain/requests/list-requests.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed } from '#tests/support/builders.ts'
import { addThirdState, aJointNeed, joinNeeds } from '#tests/support/joint-needs.ts'
import { listRequests } from '#tests/support/pages.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findNeed } from '#tests/support/steps.ts'
import { addProgramme, programmes, useWorld } from '#tests/support/world.ts'

useWorld()

test('the parts of a joint need are matched by their sum and by the limits of each State', async () => {
	const { ofGhana, ofEgypt } = await aJointNeed()
	const parts = await Promise.all([ofGhana, ofEgypt].map(({ id }) => findNeed(id)))
	const sum = parts.reduce((total, { quantity }) => total + Number(quantity), 0)
	const least = parts.reduce((total, { minimumQuantity }) => total + Number(minimumQuantity), 0)
	await addProgramme('small', 'training', { capacity: least - 1 })
	await addProgramme('forOne', 'training', { excludedCountries: ['EGY'] })
	const bundleId = await bundleJointNeed(office.officer, ofGhana.id)
	const found = await getBundle(office.officer, bundleId, { programmeId: programmes.training })
	expect(found.members.map(({ id }) => id).sort()).toEqual([ofGhana.id, ofEgypt.id].sort())
	expect(found.together).toMatchObject({ quantity: sum, least })
	expect(found.chosen).toMatchObject({ id: programmes.training, forAll: true })
	expect(found.programmes.find(({ id }) => id === 'small')).toMatchObject({ forAll: false })
	// Excluded for one State: it does not fit the joint need.
	expect(found.programmes.find(({ id }) => id === 'forOne')).toBeUndefined()
	const rows = found.members.map(({ id, revision }) => ({ id, revision }))
	const results = await proposeBundle(office.officer, { bundleId, programmeId: programmes.training, rows })
	expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
})

test('brings the parts together once, also from the side of another part', async () => {
	const { ofGhana, ofEgypt } = await aJointNeed()
	const bundleId = await bundleJointNeed(office.officer, ofGhana.id)
	expect(await bundleJointNeed(office.officer, ofEgypt.id)).toBe(bundleId)
	for (const actor of [ghana.focalPoint, office.manager, office.dueDiligence])
		await expect(bundleJointNeed(actor, ofGhana.id)).rejects.toMatchObject({ reason: 'forbidden' })
})

test('a need that is left alone has no parts to treat together', async () => {
	const { id, ofGhana } = await aJointNeed()
	await leaveJointNeed(egypt.focalPoint, id)
	await expect(bundleJointNeed(office.officer, ofGhana.id)).rejects.toMatchObject({ reason: 'bundleOfOne' })
})

test('the page of a need shows the parts to officers with links, and to its State without', async () => {
	const { ofGhana, ofEgypt } = await aJointNeed()
	const paths = async (actor: typeof office.officer) =>
		(await getNeed(actor, ofGhana.id)).joint?.map(({ stateIso3, need }) => [stateIso3, need?.parts[0]?.path])
	const page = (need: typeof ofGhana) => `/requests/${need.requestId}/needs/${need.id}`
	expect(await paths(office.officer)).toEqual([
		['EGY', page(ofEgypt)],
		['GHA', page(ofGhana)],
	])
	expect(await paths(ghana.drafter)).toEqual([
		['EGY', null],
		['GHA', page(ofGhana)],
	])
})

test('lists and worklists mark what several States ask for together', async () => {
	const { ofGhana, ofEgypt } = await aJointNeed()
	const alone = await aNeed({ kind: 'training' })
	const { rows } = await listRequests(office.officer, { size: 100 })
	const marked = (requestId: string) => rows.find(({ id }) => id === requestId)?.hasJoint
	expect([ofGhana, ofEgypt, alone].map(({ requestId }) => marked(requestId))).toEqual([true, true, false])
	const { waiting } = await listWork(office.officer)
	const inWork = (needId: string) => waiting.rows.find((row) => row.needId === needId)?.isJoint
	expect([ofGhana, ofEgypt, alone].map(({ id }) => inWork(id))).toEqual([true, true, false])
	// Of the State that joins: its own part, and nothing of another State.
	const own = await listRequests(egypt.drafter, { size: 100 })
	expect(own.rows.filter(({ hasJoint }) => hasJoint).map(({ stateIso3 }) => stateIso3)).toContain('EGY')
})

describe('joint history', () => {
	beforeAll(addThirdState)

	/** What the history of a request says of joint needs, the first entry first. */
	async function toldOf(actor: Actor, requestId: string, language: Actor['language'] = 'en') {
		const { entries } = await getHistory(actor, requestId, {}, language)
		const told = entries.filter(({ chart }) => chart === 'joint')
		return told
			.toReversed()
			.map(({ event, actor: by, fields }) => [event, by, fields.map((field) => field.value).join()])
	}

	test('names the States that were invited and what each of them answered, in the language of the page', async () => {
		const need = await aNeed()
		const { id } = await inviteStates(ghana.focalPoint, { needId: need.id, states: ['EGY', 'MLI'] })
		await withdrawInvitation(ghana.focalPoint, { jointNeedId: id, stateIso3: 'MLI' })
		await declineInvitation(egypt.focalPoint, { jointNeedId: id, reason: 'Not this year.' })
		const by = ghana.focalPoint.name
		expect(await toldOf(office.officer, need.requestId)).toEqual([
			['invited', by, 'Egypt\nMali'],
			['recalled', by, 'Mali'],
			['declined', 'Egypt', ''],
		])
		expect(await toldOf(ghana.drafter, need.requestId, 'fr')).toContainEqual(['declined', 'Égypte', ''])
		// The reason is for the joint need alone, and no person of the other State is named.
		const all = JSON.stringify(await getHistory(ghana.drafter, need.requestId))
		expect(all).not.toContain('Not this year')
		expect(all).not.toContain(egypt.focalPoint.name)
	})

	test('says that a State left, and nothing of it in the history of another', async () => {
		const [ofGhana, ofEgypt] = [await aNeed(), await aNeed({ state: 'egypt' })]
		const id = await joinNeeds(ofGhana, ofEgypt)
		await leaveJointNeed(egypt.focalPoint, id)
		expect((await toldOf(ghana.focalPoint, ofGhana.requestId)).map(([event]) => event)).toEqual([
			'invited',
			'accepted',
			'left',
		])
		expect(JSON.stringify(await toldOf(egypt.focalPoint, ofEgypt.requestId))).not.toContain('Ghana')
	})

	test('lists of requests and needs can be narrowed to joint ones, each reader among what they see', async () => {
		const [ofGhana, ofEgypt, alone] = [await aNeed(), await aNeed({ state: 'egypt' }), await aNeed()]
		await joinNeeds(ofGhana, ofEgypt)
		const query = new URLSearchParams('joint=joint&size=100')
		const seen = async (actor: Actor) => {
			const [needs, requests] = [await getNeedList(actor, query), await getRequestList(actor, query)]
			expect(needs.address.ignored).toEqual([])
			expect(needs.rows.every(({ isJoint }) => isJoint)).toBe(true)
			expect(requests.rows.every(({ hasJoint }) => hasJoint)).toBe(true)
			expect(new Set(requests.rows.map(({ id }) => id))).toEqual(
				new Set(needs.rows.map(({ requestId }) => requestId)),
			)
			return needs.rows.map(({ id }) => id)
		}
		const byOffice = await seen(office.triage)
		expect(byOffice).toEqual(expect.arrayContaining([ofGhana.id, ofEgypt.id]))
		expect(byOffice).not.toContain(alone.id)
		const byGhana = await seen(ghana.drafter)
		expect(byGhana).toContain(ofGhana.id)
		expect(byGhana).not.toContain(ofEgypt.id)
		const all = await getNeedList(ghana.drafter, new URLSearchParams('size=100'))
		expect(all.rows.find(({ id }) => id === alone.id)?.isJoint).toBe(false)
	})
})

import { beforeAll, expect, test } from 'vitest'
import { declineInvitation, leaveJointNeed } from '#app/domain/joint-needs/answer-invitation.server.ts'
import { inviteStates, withdrawInvitation } from '#app/domain/joint-needs/invite-states.server.ts'
import { getNeedList } from '#app/domain/needs/list-needs.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getRequestList } from '#app/domain/requests/list-requests.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed } from '#tests/support/builders.ts'
import { joinNeeds } from '#tests/support/joint-needs.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { addThirdState } from '#tests/support/third-state.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
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

import { beforeAll, expect, test } from 'vitest'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { writeFacts } from '#app/domain/facts/write-facts.server.ts'
import {
	acceptInvitation,
	declineInvitation,
	leaveJointNeed,
} from '#app/domain/joint-needs/answer-invitation.server.ts'
import { confirmInvitations, inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import { freezeFacts } from '#app/domain/releases/dataset/freeze-facts.server.ts'
import { readLines } from '#app/domain/releases/make-release.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { addThirdState, aJointNeed, mali } from '#tests/support/joint-needs.ts'
import { egypt, ghana } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(addThirdState)

/** Who knows of these needs, as a dataset of this moment says. */
async function knowersIn(...needs: { id: string; requestId: string }[]) {
	await look(async (tx) => {
		for (const { requestId } of needs) await writeFacts(askIn(tx), requestId)
	})
	const lines = await readLines(await freezeFacts())
	return needs.map(({ id }) => lines.find(({ need_id }) => need_id === id)?.known_to)
}

test('partners of a joint need know of each other, and nobody of a need that is asked for alone', async () => {
	const { ofGhana, ofEgypt } = await aJointNeed()
	const alone = await aNeed({ state: 'egypt' })
	expect(await knowersIn(ofGhana, ofEgypt, alone)).toEqual([['EGY'], ['GHA'], []])
})

test('a State that is asked knows of the need that leads, and of no part', async () => {
	const { id, ofGhana, ofEgypt } = await aJointNeed()
	await inviteStates(ghana.focalPoint, { needId: ofGhana.id, states: ['MLI'] })
	expect(await knowersIn(ofGhana, ofEgypt)).toEqual([['EGY', 'MLI'], ['GHA']])
	await acceptInvitation(mali.focalPoint, id)
	expect(await knowersIn(ofGhana, ofEgypt)).toEqual([
		['EGY', 'MLI'],
		['GHA', 'MLI'],
	])
})

test('what a State has read it still knows after it, or the other, has left', async () => {
	const { id, ofGhana, ofEgypt } = await aJointNeed()
	// As when its drafter adds the part.
	await withActor(egypt.drafter, (tx) =>
		recordAudit(tx, egypt.drafter, {
			type: 'joint.added',
			data: { jointNeedId: id },
			requestId: ofEgypt.requestId,
			needId: ofEgypt.id,
			stateIso3: 'EGY',
		}),
	)
	await leaveJointNeed(egypt.focalPoint, id)
	expect(await knowersIn(ofGhana, ofEgypt)).toEqual([['EGY'], ['GHA']])
})

test('what a State has read it still knows when it is invited again, and when it declines then', async () => {
	const { id, ofGhana, ofEgypt } = await aJointNeed()
	await inviteStates(ghana.focalPoint, { needId: ofGhana.id, states: ['MLI'] })
	await acceptInvitation(mali.focalPoint, id)
	await leaveJointNeed(mali.focalPoint, id)
	const known = [
		['EGY', 'MLI'],
		['GHA', 'MLI'],
	]
	expect(await knowersIn(ofGhana, ofEgypt)).toEqual(known)
	await inviteStates(ghana.drafter, { needId: ofGhana.id, states: ['MLI'] })
	expect(await knowersIn(ofGhana, ofEgypt)).toEqual(known)
	await confirmInvitations(ghana.focalPoint, id)
	expect(await knowersIn(ofGhana, ofEgypt)).toEqual(known)
	await declineInvitation(mali.focalPoint, { jointNeedId: id, reason: '' })
	expect(await knowersIn(ofGhana, ofEgypt)).toEqual(known)
})

test('a State that declined has read no part of the others', async () => {
	const { id, ofGhana, ofEgypt } = await aJointNeed()
	await inviteStates(ghana.focalPoint, { needId: ofGhana.id, states: ['MLI'] })
	await declineInvitation(mali.focalPoint, { jointNeedId: id, reason: '' })
	expect(await knowersIn(ofGhana, ofEgypt)).toEqual([['EGY', 'MLI'], ['GHA']])
})

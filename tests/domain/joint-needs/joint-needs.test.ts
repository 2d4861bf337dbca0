import { beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '#app/domain/audit/verify-chains.server.ts'
import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import {
	acceptInvitation,
	addPart,
	declineInvitation,
	leaveJointNeed,
} from '#app/domain/joint-needs/answer-invitation.server.ts'
import { getJointNeed, getJointOfNeed } from '#app/domain/joint-needs/get-joint-need.server.ts'
import {
	confirmInvitations,
	inviteStates,
	withdrawInvitation,
} from '#app/domain/joint-needs/invite-states.server.ts'
import { jointNeedsWaiting } from '#app/domain/joint-needs/joint-steps-waiting.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { addThirdState, mali } from '#tests/support/joint-needs.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findNeed, look, needStep, needsOf } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(addThirdState)

/** A need of Ghana, submitted unless it is in a draft. */
async function ofGhana(status: 'draft' | 'active' = 'active') {
	const requestId = await aRequest({ status })
	const [need] = await needsOf(requestId)
	return need?.id ?? ''
}
const invited = async (...states: string[]) => {
	const needId = await ofGhana()
	const { id } = await inviteStates(ghana.focalPoint, { needId, states })
	return { id, needId }
}
/** Invited, accepted, and added to a draft. */
async function joined(actors: typeof egypt | typeof mali, jointNeedId: string) {
	await acceptInvitation(actors.focalPoint, jointNeedId)
	const state = actors.focalPoint.stateIso3 === 'EGY' ? 'egypt' : null
	const requestId = state ? await aRequest({ state, status: 'draft', needs: [] }) : await draftOfMali()
	return { ...(await addPart(actors.drafter, { jointNeedId, requestId })), requestId }
}
const draftOfMali = async () => {
	const asked = { authorityId: 'mali.ministry', title: 'Ours', filingLanguage: 'en' as const }
	return (await createRequest(mali.drafter, { ...asked, filingKey: crypto.randomUUID() })).id
}
const statuses = async (id: string) =>
	look(async (tx) => {
		const parts = await tx.jointPart.findMany({ where: { jointNeedId: id }, orderBy: { stateIso3: 'asc' } })
		return Object.fromEntries(parts.map(({ stateIso3, status }) => [stateIso3, status]))
	})
const noticesOf = (template: string, about: string) =>
	look(async (tx) => {
		const found = await tx.notice.findMany({ where: { template }, orderBy: { personId: 'asc' } })
		return found.filter(({ facts }) => JSON.stringify(facts).includes(about)).map(({ personId }) => personId)
	})
const refusal = (work: Promise<unknown>, of: object) => expect(work).rejects.toMatchObject(of)
const parts = (actor: Actor, needId: string) => getJointOfNeed(actor, needId, 'en')
const waitingFor = (actor: Actor) => readAs(actor, (read) => jointNeedsWaiting(read, 'en'))

test('a focal point invites other States, which read what is asked and nothing of the request', async () => {
	const { id, needId } = await invited('EGY', 'MLI')
	expect(await statuses(id)).toEqual({ EGY: 'invited', GHA: 'accepted', MLI: 'invited' })
	const need = await findNeed(needId)
	const seen = await getJointNeed(egypt.focalPoint, id, 'en')
	expect(seen).toMatchObject({ title: need.title, kind: 'training', themes: need.themes, state: 'Ghana' })
	expect(seen).toMatchObject({ mayAnswer: true, drafts: null, leads: null })
	// Neither who else was invited, nor how much is asked.
	expect(seen.parts.map(({ stateIso3 }) => stateIso3)).toEqual(['EGY'])
	expect(JSON.stringify(seen)).not.toMatch(/MLI|Mali|quantity":[0-9]/)
	expect((await waitingFor(egypt.focalPoint)).map((row) => row.id)).toContain(id)
	expect(await waitingFor(egypt.drafter)).toEqual([])
	expect(await noticesOf('jointInvitation', id)).toEqual(['egypt.focalPoint', 'mali.focalPoint'])
	for (const actor of [egypt.focalPoint, mali.focalPoint]) {
		const found = await withActor(actor, (tx) => tx.need.findMany({ where: { id: needId } }))
		expect(found).toEqual([])
	}
})

test('a drafter proposes invitations; States are notified only when a focal point sends them', async () => {
	const needId = await ofGhana('draft')
	const { id } = await inviteStates(ghana.drafter, { needId, states: ['EGY'] })
	expect(await statuses(id)).toEqual({ EGY: 'proposed', GHA: 'accepted' })
	expect(await noticesOf('jointToConfirm', needId)).toEqual(['ghana.focalPoint'])
	await refusal(getJointNeed(egypt.focalPoint, id), { code: 'not-found' })
	await refusal(acceptInvitation(egypt.focalPoint, id), { code: 'not-found' })
	await refusal((async () => confirmInvitations(ghana.drafter, id))(), { reason: 'forbidden' })
	// A drafter who is a deputy does not send what they proposed themselves.
	const deputy: Actor = { ...ghana.drafter, actingFor: [{ id: 'ghana.focalPoint', role: 'focalPoint' }] }
	await refusal(confirmInvitations(deputy, id), { reason: 'jointProposer' })
	await confirmInvitations(ghana.focalPoint, id)
	expect(await statuses(id)).toEqual({ EGY: 'invited', GHA: 'accepted' })
	expect(await noticesOf('jointInvitation', id)).toEqual(['egypt.focalPoint'])
	await refusal(confirmInvitations(ghana.focalPoint, id), { code: 'conflict' })
	// Taken back before the State has answered.
	await refusal(withdrawInvitation(ghana.drafter, { jointNeedId: id, stateIso3: 'EGY' }), {
		reason: 'forbidden',
	})
	await withdrawInvitation(ghana.focalPoint, { jointNeedId: id, stateIso3: 'EGY' })
	await refusal(getJointNeed(egypt.focalPoint, id), { code: 'not-found' })
	await inviteStates(ghana.focalPoint, { needId, states: ['EGY'] })
	expect(await statuses(id)).toEqual({ EGY: 'invited', GHA: 'accepted' })
})

test('refuses to invite for a confidential request, a need without a title, a State twice, or for another State', async () => {
	const needId = await ofGhana()
	const invite = (...states: string[]) => inviteStates(ghana.focalPoint, { needId, states })
	await refusal(invite('GHA'), { errors: { states: 'jointInvited' } })
	await refusal(invite('XXX'), { errors: { states: 'badCode' } })
	await invite('EGY')
	await refusal(invite('EGY'), { errors: { states: 'jointInvited' } })
	await refusal(inviteStates(egypt.focalPoint, { needId, states: ['MLI'] }), { code: 'not-found' })
	for (const actor of [ghana.mission, office.officer, office.triage])
		await refusal((async () => inviteStates(actor, { needId, states: ['MLI'] }))(), { reason: 'forbidden' })
	const requestId = await aRequest({ status: 'draft' })
	const untitled = await addNeed(ghana.drafter, { requestId, kind: 'training' })
	await refusal(inviteStates(ghana.drafter, { needId: untitled.id, states: ['EGY'] }), {
		reason: 'jointUntitled',
	})
	await look((tx) =>
		tx.request.update({ where: { id: requestId }, data: { classification: 'CONFIDENTIAL' } }),
	)
	const [titled] = await needsOf(requestId)
	await refusal(inviteStates(ghana.drafter, { needId: titled?.id ?? '', states: ['EGY'] }), {
		reason: 'jointConfidential',
	})
})

test('UNODC is notified of an invited State without any account', async () => {
	const { id, needId } = await invited('EGY', 'NER')
	expect(await noticesOf('jointStateAbsent', 'NER')).toEqual(['triage'])
	const shown = await parts(ghana.focalPoint, needId)
	const accounts = shown.parts.map(({ stateIso3, hasAccount }) => [stateIso3, hasAccount])
	expect(accounts).toEqual([
		['EGY', true],
		['GHA', null],
		['NER', false],
	])
	expect(shown.jointNeedId).toBe(id)
})

test('a State that accepts adds its own part to its own draft, prefilled, and endorses it with it', async () => {
	const { id, needId } = await invited('EGY')
	await refusal((async () => acceptInvitation(egypt.drafter, id))(), { reason: 'forbidden' })
	await acceptInvitation(egypt.focalPoint, id)
	expect(await noticesOf('jointAnswered', id)).toEqual(['ghana.drafter', 'ghana.focalPoint'])
	expect(await noticesOf('jointToAdd', id)).toEqual(['egypt.drafter'])
	expect((await waitingFor(egypt.drafter)).map((row) => row.id)).toEqual([id])
	const requestId = await aRequest({ state: 'egypt', status: 'draft', needs: [] })
	expect((await getJointNeed(egypt.drafter, id)).drafts?.map((draft) => draft.id)).toContain(requestId)
	const secret = await aRequest({ state: 'egypt', status: 'draft', needs: [] })
	await look((tx) => tx.request.update({ where: { id: secret }, data: { classification: 'CONFIDENTIAL' } }))
	await refusal(addPart(egypt.drafter, { jointNeedId: id, requestId: secret }), {
		reason: 'jointConfidential',
	})
	await refusal(addPart(egypt.focalPoint, { jointNeedId: id, requestId }), { reason: 'forbidden' })
	const part = await addPart(egypt.drafter, { jointNeedId: id, requestId })
	await refusal(addPart(egypt.drafter, { jointNeedId: id, requestId }), { code: 'conflict' })
	const [led, own] = await Promise.all([findNeed(needId), findNeed(part.id)])
	expect(own).toMatchObject({ kind: led.kind, title: led.title, themes: led.themes, quantity: null })
	expect(own.answers).toMatchObject({ need: { title: led.title, mainTheme: led.themes[0] } })
	expect(await waitingFor(egypt.drafter)).toEqual([])
	// Until it is submitted, no one else reads its content.
	const seen = (await parts(ghana.focalPoint, needId)).parts.find(({ stateIso3 }) => stateIso3 === 'EGY')
	expect(seen).toMatchObject({ status: 'accepted', need: { isSubmitted: false, title: '', parts: [] } })
	const byOfficer = (await parts(office.officer, needId)).parts.find(({ stateIso3 }) => stateIso3 === 'EGY')
	expect(byOfficer).toMatchObject({ need: { isSubmitted: false, title: '' } })
	expect((await verifyAudit()).faults).toEqual([])
})

test('the States that joined read of each other title, quantity, dates and status; a third State finds nothing', async () => {
	const { id, needId } = await invited('EGY')
	const { id: part } = await joined(egypt, id)
	const led = await findNeed(needId)
	const ofEgypt = await getJointNeed(egypt.drafter, id)
	const shown = ofEgypt.parts.find(({ stateIso3 }) => stateIso3 === 'GHA')
	expect(shown).toMatchObject({
		status: 'accepted',
		need: {
			isSubmitted: true,
			title: led.title,
			parts: [{ quantity: led.quantity, status: 'accepted', path: null }],
		},
	})
	expect(JSON.stringify(ofEgypt)).not.toMatch(new RegExp(led.requestId))
	expect(await withActor(egypt.focalPoint, (tx) => tx.need.count({ where: { id: needId } }))).toBe(0)
	expect(await withActor(ghana.focalPoint, (tx) => tx.need.count({ where: { id: part } }))).toBe(0)
	for (const actor of [mali.focalPoint, mali.drafter, office.donor, office.administrator]) {
		await refusal(getJointNeed(actor, id), { code: 'not-found' })
		expect(await withActor(actor, (tx) => tx.jointPart.count({ where: { jointNeedId: id } }))).toBe(0)
		expect(await withActor(actor, (tx) => tx.jointNeed.count({ where: { id } }))).toBe(0)
		await refusal(parts(actor, needId), { code: 'not-found' })
	}
	// A request that becomes CONFIDENTIAL afterwards tells the others no more than that it takes part.
	await look((tx) =>
		tx.request.update({ where: { id: led.requestId }, data: { classification: 'CONFIDENTIAL' } }),
	)
	const after = (await getJointNeed(egypt.drafter, id)).parts.find(({ stateIso3 }) => stateIso3 === 'GHA')
	expect(after?.need).toMatchObject({ title: '', parts: [{ quantity: null }] })
})

test('a State that declines tells the inviting State alone, with a reason if it likes', async () => {
	const { id, needId } = await invited('EGY', 'MLI')
	await acceptInvitation(mali.focalPoint, id)
	await declineInvitation(egypt.focalPoint, { jointNeedId: id, reason: 'We have such a course.' })
	expect(await statuses(id)).toEqual({ EGY: 'declined', GHA: 'accepted', MLI: 'accepted' })
	const shown = (await parts(ghana.focalPoint, needId)).parts.find(({ stateIso3 }) => stateIso3 === 'EGY')
	expect(shown?.reason).toBe('We have such a course.')
	const ofMali = await getJointNeed(mali.focalPoint, id)
	expect(JSON.stringify(ofMali)).not.toMatch(/EGY|Egypt|such a course/)
	const ofOffice = await parts(office.officer, needId)
	expect(JSON.stringify(ofOffice)).not.toMatch(/such a course/)
	await refusal(getJointNeed(egypt.focalPoint, id), { code: 'not-found' })
	await refusal(acceptInvitation(egypt.focalPoint, id), { code: 'not-found' })
})

test('when a State leaves or withdraws its need, even the leading one, the others continue', async () => {
	const { id, needId } = await invited('EGY', 'MLI')
	const ofEgypt = await joined(egypt, id)
	const ofMali = await joined(mali, id)
	await leaveJointNeed(egypt.focalPoint, id)
	expect(await statuses(id)).toEqual({ EGY: 'withdrawn', GHA: 'accepted', MLI: 'accepted' })
	expect(await findNeed(ofEgypt.id)).toMatchObject({ status: 'pending', requestId: ofEgypt.requestId })
	await refusal(getJointNeed(egypt.focalPoint, id), { code: 'not-found' })
	expect(await parts(egypt.drafter, ofEgypt.id)).toMatchObject({ jointNeedId: null, parts: [] })
	await needStep(ghana.focalPoint, needId, {
		type: 'withdrawNeed',
		reasonCode: 'PRIORITIES_CHANGED',
		note: 'Done.',
	})
	const seen = await getJointNeed(mali.focalPoint, id)
	const status = seen.parts.find(({ stateIso3 }) => stateIso3 === 'GHA')?.need?.parts[0]?.status
	expect(status).toBe('withdrawn')
	await leaveJointNeed(ghana.focalPoint, id)
	expect((await getJointNeed(mali.drafter, id)).own.need?.parts[0]?.path).toContain(ofMali.id)
	await refusal(getJointNeed(ghana.focalPoint, id), { code: 'not-found' })
})

test('two States accept at the same moment, and each sees the other', async () => {
	const { id } = await invited('EGY', 'MLI')
	await Promise.all([acceptInvitation(egypt.focalPoint, id), acceptInvitation(mali.focalPoint, id)])
	expect(await statuses(id)).toEqual({ EGY: 'accepted', GHA: 'accepted', MLI: 'accepted' })
	for (const actor of [egypt.focalPoint, mali.focalPoint]) {
		const { parts } = await getJointNeed(actor, id)
		expect(parts.map(({ stateIso3 }) => stateIso3)).toEqual(['EGY', 'GHA', 'MLI'])
	}
	// The same State twice: the second one learns that it was already answered.
	const again = await invited('EGY')
	const answers = await Promise.allSettled([1, 2].map(() => acceptInvitation(egypt.focalPoint, again.id)))
	expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('two proposals at the same moment make one joint need', async () => {
	const needId = await ofGhana()
	const both = ['EGY', 'MLI'].map((iso3) => inviteStates(ghana.focalPoint, { needId, states: [iso3] }))
	const [one, other] = await Promise.all(both)
	expect(one?.id).toBe(other?.id)
	expect(await statuses(one?.id ?? '')).toEqual({ EGY: 'invited', GHA: 'accepted', MLI: 'invited' })
})

test('officers see the parts with their States; a programme manager only those offered to them', async () => {
	const { id, needId } = await invited('EGY')
	const own = await aNeed({ state: 'egypt' })
	await acceptInvitation(egypt.focalPoint, id)
	await look((tx) =>
		tx.jointPart.update({
			where: { jointNeedId_stateIso3: { jointNeedId: id, stateIso3: 'EGY' } },
			data: { needId: own.id, requestId: own.requestId },
		}),
	)
	const shown = await parts(office.officer, needId)
	expect(shown.parts.map(({ stateIso3, need }) => [stateIso3, need?.parts[0]?.path])).toEqual([
		['EGY', `/requests/${own.requestId}/needs/${own.id}`],
		['GHA', `/requests/${(await findNeed(needId)).requestId}/needs/${needId}`],
	])
	await refusal(parts(office.manager, needId), { code: 'not-found' })
	await needStep(office.officer, needId, { type: 'proposeProgramme', programmeId: programmes.training })
	const offered = await parts(office.manager, needId)
	expect(offered.parts.map(({ stateIso3 }) => stateIso3)).toEqual(['GHA'])
	await refusal(parts(office.otherOfficer, needId), { code: 'not-found' })
})

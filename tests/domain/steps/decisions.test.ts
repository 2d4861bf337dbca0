import { expect, test } from 'vitest'
import { withActor } from '#app/platform/database/database.server.ts'
import { aRequest, proposal } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { everything, findRequest, look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { shownStatus } from '#workflows/status-line.ts'

useWorld()

const approve = { type: 'approveDecisions', allDeclined: false } as const
const decline = {
	outcome: 'decline' as const,
	reasonCode: 'NOT_FEASIBLE' as const,
	reason: 'There is no room this year.',
}

const seenBy = (actor: (typeof ghana)['drafter'], requestId: string) =>
	withActor(actor, async (tx) => ({
		decisions: await tx.decision.findMany({ where: { requestId } }),
		entries: await tx.auditEntry.findMany({ where: { requestId }, select: { type: true } }),
		notices: await tx.notice.findMany({ where: { requestId }, select: { template: true } }),
	}))

test('a State sees nothing of the decisions before a second officer has approved them', async () => {
	const requestId = await aRequest({ status: 'approval', needs: ['training', 'advisory'] })
	for (const actor of Object.values(ghana)) {
		const seen = await seenBy(actor, requestId)
		expect(seen.decisions).toEqual([])
		const told = [...seen.entries.map(({ type }) => type), ...seen.notices.map(({ template }) => template)]
		expect(told.filter((name) => /decision/i.test(name))).toEqual([])
	}
	expect(shownStatus((await findRequest(requestId)).status, true)).toBe('review')
	expect((await seenBy(office.approver, requestId)).decisions).toHaveLength(2)

	await requestStep(office.approver, requestId, approve)
	expect((await seenBy(ghana.mission, requestId)).decisions).toHaveLength(2)
})

test('each need goes the way that was decided for it', async () => {
	const requestId = await aRequest({
		status: 'review',
		needs: ['training', 'equipment', 'advisory', 'training'],
	})
	const decided = [
		{ outcome: 'accept' as const, reason: 'It fits.' },
		decline,
		{ outcome: 'refer' as const, reason: 'A partner does this.' },
		{ outcome: 'hold' as const, reasonCode: 'NO_FUNDING' as const, reason: 'The next call opens in May.' },
	]
	await requestStep(office.officer, requestId, await proposal(requestId, decided))
	await requestStep(office.triage, requestId, approve)
	expect((await needsOf(requestId)).map(({ status }) => status)).toEqual([
		'accepted',
		'declined',
		'referred',
		'onHold',
	])
	expect((await findRequest(requestId)).status).toBe('active')
})

test('a request whose every need is declined is declined, whatever the page sent', async () => {
	const requestId = await aRequest({ status: 'review', needs: ['training', 'advisory'] })
	await requestStep(office.officer, requestId, await proposal(requestId, [decline, decline]))
	await requestStep(office.approver, requestId, approve)
	expect((await findRequest(requestId)).status).toBe('declined')

	const other = await aRequest({ status: 'approval' })
	await requestStep(office.approver, other, { ...approve, allDeclined: true })
	expect((await findRequest(other)).status).toBe('active')
})

test('returned decisions stay on record, and a new proposal takes their place', async () => {
	const requestId = await aRequest({ status: 'approval' })
	await requestStep(office.approver, requestId, {
		type: 'returnDecisions',
		note: 'Think of the second need.',
	})
	await requestStep(office.officer, requestId, await proposal(requestId, [decline]))
	await requestStep(office.approver, requestId, approve)

	const { decisions } = await everything(requestId)
	expect(
		decisions.map(({ outcome, returnedAt, approvedById }) => [outcome, returnedAt !== null, approvedById]),
	).toEqual([
		['accept', true, null],
		['decline', false, 'approver'],
	])
	expect((await seenBy(ghana.focalPoint, requestId)).decisions.map(({ outcome }) => outcome)).toEqual([
		'decline',
	])
	expect((await findRequest(requestId)).status).toBe('declined')
})

test('a decision is due on every need of this request, and on no other', async () => {
	const requestId = await aRequest({ status: 'review', needs: ['training', 'advisory'] })
	const other = await aRequest({ status: 'review' })
	const before = await everything(requestId)
	const all = await proposal(requestId)
	const foreign = await proposal(other)

	const incomplete = requestStep(office.officer, requestId, { ...all, decisions: all.decisions.slice(1) })
	await expect(incomplete).rejects.toMatchObject({
		code: 'invalid',
		errors: { 'decisions.0.outcome': 'required' },
	})
	const mixed = { ...all, decisions: [...all.decisions, ...foreign.decisions] }
	await expect(requestStep(office.officer, requestId, mixed)).rejects.toMatchObject({ code: 'not-found' })
	expect(await everything(requestId)).toEqual(before)
})

test('a decision named twice for one need is not taken', async () => {
	const requestId = await aRequest({ status: 'review' })
	const all = await proposal(requestId)
	const twice = { ...all, decisions: [...all.decisions, ...all.decisions] }
	await expect(requestStep(office.officer, requestId, twice)).rejects.toMatchObject({
		code: 'invalid',
		errors: { 'decisions.1.outcome': 'chosenTwice' },
	})
	expect(await look((tx) => tx.decision.count({ where: { requestId } }))).toBe(0)
})

test('a request that is withdrawn while decisions wait takes them back', async () => {
	const requestId = await aRequest({ status: 'approval' })
	const withdraw = { type: 'withdraw', reasonCode: 'PRIORITIES_CHANGED', note: 'A new government.' } as const
	await requestStep(ghana.focalPoint, requestId, withdraw)
	const { decisions, needs, request } = await everything(requestId)
	expect(decisions.map(({ returnedAt }) => returnedAt !== null)).toEqual([true])
	expect([request.status, needs[0]?.status]).toEqual(['withdrawn', 'withdrawn'])
	expect((await seenBy(ghana.focalPoint, requestId)).decisions).toEqual([])
})

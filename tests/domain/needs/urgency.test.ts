import { expect, test } from 'vitest'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { findNeed, findRequest, look, needStep, needsOf } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const reason = 'The law enters into force in May.'
const change = (urgency: 'U1' | 'U2' | 'U3' | 'U4') => ({ type: 'changeUrgency', urgency, reason }) as const

/** A request under review, its need, and the urgency that its State stated. */
async function underReview(stated: string) {
	const requestId = await aRequest({ status: 'review' })
	const [need] = await needsOf(requestId)
	const id = need?.id ?? ''
	await look(
		(tx) =>
			tx.$executeRaw`update need set answers = jsonb_set(answers, '{need,urgency}', to_jsonb(${stated}::text)) where id = ${id}`,
	)
	return { requestId, id }
}

test('an officer sets another urgency; the State reads why, beside its own answer, and is told', async () => {
	const { requestId, id } = await underReview('U3')
	expect((await getNeed(ghana.focalPoint, id)).urgency).toEqual({ code: 'U3', reason: null, stated: null })
	await needStep(office.officer, id, change('U2'))
	for (const reader of [ghana.drafter, ghana.focalPoint, office.officer])
		expect((await getNeed(reader, id)).urgency).toEqual({ code: 'U2', reason, stated: 'U3' })
	expect((await findNeed(id)).answers).toMatchObject({ need: { urgency: 'U3' } })
	const told = await look((tx) =>
		tx.notice.findMany({ where: { requestId, template: 'urgencyChanged' }, orderBy: { personId: 'asc' } }),
	)
	expect(told.map(({ personId }) => personId)).toEqual([ghana.drafter.id, ghana.focalPoint.id])
})

test('a request whose need becomes an emergency is due for decision earlier, and later again', async () => {
	const { requestId, id } = await underReview('U4')
	const due = async () => (await findRequest(requestId)).dueAt?.getTime() ?? 0
	const before = await due()
	await needStep(office.officer, id, change('U1'))
	expect(await due()).toBeLessThan(before)
	await needStep(office.officer, id, change('U3'))
	expect(await due()).toBe(before)
})

test('only the officer of the request sets it, and not once an offer is confirmed', async () => {
	const { id } = await underReview('U3')
	for (const actor of [ghana.drafter, ghana.focalPoint, office.triage, office.approver, office.otherOfficer])
		await expect(needStep(actor, id, change('U1'))).rejects.toThrow()
	const confirmed = await aNeed({ status: 'confirmed' })
	await expect(needStep(office.officer, confirmed.id, change('U1'))).rejects.toMatchObject({
		code: 'impossible',
	})
})

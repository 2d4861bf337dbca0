import { describe, expect, test } from 'vitest'
import { advanceDelivery } from '#app/domain/steps/take-step.server.ts'
import { ringTimer } from '#app/domain/timers/move-timer.server.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { expectNoGap, keptAndDerived, runsOf, told } from '#tests/support/clocks.ts'
import { asOwner } from '#tests/support/database.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { deliveryOf, look, needStep, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/request.ts'
import { namesOf } from '#workflows/names.ts'
import type { Kind } from '#workflows/vocabulary.ts'

useWorld()

const { drafter, focalPoint } = ghana
const { officer, manager } = office

async function answerQuestions(requestId: string) {
	const open = await look((tx) => tx.question.findMany({ where: { requestId, answeredAt: null } }))
	const answers = open.map(({ id }) => ({ questionId: id, text: 'Forty.' }))
	await requestStep(drafter, requestId, { type: 'answerClarification', answers, toClear: false })
}

type Timer = Parameters<typeof ringTimer>[0]
const timersOf = async (id: string, event: string) =>
	(
		await asOwner<{ data: Timer }>(
			`select data from pgboss.job where name = 'ring-timer' and data->>'id' = $1 and data->>'event' = $2 order by created_on`,
			[id, event],
		)
	).map(({ data }) => data)

describe('the clock of a request', () => {
	test('runs for the State until it is filed, then for the office until every need has its own', async () => {
		const id = await aRequest({ status: 'active', needs: ['training', 'advisory'] })
		expect(await told(id)).toEqual([
			'state draft',
			'state awaitingEndorsement',
			'office submitted',
			'office screening',
			'office review',
			'office approval',
		])
		for (const need of await needsOf(id)) expect(await told(id, need.id)).toEqual(['office accepted …'])
	})

	test('goes back to the drafter and on', async () => {
		const id = await aRequest({ status: 'awaitingEndorsement' })
		await requestStep(focalPoint, id, samples.returnForCorrection)
		expect(await told(id)).toEqual(['state draft', 'state awaitingEndorsement', 'state draft …'])
	})

	test('stops for the office while the State is asked, and starts again with the answer', async () => {
		const id = await aRequest({ status: 'review' })
		await requestStep(officer, id, { ...samples.askClarification, unlocked: [] })
		expect((await told(id)).at(-1)).toBe('state clarification …')
		await answerQuestions(id)
		expect((await told(id)).slice(-3)).toEqual(['office review', 'state clarification', 'office review …'])
	})

	test('pauses while the request rests, and stops when it has ended', async () => {
		const id = await aRequest({ status: 'screening' })
		await requestStep(officer, id, { ...samples.askClarification, unlocked: [] })
		const [timer] = await timersOf(id, 'noAnswer')
		expect(await ringTimer(present(timer))).toBe('done')
		expect((await told(id)).at(-1)).toBe('state clarification')
		await requestStep(focalPoint, id, samples.resume)
		expect((await told(id)).at(-1)).toBe('office screening …')
		await requestStep(focalPoint, id, samples.withdraw)
		expect((await told(id)).at(-1)).toBe('office screening')
	})

	test('is not turned by a step that was refused, nor by a timer that rings late or twice', async () => {
		const id = await aRequest({ status: 'screening' })
		await requestStep(officer, id, { ...samples.askClarification, unlocked: [] })
		const [timer] = await timersOf(id, 'noAnswer')
		await answerQuestions(id)
		const before = await runsOf(id)
		await expect(requestStep(drafter, id, samples.pass)).rejects.toThrow()
		await expect(requestStep(officer, id, { ...samples.proposeDecisions })).rejects.toThrow()
		for (const _ of [1, 2]) expect(await ringTimer(present(timer))).toBe('outdated')
		expect(await runsOf(id)).toEqual(before)
	})
})

describe('the clock of a need', () => {
	test('runs for the office, the programme, the State and the office again when the offer lapses', async () => {
		const { id, requestId } = await aNeed({ status: 'reserved' })
		const [timer] = await timersOf(id, 'offerLapsed')
		expect(await ringTimer(present(timer))).toBe('done')
		const lapsed = ['office accepted', 'programme proposed', 'state reserved', 'office accepted …']
		expect(await told(requestId, id)).toEqual(lapsed)
		expect(await ringTimer(present(timer))).toBe('outdated')
		expect(await told(requestId, id)).toEqual(lapsed)
	})

	test('pauses while the need is on hold, and runs for a partner that it was referred to', async () => {
		const { id, requestId } = await aNeed()
		await needStep(officer, id, { type: 'holdNeed', reasonCode: 'NO_FUNDING', reason: 'Next year.' })
		expect(await told(requestId, id)).toEqual(['office accepted'])
		await needStep(officer, id, { type: 'releaseHold' })
		expect((await told(requestId, id)).at(-1)).toBe('office accepted …')
		await needStep(officer, id, {
			type: 'referToPartner',
			partnerId: 'partner',
			partner: '',
			reason: 'They do this.',
		})
		expect((await told(requestId, id)).at(-1)).toBe('partner referred …')
		await needStep(officer, id, { type: 'partnerTakes', note: 'Done.' })
		expect((await told(requestId, id)).at(-1)).toBe('partner referred')
		// Its request awaits the State's confirmation of the closure.
		expect((await told(requestId)).at(-1)).toBe('state awaitingClosure …')
	})

	test('a delivery that fails gives it back to the office', async () => {
		const { id, needId, requestId } = await aDelivery({ kind: 'equipment' })
		await walkDelivery('equipment', id, 'shareSpecification')
		const { revision } = await deliveryOf(needId)
		const event = { type: 'cancelDelivery', reason: 'No tender came.' } as const
		await advanceDelivery(manager, { deliveryId: id, revision, event })
		expect((await told(requestId, needId)).slice(-3)).toEqual([
			'programme confirmed',
			'state specification',
			'office accepted …',
		])
	})
})

test('the database itself refuses a second clock', async () => {
	const id = await aRequest()
	const [run] = await runsOf(id)
	await expect(look((tx) => tx.clockRun.create({ data: { ...present(run), id: 'again' } }))).rejects.toThrow()
	const [more] = await asOwner<{ count: number }>(
		`select count(*)::int as count from (select from clock_run where stopped_at is null group by request_id, need_id having count(*) > 1) as twice`,
	)
	expect(more?.count).toBe(0)
})

const walked: Record<Kind, string[]> = {
	training: [
		'state nominating',
		'programme nominated',
		'programme participantsConfirmed',
		'programme inSession',
		'programme held',
		'programme learningEvaluated',
		'state certified',
		'programme followUp',
	],
	equipment: [
		'state specification',
		'programme specified',
		'programme procurement',
		'programme contracted',
		'programme shipped',
		'state customs',
		'programme received',
		'programme inspected',
		'programme handedOver',
		'programme installed',
		'programme checks',
	],
	advisory: [
		'state terms',
		'programme underWay',
		'state draftShared',
		'programme underWay',
		'state draftShared',
		'programme finalAccepted',
		'programme followUp',
	],
}
test.each(namesOf(walked))('follows a delivery of %s to its end', async (kind) => {
	const { id, needId, requestId } = await aDelivery({ kind })
	await walkDelivery(kind, id)
	const runs = await told(requestId, needId)
	expect(runs.slice(runs.indexOf('programme confirmed') + 1)).toEqual(walked[kind])
	await requestStep(ghana.focalPoint, requestId, samples.confirmClosure)
	await expectNoGap(requestId, needId)
})

test('the audit alone gives the same clocks, for every step that was taken here', async () => {
	const { kept, derived } = await keptAndDerived()
	expect(kept.length).toBeGreaterThan(30)
	expect(derived).toEqual(kept)
})

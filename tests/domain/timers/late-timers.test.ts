import { describe, expect, test } from 'vitest'
import { ringTimer } from '#app/domain/timers/move-timer.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { everything, findNeed, findRequest, look, needStep, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import * as request from '#tests/workflows/tables/request.ts'

useWorld()

type Timer = Parameters<typeof ringTimer>[0]
const timersOf = async (id: string, event: string) =>
	(
		await asOwner<{ data: Timer }>(
			`select data from pgboss.job where name = 'ring-timer' and data->>'id' = $1 and data->>'event' = $2
			order by created_on, start_after`,
			[id, event],
		)
	).map(({ data }) => data)

async function timerOf(id: string, event: string): Promise<Timer> {
	const [timer] = await timersOf(id, event)
	if (!timer) throw new Error(`no clock for ${event}`)
	return timer
}

/** Runs a timer and checks that it has no effect. */
async function inVain(requestId: string, timer: Timer) {
	const before = await everything(requestId)
	expect(await ringTimer(timer)).toBe('outdated')
	expect(await everything(requestId)).toEqual(before)
}

const withdrawNeed = { type: 'withdrawNeed', reasonCode: 'PRIORITIES_CHANGED', note: 'Enough.' } as const
const withdraw = { type: 'withdraw', reasonCode: 'PRIORITIES_CHANGED', note: 'Enough.' } as const

describe('a clock that rings after the state moved on changes nothing', () => {
	test('when the need was withdrawn, alone or with its request', async () => {
		for (const status of ['proposed', 'reserved'] as const) {
			const { id, requestId } = await aNeed({ status })
			const timer = await timerOf(id, status === 'proposed' ? 'offerUnanswered' : 'offerLapsed')
			await needStep(ghana.focalPoint, id, withdrawNeed)
			await inVain(requestId, timer)
			const other = await aNeed({ status })
			const its = await timerOf(other.id, timer.event)
			await requestStep(ghana.focalPoint, other.requestId, withdraw)
			await inVain(other.requestId, its)
		}
	})

	test('when the offer was answered, or refused by the manager', async () => {
		const answered = await aNeed({ status: 'reserved' })
		await inVain(answered.requestId, await timerOf(answered.id, 'offerUnanswered'))
		const refused = await aNeed({ status: 'proposed' })
		await needStep(office.manager, refused.id, { type: 'refuseOffer', reason: 'No room.' })
		await inVain(refused.requestId, await timerOf(refused.id, 'offerUnanswered'))
	})

	test('when the request that was asked is withdrawn', async () => {
		const id = await aRequest({ status: 'screening' })
		await requestStep(office.officer, id, request.samples.askClarification)
		const timer = await timerOf(id, 'noAnswer')
		await requestStep(ghana.focalPoint, id, withdraw)
		await inVain(id, timer)
	})

	test('when the closure was confirmed', async () => {
		const { id, requestId } = await aNeed()
		await needStep(ghana.focalPoint, id, withdrawNeed)
		expect((await findRequest(requestId)).status).toBe('awaitingClosure')
		const timer = await timerOf(requestId, 'closeUnanswered')
		await requestStep(ghana.focalPoint, requestId, request.samples.confirmClosure)
		await inVain(requestId, timer)
	})
})

test('twenty workers that ring the same clock at once do it once, and tell of it once', async () => {
	const { id, requestId } = await aNeed({ status: 'reserved' })
	const timer = await timerOf(id, 'offerLapsed')
	const before = await everything(requestId)
	const rings = await Promise.allSettled(Array.from({ length: 20 }, () => ringTimer(timer)))
	const done = rings.filter((ring) => ring.status === 'fulfilled' && ring.value === 'done')
	expect(done).toHaveLength(1)
	const after = await everything(requestId)
	expect(after.entries).toBe(before.entries + 1)
	const notices = await look((tx) => tx.notice.findMany({ where: { requestId, template: 'offerLapsed' } }))
	expect(new Set(notices.map(({ personId }) => personId)).size).toBe(notices.length)
})

test('the clock of a row that cannot be read rings again another day', async () => {
	const { id, requestId } = await aNeed({ status: 'reserved' })
	const timer = await timerOf(id, 'offerLapsed')
	const { snapshot } = await findNeed(id)
	const store = (value: object) =>
		look((tx) => tx.$executeRaw`update need set snapshot = ${JSON.stringify(value)}::jsonb where id = ${id}`)
	await store({ value: 'elsewhere' })
	const before = await everything(requestId)
	expect(await ringTimer(timer)).toBe('postponed')
	expect(await everything(requestId)).toEqual(before)
	const [, again] = await timersOf(id, 'offerLapsed')
	await store(snapshot)
	expect(await ringTimer(present(again))).toBe('done')
	expect((await findNeed(id)).status).toBe('accepted')
})

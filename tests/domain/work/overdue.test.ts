import { beforeAll, describe, expect, test } from 'vitest'
import { getOverdue } from '#app/domain/work/get-overdue.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { inDays } from '#tests/support/in-days.ts'
import { office } from '#tests/support/people.ts'
import { deliveryStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import * as advisory from '#tests/workflows/tables/advisory.ts'

useWorld()

const DAY = 24 * 60 * 60 * 1000
const ago = <Result>(days: number, work: () => Promise<Result>) =>
	atTime(new Date(Date.now() - days * DAY), work)

let older = ''
let newer = ''
beforeAll(async () => {
	older = await ago(400, () => aRequest({ status: 'screening' }))
	newer = await ago(200, () => aRequest({ status: 'screening' }))
	await aRequest({ status: 'screening' })
	const { id } = await aDelivery({ kind: 'advisory' })
	const [startsOn, endsOn] = [inDays(-90), inDays(-10)]
	const lateReason = 'Recorded afterwards.'
	await deliveryStep(office.manager, id, { ...advisory.samples.shareTerms, startsOn, endsOn, lateReason })
})

const requestsOf = async (...order: Parameters<typeof getOverdue>[2][]) =>
	((await getOverdue(office.triage, 'en', ...order)).requests?.rows ?? []).filter(
		({ status }) => status === 'screening',
	)
const itemsOf = async (actor: Actor, ...order: Parameters<typeof getOverdue>[2][]) =>
	(await getOverdue(actor, 'en', ...order)).items ?? []

describe('what is overdue', () => {
	test('is what has waited longest, with the working days since it was due', async () => {
		const rows = await requestsOf()
		expect(rows.map(({ id }) => id)).toEqual([older, newer])
		const [first, second] = rows.map(({ left }) => left)
		expect(first).toMatchObject({ isOverdue: true })
		expect(first?.days).toBeGreaterThan(second?.days ?? 0)
		expect(second?.days).toBeGreaterThan(100)
	})

	test('holds deliveries with a planned day that has passed, and how long ago that was', async () => {
		const { deliveries } = await getOverdue(office.triage, 'en')
		expect(deliveries?.rows.length).toBeGreaterThan(0)
		for (const { left, next } of deliveries?.rows ?? []) {
			expect(left).toMatchObject({ isOverdue: true })
			expect(next?.overdue).toBe(true)
		}
	})

	test('is sorted by its heads, either way, for officers and for those who act themselves', async () => {
		const last = await requestsOf({ sort: 'due', direction: 'desc' })
		expect(last.map(({ id }) => id)).toEqual([newer, older])
		const named = await requestsOf({ sort: 'reference', direction: 'desc' })
		const references = named.map(({ reference }) => reference ?? '')
		expect(references).toEqual(references.toSorted().reverse())
		const own = await itemsOf(office.manager)
		expect(own.length).toBeGreaterThan(0)
		expect(own.map(({ left }) => left?.isOverdue)).toEqual(own.map(() => true))
		const days = own.map(({ left }) => left?.days ?? 0)
		expect(days).toEqual(days.toSorted((one, other) => other - one))
		const back = await itemsOf(office.manager, { sort: 'due', direction: 'desc' })
		expect(back.map(({ on }) => on)).toEqual(own.map(({ on }) => on).toReversed())
	})
})

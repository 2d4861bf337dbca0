import { describe, expect, test } from 'vitest'
import { atTime, now } from '#app/platform/clock.server.ts'
import { layOut } from '#app/platform/picture/chart-layout.server.ts'
import { type Payer, whilePaidBy } from '#app/platform/work/payer.server.ts'
import { spend } from '#app/platform/work/spend.server.ts'
import type { Work } from '#app/platform/work/work-costs.ts'
import { useSettings } from '#tests/support/settings.ts'

useSettings({ WORK_POINTS: 60, WORK_POINTS_PER_MINUTE: 60 })

const as = <T>(payer: Payer, work: () => Promise<T>) => whilePaidBy(async () => payer, work)
const person = (key: string): Payer => ({ key, times: 1 })
const pay = (payer: Payer, work: Work = 'pdf') => as(payer, () => spend(work))
const start = now()
const atSecond = <T>(seconds: number, work: () => Promise<T>) =>
	atTime(new Date(start.getTime() + seconds * 1000), work)

/** How many of so many PDFs that are requested in the same moment are paid for. */
async function paid(count: number, payer: Payer) {
	const all = await Promise.allSettled(Array.from({ length: count }, () => pay(payer)))
	return all.filter(({ status }) => status === 'fulfilled').length
}

describe('points for costly work', () => {
	test('are taken from one person by all that is requested in the same moment, and from no one else', () =>
		atSecond(0, async () => {
			expect(await paid(30, person('one'))).toBe(10)
			expect(await paid(1, person('other'))).toBe(1)
		}))

	test('are more where many people share a network', () =>
		atSecond(0, async () => expect(await paid(120, { key: 'network', times: 10 })).toBe(100)))

	test('come back evenly over time, and no more than there were', async () => {
		const some = person('some')
		await atSecond(0, () => paid(10, some))
		const refused = { code: 'tooMany', reason: 'tooMuchWork:1' }
		await atSecond(0, () => expect(pay(some)).rejects.toMatchObject({ ...refused, seconds: 6 }))
		await atSecond(5.9, () => expect(pay(some)).rejects.toMatchObject({ ...refused, seconds: 1 }))
		expect(await atSecond(6, () => paid(3, some))).toBe(1)
		expect(await atSecond(24, () => paid(9, some))).toBe(3)
		expect(await atSecond(3600, () => paid(30, some))).toBe(10)
	})

	test('come back from the present moment on after a clock was put right', async () => {
		const late = person('late')
		await atSecond(24 * 3600, () => paid(10, late))
		await atSecond(0, () => expect(pay(late)).rejects.toMatchObject({ seconds: 6 }))
		expect(await atSecond(12, () => paid(9, late))).toBe(2)
	})

	test('are not needed by the system itself', async () => {
		for (let count = 0; count < 50; count++) await spend('import')
	})
})

test('a chart that one person cannot pay for is laid out for another who waits for the same', () =>
	atSecond(0, async () => {
		const graph = { boxes: [{ id: 'one', width: 61, height: 23 }], arrows: [] }
		const poor = person('poor')
		await paid(10, poor)
		const both = [as(poor, () => layOut(graph)), as(person('rich'), () => layOut(graph))]
		const [refused, placed] = await Promise.allSettled(both)
		expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'tooMany' } })
		expect(placed).toMatchObject({ status: 'fulfilled', value: { boxes: [{ id: 'one' }] } })
		await expect(as(poor, () => layOut(graph))).resolves.toMatchObject({ boxes: [{ id: 'one' }] })
	}))

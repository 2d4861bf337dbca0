import { expect, test } from 'vitest'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { ringLast, timersOf } from '#tests/support/clocks.ts'
import { ghana, office } from '#tests/support/people.ts'
import { findNeed, needStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import * as need from '#tests/workflows/tables/need.ts'

useWorld()

const { holdNeed, stillNeeded, noLongerNeeded } = need.samples
const daysUntil = (date: Date) => (date.getTime() - Date.now()) / 86_400_000

test('after ninety days on hold the State is asked whether the need still stands, and again after it said so', async () => {
	const { id } = await aNeed()
	await needStep(office.officer, id, holdNeed)
	const aside = async () => (await getNeed(ghana.focalPoint, id)).aside
	expect(await aside()).toMatchObject({
		as: 'onHold',
		reasonCode: holdNeed.reasonCode,
		askedOn: null,
		answeredOn: null,
	})
	const [first] = await timersOf(id, 'reviewHold')
	expect(daysUntil(first?.start_after ?? new Date())).toBeCloseTo(90, 1)

	expect(await ringLast(id, 'reviewHold')).toBe('done')
	expect(await aside()).toMatchObject({ as: 'onHold', askedOn: expect.any(Date), answeredOn: null })
	await needStep(ghana.drafter, id, stillNeeded)
	expect(await aside()).toMatchObject({ askedOn: null, answeredOn: expect.any(Date) })

	expect(await timersOf(id, 'reviewHold')).toHaveLength(2)
	expect(await ringLast(id, 'reviewHold')).toBe('done')
	expect(await aside()).toMatchObject({ askedOn: expect.any(Date), answeredOn: null })
	await needStep(ghana.focalPoint, id, noLongerNeeded)
	expect((await findNeed(id)).status).toBe('withdrawn')
	expect(await ringLast(id, 'reviewHold')).toBe('outdated')
})

import { beforeAll, expect, test } from 'vitest'
import { notifyDonors } from '#app/domain/notifications/notify-donors.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const digests = () =>
	look((tx) => tx.notice.findMany({ where: { template: 'donorDigest' }, orderBy: { eventKey: 'asc' } }))
const firstOf = (months: number) => {
	const today = new Date()
	return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1, 6))
}

beforeAll(async () => {
	const { id } = await aDelivery({ kind: 'advisory' })
	await walkDelivery('advisory', id)
	await aDelivery({ kind: 'training' })
	const { requestId } = await aDelivery({ kind: 'equipment' })
	await look((tx) =>
		tx.request.update({ where: { id: requestId }, data: { classification: 'CONFIDENTIAL' } }),
	)
})

test('a donor is told once a month of the deliveries it pays for, as it may see them', async () => {
	await atTime(firstOf(1), notifyDonors)
	await atTime(firstOf(1), notifyDonors)

	const month = firstOf(0).toISOString().slice(0, 7)
	const [told, ...others] = await digests()
	expect(others).toEqual([])
	expect(told).toMatchObject({ personId: office.donor.id, eventKey: `donor:${office.donor.id}:${month}` })
	expect(told?.facts).toEqual({
		path: '/overview',
		figures: { month, underWay: 1, opened: 2, completed: 1 },
	})
})

test('the month after it is told again, and the letter says figures alone', async () => {
	await atTime(firstOf(2), notifyDonors)

	const [, again] = await digests()
	expect(again?.facts).toMatchObject({ figures: { underWay: 1, opened: 0, completed: 0 } })
	const letter = again && (await withActor(systemActor, (tx) => writeLetter(tx, again)))
	expect(letter?.text).toMatch(/In progress: 1\s+Opened in that month: 0\s+Completed in that month: 0/)
	expect(letter?.text).not.toMatch(/Ghana|TA-\d{4}/)
})

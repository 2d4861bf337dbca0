import { beforeAll, describe, expect, test } from 'vitest'
import { settleDigest } from '#app/domain/notifications/digest.server.ts'
import {
	gatherDigests,
	getSentDigest,
	previewDigest,
} from '#app/domain/notifications/gather-digests.server.ts'
import { setEmailSettings } from '#app/domain/notifications/mail-preferences.server.ts'
import { notifyDonors } from '#app/domain/notifications/notify-donors.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import { sendDue } from '#tests/queue/outbox.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findRequest, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

useWorld()

describe('digests', () => {
	let requestId: string
	let needId: string
	beforeAll(async () => {
		requestId = await aRequest({ status: 'active' })
		const need = await aNeed({ status: 'proposed' })
		needId = need.id
		// Earlier events were sent immediately.
		await look((tx) => tx.notice.updateMany({ data: { status: 'sent' } }))
	})

	const at = <T>(time: string, work: () => Promise<T>) => atTime(new Date(time), work)
	const tell = (time: string, people: Actor[], notice: NoticeName, path = `/requests/${requestId}`) =>
		at(time, () =>
			look((tx) =>
				queueNotices(tx, {
					eventKey: newId(),
					notice,
					requestId,
					people: people.map(({ id }) => id),
					facts: { path, reference: 'SOM-TA-1' },
				}),
			),
		)
	const gather = (time: string) => at(time, () => gatherDigests())
	const noticesOf = ({ id }: Actor, more: object = {}) =>
		look((tx) => tx.notice.findMany({ where: { personId: id, ...more }, orderBy: { createdAt: 'asc' } }))
	const lastDigest = async (person: Actor) => (await noticesOf(person, { template: 'digest' })).at(-1)

	describe('a summary', () => {
		test('comes in the morning with all that was held, once, however many workers look at once', async () => {
			await setEmailSettings(ghana.drafter, { timeZone: 'Africa/Accra', progress: 'daily' })
			await tell('2027-03-02T10:00Z', [ghana.drafter, egypt.drafter], 'screeningPassed')
			await tell('2027-03-02T11:00Z', [ghana.drafter], 'decisionsMade')
			await tell('2027-03-03T06:30Z', [ghana.drafter], 'officerChanged')
			const jobs = await asOwner(`select data->>'noticeId' as id from pgboss.job where name = 'send-notice'`)
			const held = await noticesOf(ghana.drafter, { cadence: 'daily' })
			expect(held.map(({ template, status }) => [template, status])).toEqual([
				['screeningPassed', 'queued'],
				['officerChanged', 'queued'],
			])
			expect(held.filter(({ id }) => jobs.some((job) => job.id === id))).toEqual([])

			const preview = await at('2027-03-03T06:58Z', () => previewDigest(ghana.drafter))
			expect(preview.on).toBe('2027-03-03')
			expect(await gather('2027-03-03T06:59Z')).toBe(0)
			const done = await Promise.allSettled([1, 2, 3].map(() => gather('2027-03-03T07:00Z')))
			expect(done.map((one) => one.status === 'fulfilled' && one.value).sort()).toEqual([0, 0, 1])
			const digest = await lastDigest(ghana.drafter)
			expect(digest?.facts).toMatchObject({ groups: preview.groups, more: 0 })
			const gathered = await noticesOf(ghana.drafter, { digestId: digest?.id })
			expect(gathered.map(({ status }) => status)).toEqual(['queued', 'queued'])

			expect(digest && (await look((tx) => writeLetter(tx, digest)))).toMatchObject({
				kind: 'summary',
				kindName: 'Summaries',
				mayBeSwitchedOff: true,
			})
			expect(await sendDue(String(digest?.id))).toBe('sent')
			const { reference, title } = await findRequest(requestId)
			const letter = await lastDigest(ghana.drafter)
			expect(letter?.text).toContain(reference)
			expect(letter?.text).toContain(`/requests/${requestId}`)
			expect(letter?.text).not.toContain(title)
			const sent = await noticesOf(ghana.drafter, { digestId: digest?.id })
			expect(sent.map(({ status, sentAt }) => [status, sentAt])).toEqual(
				sent.map(() => ['sent', letter?.sentAt]),
			)
			expect((await getSentDigest(ghana.drafter, String(digest?.id))).groups).toEqual(preview.groups)
			await expect(getSentDigest(ghana.focalPoint, String(digest?.id))).rejects.toMatchObject({
				code: 'not-found',
			})
		})

		test('comes once a day, and not at all on a day with nothing to tell', async () => {
			await tell('2027-03-03T07:01Z', [ghana.drafter], 'needReleased')
			expect(await gather('2027-03-03T23:59Z')).toBe(0)
			expect((await at('2027-03-03T12:00Z', () => previewDigest(ghana.drafter))).on).toBe('2027-03-04')
			expect(await gather('2027-03-04T09:00Z')).toBe(1)
			expect(await gather('2027-03-05T09:00Z')).toBe(0)
			expect(await at('2027-03-05T09:00Z', () => previewDigest(ghana.drafter))).toMatchObject({
				on: null,
				groups: [],
			})
		})

		test('of a week comes on Monday, with that of the day in one letter', async () => {
			await setEmailSettings(ghana.drafter, { timeZone: 'Africa/Accra', delivery: 'weekly' })
			await tell('2027-03-09T10:00Z', [ghana.drafter], 'trainingStarted')
			expect(await gather('2027-03-10T07:00Z')).toBe(0)
			await tell('2027-03-14T10:00Z', [ghana.drafter], 'officerChanged')
			expect(await gather('2027-03-15T06:59Z')).toBe(0)
			expect(await gather('2027-03-15T07:00Z')).toBe(1)
			const digest = await lastDigest(ghana.drafter)
			expect(await noticesOf(ghana.drafter, { digestId: digest?.id })).toHaveLength(2)
		})

		test('that no worker wrote in time is written later, with nothing lost', async () => {
			await tell('2027-04-05T10:00Z', [ghana.drafter], 'trainingHeld')
			expect(await gather('2027-04-13T15:00Z')).toBe(1)
			expect(
				await noticesOf(ghana.drafter, { status: 'queued', cadence: { not: null }, digestId: null }),
			).toEqual([])
		})

		test('tells nothing that is no longer the reader’s to see', async () => {
			for (const person of [office.otherManager, office.manager])
				await setEmailSettings(person, { timeZone: 'Europe/Vienna', progress: 'daily' })
			const { requestId: ofNeed } = await look((tx) => tx.need.findUniqueOrThrow({ where: { id: needId } }))
			const path = `/requests/${ofNeed}/needs/${needId}`
			await at('2027-05-03T10:00Z', () =>
				look((tx) =>
					queueNotices(tx, {
						eventKey: newId(),
						notice: 'needReleased',
						requestId: ofNeed,
						facts: { path },
						people: [office.manager.id, office.otherManager.id],
					}),
				),
			)
			expect(await gather('2027-05-04T05:00Z')).toBe(1)
			expect((await lastDigest(office.manager))?.facts).toMatchObject({ groups: [{ path }] })
			expect(await lastDigest(office.otherManager)).toBeUndefined()
			const [left] = await noticesOf(office.otherManager, { cadence: 'daily' })
			expect(left).toMatchObject({ status: 'suppressed', suppressedBecause: 'notInSight', digestId: null })
		})

		test('passes on to its notices that it was deferred, parked, returned or sent', async () => {
			const digest = String((await lastDigest(office.manager))?.id)
			const settle = async (status: 'parked' | 'bounced' | 'deferred' | 'sent') => {
				await look(async (tx) => {
					await tx.notice.update({ where: { id: digest }, data: { status } })
					await settleDigest(tx, digest)
				})
				return (await noticesOf(office.manager, { digestId: digest })).map((one) => one.status)
			}
			expect(await settle('deferred')).toEqual(['queued'])
			expect(await settle('parked')).toEqual(['parked'])
			expect(await settle('bounced')).toEqual(['bounced'])
			expect(await settle('sent')).toEqual(['sent'])
		})

		test('is not written to a suspended person', async () => {
			await tell('2027-06-07T10:00Z', [ghana.drafter], 'officerChanged')
			await asOwner(`update person set suspended_at = now() where id = $1`, [ghana.drafter.id])
			expect(await gather('2027-06-08T07:00Z')).toBe(0)
			await asOwner(`update person set suspended_at = null where id = $1`, [ghana.drafter.id])
			expect((await noticesOf(ghana.drafter)).at(-1)).toMatchObject({
				status: 'suppressed',
				suppressedBecause: 'suspended',
			})
		})

		test('does not leave, with all that went with it, when its reader was suspended meanwhile', async () => {
			await tell('2027-06-14T10:00Z', [ghana.drafter], 'officerChanged')
			expect(await gather('2027-06-15T07:00Z')).toBe(1)
			const digest = await lastDigest(ghana.drafter)
			await asOwner(`update person set suspended_at = now() where id = $1`, [ghana.drafter.id])
			expect(await sendDue(String(digest?.id))).toBe('suppressed')
			await asOwner(`update person set suspended_at = null where id = $1`, [ghana.drafter.id])
			const [held] = await noticesOf(ghana.drafter, { digestId: digest?.id })
			expect(held).toMatchObject({ status: 'suppressed', suppressedBecause: 'suspended' })
		})

		test('of a former deputy leaves out what came while standing in', async () => {
			await setEmailSettings(ghana.focalPoint, { timeZone: 'Africa/Accra', progress: 'daily' })
			const standIn = { personId: ghana.focalPoint.id, inPlaceOf: [ghana.drafter.id] }
			const told = { notice: 'officerChanged' as const, requestId, facts: { path: `/requests/${requestId}` } }
			await at('2027-07-05T10:00Z', () =>
				look((tx) => queueNotices(tx, { ...told, eventKey: newId(), people: [standIn] })),
			)
			expect(await gather('2027-07-06T07:00Z')).toBe(0)
			expect((await noticesOf(ghana.focalPoint)).at(-1)).toMatchObject({
				status: 'suppressed',
				suppressedBecause: 'standInEnded',
			})
		})
	})
})

describe('donor digests', () => {
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

	test('a donor gets a monthly summary of the deliveries it funds, as far as it may see them', async () => {
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

	test('a month later it gets another, and the letter contains figures only', async () => {
		await atTime(firstOf(2), notifyDonors)

		const [, again] = await digests()
		expect(again?.facts).toMatchObject({ figures: { underWay: 1, opened: 0, completed: 0 } })
		const letter = again && (await withActor(systemActor, (tx) => writeLetter(tx, again)))
		expect(letter?.text).toMatch(/In progress: 1\s+Opened in that month: 0\s+Completed in that month: 0/)
		expect(letter?.text).not.toMatch(/Ghana|TA-\d{4}/)
	})
})

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { recordFollowUp } from '#app/domain/deliveries/training/training-records.server.ts'
import { saveEmailSetting } from '#app/domain/notifications/mail-preferences.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { sendBatch } from '#app/queue/mail/drain-outbox.server.ts'
import { aCourse, attend, courseStep, nomineesOf, recordTests, said } from '#tests/support/courses.ts'
import { useMailServer } from '#tests/support/mail-server.ts'
import { emailOf, ghana, office } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

const mail = await useMailServer()
useSettings({ MAIL_GATHER_SECONDS: 120 })

useWorld()
beforeAll(() => mail.open())
afterAll(() => mail.close())
afterEach(() => mail.does(() => 'take'))

const { drafter } = ghana
let start = 0
let course: Awaited<ReturnType<typeof aCourse>>
const at = <T>(seconds: number, work: () => Promise<T>) => atTime(new Date(start + seconds * 1000), work)
const drain = (seconds: number) =>
	at(seconds, async () => {
		while ((await sendBatch()) > 0);
	})
const lettersTo = (email: string) => mail.received.filter(({ recipients }) => recipients.includes(email))
const noticesOf = (personId: string) =>
	look((tx) =>
		tx.notice.findMany({
			where: {
				personId,
				deliveryId: course.id,
				conversation: { startsWith: 'steps:' },
				status: { not: 'suppressed' },
			},
			orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		}),
	)

beforeEach(async () => {
	course = await aCourse('inSession')
	await look(
		(tx) => tx.$executeRaw`update notice set status = 'suppressed' where status in ('queued', 'deferred')`,
	)
	mail.received.length = 0
	start = Date.now() + 1000
})

/** The course is held, of which drafter, focal point and officer are notified. */
async function hold() {
	await attend(course.id)
	await course.step({ type: 'closeSession' })
}

/** Its results are recorded, of which the focal point is notified, and its certificates are issued. */
async function certify() {
	await recordTests(course.id, () => 80)
	await course.step({ type: 'recordLearning' })
	await course.step({ type: 'certify' })
}

test('steps of one course within two minutes of each other reach each reader as one e-mail that names them', async () => {
	await at(0, hold)
	await at(60, certify)
	await drain(100)
	expect(mail.received).toEqual([])
	await drain(181)
	const [letter, ...others] = lettersTo(emailOf(drafter))
	expect(others).toEqual([])
	const notices = await noticesOf(drafter.id)
	expect(notices.map(({ template }) => template)).toEqual(['trainingHeld', 'certificatesReady'])
	expect(notices.map(({ status }) => status)).toEqual(['sent', 'sent'])
	expect(notices.map(({ digestId }) => digestId)).toEqual([null, notices[0]?.id])
	// The last step gives the e-mail its subject, and the earlier ones are named in it.
	expect(notices[0]?.subject).toContain('Certificates of completion issued')
	expect(letter).toBeDefined()
	expect(notices[0]?.text).toContain('Earlier step: Training held')
})

test('a step that starts a clock does not wait, nor does one after the wait is over', async () => {
	await at(0, hold)
	await drain(130)
	expect(lettersTo(emailOf(drafter))).toHaveLength(1)
	await at(140, certify)
	await drain(270)
	expect(lettersTo(emailOf(drafter))).toHaveLength(2)
})

test('a reader who receives no optional e-mails is not sent them with others', async () => {
	await look((tx) => saveEmailSetting(tx, drafter.id, 'delivery', 'off'))
	await at(0, hold)
	await drain(130)
	expect(lettersTo(emailOf(drafter))).toEqual([])
})

test('a whole course, from the offer on, leads to at most five e-mails to its drafter', async () => {
	await look((tx) => saveEmailSetting(tx, drafter.id, 'delivery', 'atOnce'))
	course = await at(0, () => aCourse('certified'))
	await drain(600)
	await at(700, () => courseStep(ghana.focalPoint, course.id, { type: 'confirmReceipt', comment: '' }))
	const later = 170 * 24 * 60 * 60
	await at(later, async () => {
		for (const { id } of await nomineesOf(course.id))
			await recordFollowUp(office.manager, course.id, said(id))
		await course.step({ type: 'recordFollowUp', resultsReview: false })
	})
	await drain(later + 600)
	const about = { OR: [{ needId: course.needId }, { deliveryId: course.id }] }
	const told = await look((tx) =>
		tx.notice.findMany({
			where: { personId: drafter.id, ...about, status: 'sent' },
			select: { template: true, digestId: true },
		}),
	)
	// Nine steps lead to notices; those of one sitting share one e-mail.
	expect(told.map(({ template }) => template).toSorted()).toEqual([
		'certificatesReady',
		'needDelivered',
		'needEvaluated',
		'nominationsCalled',
		'offerConfirmed',
		'offerMade',
		'participantsConfirmed',
		'trainingHeld',
		'trainingStarted',
	])
	const letters = told.filter(({ digestId }) => digestId === null).map(({ template }) => template)
	expect(letters.toSorted()).toEqual([
		'needDelivered',
		'needEvaluated',
		'nominationsCalled',
		'offerConfirmed',
		'offerMade',
	])
})

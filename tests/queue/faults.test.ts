import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { getOutgoingEmails } from '#app/domain/administration/outgoing-emails.server.ts'
import { retryNotice } from '#app/domain/notifications/gathered-notices.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { requeueStragglers } from '#app/queue/mail/drain-outbox.server.ts'
import { startWorker } from '#app/queue/worker.server.ts'
import { leaveOnly, sendDue } from '#tests/queue/outbox.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { asOwner, testQueue } from '#tests/support/database.ts'
import { eventually } from '#tests/support/eventually.ts'
import { useMailServer } from '#tests/support/mail-server.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import { findNeed, findRequest, look, needStep, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

const mail = await useMailServer()

useWorld()
beforeAll(() => mail.open())
afterEach(() => mail.greylist(false))
afterAll(() => mail.close())

const TRIES = 13

const noticesOf = (requestId: string) =>
	look((tx) => tx.notice.findMany({ where: { requestId }, orderBy: { id: 'asc' } }))
const firstOf = async (requestId: string) => String((await noticesOf(requestId))[0]?.id)
const jobs = async (name = 'send-notice') =>
	Number((await asOwner('select count(*) as count from pgboss.job where name = $1', [name]))[0]?.count)
const mailsOf = (noticeId: string) => mail.received.filter(({ messageId }) => messageId?.includes(noticeId))

test('a step that is rolled back leaves no message, no job and no clock', async () => {
	const requestId = await aRequest({ status: 'screening' })
	const { id: needId } = await aNeed({ status: 'proposed' })
	const before = [await jobs(), await jobs('ring-timer'), (await noticesOf(requestId)).length]
	const broken = withActor(office.officer, async (tx) => {
		await takeStep(tx, office.officer, 'request', requestId, { event: { type: 'pass' } })
		throw new Error('the power went off')
	})
	await expect(broken).rejects.toThrow('the power went off')
	const tooMuch = { type: 'acceptOffer', quantity: 9_999, note: '' } as const
	await expect(needStep(office.manager, needId, tooMuch)).rejects.toMatchObject({ code: 'invalid' })
	expect([await jobs(), await jobs('ring-timer'), (await noticesOf(requestId)).length]).toEqual(before)
	expect((await findRequest(requestId)).status).toBe('screening')
})

test('a message is tried for two days, set aside, and sent when an administrator asks', async () => {
	const noticeId = await firstOf(await aRequest({ status: 'awaitingEndorsement' }))
	await leaveOnly(noticeId)
	const start = Date.now()
	let at = start
	mail.greylist(true)
	for (let attempt = 1; attempt <= TRIES; attempt++) {
		const outcome = await atTime(new Date(at), () => sendDue(noticeId))
		const notice = await look((tx) => tx.notice.findUniqueOrThrow({ where: { id: noticeId } }))
		expect(notice).toMatchObject({ attempts: attempt, failure: 'greylisted', uncertain: false })
		expect(outcome).toBe(attempt < TRIES ? 'deferred' : 'parked')
		await asOwner('update mail_domain set rests = 0, rests_until = null') // others reach that server meanwhile
		await atTime(new Date(at + 1000), () => sendDue(noticeId))
		expect(await look((tx) => tx.notice.findUniqueOrThrow({ where: { id: noticeId } }))).toEqual(notice)
		at = notice.nextTryAt?.getTime() ?? at
	}
	expect((at - start) / 3_600_000).toBeCloseTo(48, -0.5)
	mail.greylist(false)
	const parked = () => getOutgoingEmails(office.administrator, new URLSearchParams('state=parked'))
	expect((await parked()).rows.map(({ id }) => id)).toEqual([noticeId])

	const others = everybody.filter(({ role }) => role !== 'administrator')
	for (const actor of others)
		expect(() => retryNotice(actor, noticeId)).toThrow(expect.objectContaining({ code: 'refused' }))
	const both = await Promise.allSettled([1, 2].map(() => retryNotice(office.administrator, noticeId)))
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	await expect(retryNotice(office.administrator, 'unknown')).rejects.toMatchObject({ code: 'not-found' })

	expect(await sendDue(noticeId)).toBe('sent')
	expect(mailsOf(noticeId)).toHaveLength(1)
	expect((await parked()).rows).toEqual([])
})

test('a message whose job was lost gets a new one, and what waits for a summary none', async () => {
	const noticeId = await firstOf(await aRequest({ status: 'awaitingEndorsement' }))
	await asOwner(`delete from pgboss.job where name = 'send-notice'`)
	const change = (data: object) => look((tx) => tx.notice.updateMany({ data }))
	await change({ status: 'sent' })
	const late = { status: 'queued', createdAt: new Date(Date.now() - 180_000) } as const
	await look((tx) => tx.notice.update({ where: { id: noticeId }, data: { ...late, cadence: 'daily' } }))
	expect(await requeueStragglers()).toBe(0)
	await look((tx) => tx.notice.update({ where: { id: noticeId }, data: { cadence: null } }))
	expect(await requeueStragglers()).toBe(1)
	expect(await requeueStragglers()).toBe(0) // that job sends all due e-mails
	expect(await asOwner(`select id from pgboss.job where data->>'noticeId' = $1`, [noticeId])).toHaveLength(1)
	await change({ status: 'sent' })
})

test('a message that cannot even be written is kept, with the reason', async () => {
	const noticeId = await firstOf(await aRequest({ status: 'awaitingEndorsement' }))
	await look((tx) => tx.notice.updateMany({ where: { id: noticeId }, data: { template: 'noSuchTemplate' } }))
	await leaveOnly(noticeId)
	expect(await sendDue(noticeId)).toBe('deferred')
	const { rows } = await getOutgoingEmails(office.administrator, new URLSearchParams('reason=unwritable'))
	expect(rows.map(({ id }) => id)).toEqual([noticeId])
})

// From here on a worker runs, as in production.
test('with the mail server down the steps go on, and all is sent once it is back', async () => {
	await mail.close()
	await startWorker(testQueue())
	const requestId = await aRequest({ status: 'active' })
	expect((await findRequest(requestId)).status).toBe('active')
	await eventually(
		'the server was tried',
		async () => (await look((tx) => tx.mailDomain.count({ where: { domain: '*', rests: { gt: 0 } } }))) === 1,
	)
	const stuck = await noticesOf(requestId)
	expect(stuck.every(({ status }) => status === 'queued' || status === 'deferred')).toBe(true)

	await mail.open()
	await eventually(
		'all is sent',
		async () => {
			await look((tx) => tx.mailDomain.updateMany({ data: { restsUntil: null } }))
			await look((tx) => tx.notice.updateMany({ data: { nextTryAt: null } }))
			await testQueue().send('send-notice', { noticeId: stuck[0]?.id })
			return (await noticesOf(requestId)).every(({ status }) => status === 'sent')
		},
		90,
	)
	expect(stuck.map(({ id }) => mailsOf(id).length)).toEqual(stuck.map(() => 1))
})

test('one letter that the server refuses holds no other up', async () => {
	const requestId = await aRequest({ status: 'submitted' })
	await eventually('all before is sent', async () =>
		(await noticesOf(requestId)).every(({ status }) => status === 'sent'),
	)
	await asOwner(`update person set email = 'no address at all' where id = $1`, [ghana.focalPoint.id])
	const { officer, triage } = office
	await requestStep(triage, requestId, { type: 'acknowledge', officerId: officer.id, authenticated: true })
	const sent = async () =>
		(await noticesOf(requestId)).filter(
			({ status, template }) => template === 'requestAcknowledged' && status === 'sent',
		)
	await eventually('the other letter is sent', async () => (await sent()).length === 1)
	expect((await sent())[0]?.personId).toBe(ghana.drafter.id)
	await eventually('the refusal is noted', async () =>
		(await noticesOf(requestId)).some(({ failure }) => failure !== null),
	)
})

test('a clock rings through the queue', async () => {
	const { id } = await aNeed({ status: 'reserved' })
	await asOwner(
		`update pgboss.job set start_after = now() where name = 'ring-timer' and data->>'event' = 'offerLapsed' and data->>'id' = $1`,
		[id],
	)
	await eventually('the offer lapses', async () => (await findNeed(id)).status === 'accepted')
})

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ConversationAddress } from '#app/domain/core/conversations.server.ts'
import { getMessages } from '#app/domain/messages/get-messages.server.ts'
import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'
import { listRecipients } from '#app/domain/recipients/get-sent-email.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { requeueStragglers, sendBatch } from '#app/queue/mail/drain-outbox.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asked as clarificationOf } from '#tests/support/clarifications.ts'
import { asOwner } from '#tests/support/database.ts'
import { useMailServer } from '#tests/support/mail-server.ts'
import { emailOf, ghana, office } from '#tests/support/people.ts'
import { inDays } from '#tests/support/posts.ts'
import { useSettings } from '#tests/support/settings.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

const mail = await useMailServer()
useSettings({ MAIL_GATHER_SECONDS: 120 })

useWorld()
const sql = (statement: string) => look((tx) => tx.$executeRawUnsafe(statement))
let place: ConversationAddress
beforeAll(() => mail.open())
afterAll(() => mail.close())
afterEach(() => mail.does(() => 'take'))

const START = Date.parse(`${inDays(1)}T09:00:00Z`)
const at = <T>(seconds: number, work: () => Promise<T>) => atTime(new Date(START + seconds * 1000), work)
const say = (actor: Actor, seconds: number) =>
	at(seconds, () => writeMessage(actor, { ...place, key: newId(), text: 'About the course.' }))

/** Sends all e-mails due at a moment. */
const drain = (seconds: number) =>
	at(seconds, async () => {
		while ((await sendBatch()) > 0);
	})

/** Creates a request in review without unsent e-mails. */
async function aQuietRequest() {
	place = { requestId: await aRequest({ status: 'review' }), needId: null }
	await sql(`update notice set status = 'suppressed' where status in ('queued', 'deferred')`)
	mail.received.length = 0
}
const lettersTo = (person: Actor) =>
	mail.received.filter(({ recipients }) => recipients.includes(emailOf(person)))
const noticesOf = (person: Actor) =>
	look((tx) =>
		tx.notice.findMany({
			where: { personId: person.id, requestId: place.requestId, conversation: { not: null } },
			orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		}),
	)

test('messages written within two minutes of each other reach each reader as one e-mail that lists them', async () => {
	await aQuietRequest()
	for (const seconds of [0, 60, 150]) await say(office.officer, seconds)
	await drain(200)
	expect(mail.received).toEqual([])
	await drain(271)
	for (const reader of [ghana.drafter, ghana.focalPoint]) {
		const [letter, ...others] = lettersTo(reader)
		expect(others).toEqual([])
		const notices = await noticesOf(reader)
		expect(notices.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent'])
		expect(notices.map(({ digestId }) => digestId)).toEqual([null, notices[0]?.id, notices[0]?.id])
		expect(letter?.messageId).toBe(notices[0]?.messageId)
		expect(letter?.inReplyTo).toBe(`<request.${place.requestId}@127.0.0.1>`)
	}
	const english = await noticesOf(ghana.drafter)
	for (const time of ['09:00', '09:01', '09:02']) expect(english[0]?.text).toContain(time)
})

test('the list of recipients says of each message how it went', async () => {
	const { events } = await listRecipients(office.officer, place.requestId)
	const told = events.flatMap((event) => event.told).filter(({ state }) => state === 'sent')
	expect(told).toHaveLength(6)
	expect(told.filter(({ withEarlier }) => withEarlier)).toHaveLength(4)
	expect(told.every(({ at: sent }) => sent !== null)).toBe(true)
})

test('a letter leaves ten minutes after its first message, however many follow', async () => {
	await aQuietRequest()
	for (let seconds = 0; seconds < 600; seconds += 60) await say(office.officer, seconds)
	await drain(599)
	expect(mail.received).toEqual([])
	await drain(600)
	expect(lettersTo(ghana.drafter)).toHaveLength(1)
	expect(lettersTo(ghana.drafter)[0]?.text).toContain('Entries in this e-mail: 10')
})

test('a reader who opens the page while a letter waits still gets one, for messages before and after', async () => {
	await aQuietRequest()
	await say(office.officer, 0)
	await at(30, () => getMessages(ghana.drafter, place))
	await say(office.officer, 60)
	await drain(181)
	expect(lettersTo(ghana.drafter)).toHaveLength(1)
	await at(200, () => getMessages(ghana.drafter, place))
	await say(office.officer, 210)
	await drain(331)
	expect(lettersTo(ghana.drafter)).toHaveLength(2)
	expect(lettersTo(ghana.focalPoint)).toHaveLength(1)
})

test('what is written while a letter is being sent or was tried is not said to be in it', async () => {
	await aQuietRequest()
	await say(office.officer, 0)
	mail.does(() => 'drop')
	await drain(121)
	await say(office.officer, 122)
	mail.does(() => 'take')
	await sql(`update notice set next_try_at = null where status = 'deferred'`)
	await sql('update mail_domain set rests = 0, rests_until = null')
	await drain(3600)
	const notices = await noticesOf(ghana.drafter)
	expect(notices.map(({ status, suppressedBecause }) => suppressedBecause ?? status)).toEqual([
		'sent',
		'unread',
	])
	expect(notices[0]?.text).not.toContain('09:02')
})

test('a conversation of another thread, and internal notes, have letters of their own', async () => {
	await aQuietRequest()
	await say(ghana.drafter, 0)
	const note = { ...place, text: 'Please look.', mentioned: [office.officer.id] }
	for (const key of [newId(), newId()]) await at(1, () => writeNote(office.triage, { ...note, key }))
	await drain(130)
	expect(lettersTo(office.officer).map(({ subject }) => subject?.split(' – ')[0])).toEqual([
		'New message about the request',
		'Mention in an internal note',
	])
})

test('a step that starts a clock does not wait', async () => {
	const { requestId } = await clarificationOf(['situation.situation'])
	const asked = await look((tx) =>
		tx.notice.findMany({ where: { requestId, template: 'clarificationRequested' } }),
	)
	expect(asked.length).toBeGreaterThan(0)
	expect(asked.every(({ nextTryAt, digestId }) => nextTryAt === null && digestId === null)).toBe(true)
})

test('a chosen summary stays as it is', async () => {
	await aQuietRequest()
	await look((tx) =>
		tx.emailSetting.create({
			data: { personId: ghana.drafter.id, kind: 'messages', cadence: 'daily', changedAt: new Date(START) },
		}),
	)
	await say(office.officer, 0)
	await drain(130)
	expect(lettersTo(ghana.drafter)).toEqual([])
	const [held] = await noticesOf(ghana.drafter)
	expect(held).toMatchObject({ status: 'queued', cadence: 'daily', digestId: null, nextTryAt: null })
	await look((tx) => tx.emailSetting.deleteMany())
})

test('what waits when a process is killed is found by the next one, and sent once', async () => {
	await aQuietRequest()
	await say(office.officer, 0)
	await say(office.officer, 20)
	await asOwner('delete from pgboss.job')
	expect(await at(130, requeueStragglers)).toBe(0)
	expect(await at(141, requeueStragglers)).toBeGreaterThan(0)
	await drain(141)
	await drain(300)
	expect(lettersTo(ghana.drafter)).toHaveLength(1)
	expect((await noticesOf(ghana.drafter)).map(({ status }) => status)).toEqual(['sent', 'sent'])
})

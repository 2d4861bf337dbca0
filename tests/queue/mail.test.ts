import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { startWorker, type Worker } from '#app/queue/worker.server.ts'
import { sendDue } from '#tests/queue/outbox.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner, testQueue } from '#tests/support/database.ts'
import { eventually } from '#tests/support/eventually.ts'
import { useMailServer } from '#tests/support/mail-server.ts'
import { egypt, emailOf, everybody, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

let worker: Worker
const mail = await useMailServer()

useWorld()
let requestId: string

const noticesOf = (id: string) =>
	look((tx) => tx.notice.findMany({ where: { requestId: id }, orderBy: { id: 'asc' } }))
const waiting = () => look((tx) => tx.notice.count({ where: { status: 'queued' } }))

beforeAll(async () => {
	await mail.open()
	requestId = await aRequest({ status: 'active', state: 'egypt' })
	worker = await startWorker(testQueue())
	await eventually('all messages are sent', async () => (await waiting()) === 0, 60)
})
afterAll(() => mail.close())

test('every message arrived once, at the person it is for', async () => {
	const notices = await look((tx) => tx.notice.findMany())
	const wanted = notices.map(({ personId }) => emailOf({ id: String(personId) }))
	expect(mail.received.flatMap(({ recipients }) => recipients).sort()).toEqual(wanted.sort())
	expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(notices.length)
	expect(notices.every(({ status, sentAt, attempts }) => status === 'sent' && sentAt && attempts === 0)).toBe(
		true,
	)
})

test('each in the language of its reader, right to left where it is written so', async () => {
	for (const person of everybody) {
		const letters = mail.received.filter(({ recipients }) => recipients.includes(emailOf(person)))
		for (const { html, text } of letters) {
			const opening = String(html).match(/<html[^>]*>/)?.[0] ?? ''
			expect(opening, person.id).toContain(`lang="${person.language}"`)
			expect(opening, person.id).toContain(`dir="${person.language === 'ar' ? 'rtl' : 'ltr'}"`)
			expect(text?.length).toBeGreaterThan(50)
		}
	}
	const written = new Set(mail.received.map(({ html }) => String(html).match(/lang="(\w+)"/)?.[1]))
	expect([...written].sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru'])
})

test('the outbox keeps what was sent, word for word', async () => {
	for (const notice of await noticesOf(requestId)) {
		const letter = mail.received.find(({ messageId }) => messageId === notice.messageId)
		expect(letter?.subject).toBe(notice.subject)
		expect(letter?.text?.replace(/\s+/g, ' ').trim()).toBe(notice.text?.replace(/\s+/g, ' ').trim())
		expect(notice.recipient).toBe(letter?.recipients[0])
	}
})

test('it is marked as automatic, and letters of one request form a thread', async () => {
	const ofRequest = new Set((await noticesOf(requestId)).map(({ messageId }) => messageId))
	const letters = mail.received.filter(({ messageId }) => ofRequest.has(String(messageId)))
	const threads = new Set(letters.map(({ inReplyTo }) => inReplyTo))
	expect([...threads]).toEqual([`<request.${requestId}@127.0.0.1>`])
	for (const { headers, messageId } of mail.received) {
		expect(headers.get('auto-submitted')).toBe('auto-generated')
		expect(messageId).toMatch(/^<[0-9a-f-]{36}@127\.0\.0\.1>$/)
	}
})

test('a message that was sent is not sent again, however often its job runs', async () => {
	const before = await noticesOf(requestId)
	const letters = mail.received.length
	for (const { id } of before) expect(await sendDue(id)).toBe('sent')
	expect(await noticesOf(requestId)).toEqual(before)
	expect(mail.received).toHaveLength(letters)
})

test('who was suspended gets nothing more', async () => {
	const suspend = (suspendedAt: Date | null) =>
		asOwner('update person set suspended_at = $1 where id = $2', [suspendedAt, office.triage.id])
	await suspend(new Date())
	const id = await aRequest({ status: 'submitted' })
	await suspend(null)
	const people = (await noticesOf(id)).map(({ personId }) => personId)
	expect(people).not.toContain(office.triage.id)
	expect(people).toContain(ghana.mission.id)
})

test('a person who has changed the language reads what still waits in the new one', async () => {
	await worker.stop(10_000)
	const id = await aRequest({ status: 'awaitingEndorsement', state: 'egypt' })
	await withActor(egypt.focalPoint, (tx) =>
		tx.person.updateMany({ where: { id: egypt.focalPoint.id }, data: { language: 'zh' } }),
	)
	const waitingFor = (await noticesOf(id)).find(({ personId }) => personId === egypt.focalPoint.id)
	expect(await sendDue(String(waitingFor?.id))).toBe('sent')
	const letter = mail.received.find(({ messageId }) => messageId?.includes(String(waitingFor?.id)))
	expect(letter?.html).toContain('lang="zh"')
	expect(
		await withActor(systemActor, (tx) =>
			tx.notice.count({ where: { id: String(waitingFor?.id), language: 'zh' } }),
		),
	).toBe(1)
})

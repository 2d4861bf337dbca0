import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { newId } from '#app/platform/ids.server.ts'
import { claimDue } from '#app/queue/mail/claim-notice.server.ts'
import { sendBatch } from '#app/queue/mail/drain-outbox.server.ts'
import { sendClaimed } from '#app/queue/mail/send-notice.server.ts'
import { sendDue } from '#tests/queue/outbox.ts'
import { useMailServer } from '#tests/support/mail-server.ts'
import { emailOf, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

const mail = await useMailServer()

useWorld()
beforeAll(() => mail.open())
afterEach(async () => {
	mail.greylist(false)
	mail.does(() => 'take')
	await sql('update mail_domain set rests = 0, rests_until = null, sent = 0')
})
afterAll(() => mail.close())

type Row = { template?: string; address?: string; personId?: string; eventKey?: string; createdAt?: Date }

/** Inserts rows of the outbox as queued, without jobs. */
const letters = (...rows: Row[]) =>
	look((tx) =>
		tx.notice.createManyAndReturn({
			data: rows.map((row) => ({
				id: newId(),
				eventKey: newId(),
				template: 'screeningPassed',
				createdAt: new Date(),
				facts: { path: '/', reference: 'SOM-2026-0001' },
				...(row.address || row.personId ? {} : { personId: ghana.focalPoint.id }),
				...row,
			})),
		}),
	)
const letter = async (row: Row = {}) => String((await letters(row))[0]?.id)
const found = (id: string) => look((tx) => tx.notice.findUniqueOrThrow({ where: { id } }))
const received = (id: string) => mail.received.filter(({ messageId }) => messageId?.includes(id))
const sql = (statement: string, ...values: unknown[]) =>
	look((tx) => tx.$executeRawUnsafe(statement, ...values))
async function waitIsOver() {
	await sql(`update notice set next_try_at = null where status = 'deferred'`)
	await sql(`update mail_domain set rests_until = now() - interval '1 second'`)
}

test('an address that does not exist comes back at once, and the others of the batch go out', async () => {
	const rows = await letters({ address: 'nobody@a.example' }, { address: 'somebody@a.example' }, {})
	mail.answers((address) =>
		address.startsWith('nobody') ? { code: 550, text: '5.1.1 No such user here' } : null,
	)
	expect(await sendBatch()).toBe(3)
	const [bad, good, other] = await Promise.all(rows.map(({ id }) => found(id)))
	expect(bad).toMatchObject({
		status: 'bounced',
		bounceCode: '5.1.1',
		failure: 'unknownRecipient',
		attempts: 1,
	})
	expect(bad?.bouncedAt).toBeInstanceOf(Date)
	expect([good?.status, other?.status]).toEqual(['sent', 'sent'])
})

test('what is refused for its content is set aside with the reason, and did not come back', async () => {
	const id = await letter()
	mail.does(() => ({ code: 554, text: '5.7.1 Looks like spam' }))
	expect(await sendDue(id)).toBe('parked')
	expect(await found(id)).toMatchObject({ failure: 'refused', bouncedAt: null, uncertain: false })
})

test('a server that asks for patience gets it: its other letters wait without counting as tries', async () => {
	const rows = await letters(
		{ address: 'one@slow.example', createdAt: new Date(0) },
		{ address: 'two@slow.example' },
		{ address: 'a@b.example' },
	)
	mail.answers((address) =>
		address.endsWith('@slow.example') ? { code: 451, text: '4.7.1 Greylisted' } : null,
	)
	await sendBatch()
	expect(await sendBatch()).toBe(0)
	const [first, second, other] = await Promise.all(rows.map(({ id }) => found(id)))
	expect(first).toMatchObject({ status: 'deferred', failure: 'greylisted', attempts: 1, claimedUntil: null })
	expect(second).toMatchObject({ status: 'queued', attempts: 0, claimedUntil: null })
	expect(other?.status).toBe('sent')

	mail.greylist(false)
	await waitIsOver()
	expect(await sendBatch()).toBe(1) // a single one as a test
	expect(await sendBatch()).toBe(1)
	expect(await Promise.all(rows.map(async ({ id }) => received(id).length))).toEqual([1, 1, 1])
})

test('a server that goes without an answer: it may have arrived, and no other is tried before it is there again', async () => {
	const id = await letter()
	await letter({ address: 'another@b.example' })
	mail.does(() => 'drop')
	expect(await sendBatch()).toBe(2)
	expect(await found(id)).toMatchObject({
		status: 'deferred',
		failure: 'answerLost',
		uncertain: true,
		attempts: 1,
	})
	expect(await sendBatch()).toBe(0)
	mail.does(() => 'take')
	await waitIsOver()
	while ((await sendBatch()) > 0);
	const [one, again, ...more] = received(id)
	expect([again?.messageId, more]).toEqual([one?.messageId, []])
	expect(await found(id)).toMatchObject({ status: 'sent', uncertain: true })
	expect(mail.received.filter(({ recipients }) => recipients[0] === 'another@b.example')).toHaveLength(1)
})

test('an untrusted certificate: nothing is handed over, and nothing is lost', async () => {
	await mail.close()
	await mail.open({ encrypts: true })
	const id = await letter()
	const before = mail.received.length
	expect(await sendDue(id)).toBe('deferred')
	expect(await found(id)).toMatchObject({ failure: 'certificate', uncertain: false })
	expect(await sendBatch()).toBe(0) // all mail is paused
	await mail.close()
	await mail.open()
	await waitIsOver()
	expect(mail.received).toHaveLength(before)
	expect(await sendDue(id)).toBe('sent')
})

test('two people who share a mailbox get one letter per event, even from two workers at once', async () => {
	const eventKey = newId()
	const person = { eventKey, personId: ghana.mission.id }
	const address = emailOf(ghana.mission).toUpperCase()
	const rows = await letters(person, { eventKey, address })
	const claimed = await look((tx) => claimDue(tx))
	const outcomes = await Promise.all(claimed.map(sendClaimed))
	expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['sent', 'suppressed'])
	const because = await Promise.all(rows.map(async ({ id }) => (await found(id)).suppressedBecause))
	expect(because.filter(Boolean)).toEqual(['sameAddress'])
})

test('nothing goes to an address that returned letters, except what a person has just asked for', async () => {
	const address = 'gone@a.example'
	await sql(`insert into undeliverable_address (address, since, code) values ($1, now(), '5.1.1')`, address)
	const [news, asked] = await letters({ address }, { address, template: 'passwordLink' })
	expect(await sendDue(String(news?.id))).toBe('suppressed')
	expect((await found(String(news?.id))).suppressedBecause).toBe('bouncing')
	expect(await sendDue(String(asked?.id))).toBe('sent')
})

test('mandatory letters go first, then the oldest; no domain gets more than its share of a minute', async () => {
	await sql(`update notice set status = 'parked' where status in ('queued', 'deferred')`)
	const at = (minute: number) => new Date(Date.UTC(2026, 1, 1, 12, minute))
	const rows = await letters(
		{ address: 'c@order.example', createdAt: at(3) },
		{ address: 'b@order.example', createdAt: at(1) },
		{ address: 'a@order.example', createdAt: at(2), template: 'passwordLink' },
	)
	await sql(`insert into mail_domain (domain, window_at, sent) values ('order.example', now(), 119998)`)
	const before = mail.received.length
	expect(await sendBatch()).toBe(2)
	expect(mail.received.slice(before).flatMap(({ recipients }) => recipients)).toEqual([
		'a@order.example',
		'b@order.example',
	])
	expect(await found(String(rows[0]?.id))).toMatchObject({ status: 'queued', attempts: 0 })
})

test('of several workers at once none sends what another does, and what waits for a summary stays', async () => {
	const rows = await letters(...Array.from({ length: 60 }, () => ({ personId: office.officer.id })))
	await look((tx) => tx.notice.update({ where: { id: String(rows[0]?.id) }, data: { cadence: 'daily' } }))
	const before = mail.received.length
	const drain = async () => {
		while ((await sendBatch()) > 0);
	}
	await Promise.all([drain(), drain(), drain()])
	const ids = mail.received.slice(before).map(({ messageId }) => messageId)
	expect(new Set(ids).size).toBe(ids.length)
	expect(rows.map(({ id }) => received(id).length)).toEqual([0, ...rows.slice(1).map(() => 1)])
})

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { setMailbox } from '#app/domain/people/posts/post-steps.server.ts'
import { nameSuccessor } from '#app/domain/people/posts/successors.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { LONGEST_MS } from '#app/platform/mail/deliver.server.ts'
import { claimDue } from '#app/queue/mail/claim-notice.server.ts'
import { requeueStragglers, sendBatch } from '#app/queue/mail/drain-outbox.server.ts'
import { leaveOnly, sendDue } from '#tests/queue/outbox.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { eventually } from '#tests/support/eventually.ts'
import { useMailServer } from '#tests/support/mail-server.ts'
import { emailOf, ghana } from '#tests/support/people.ts'
import { asked, nextOf, sparePeople } from '#tests/support/posts.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

const mail = await useMailServer()

useWorld()
const spare = sparePeople()
let requestId: string
beforeAll(async () => {
	await mail.open()
	requestId = await aRequest()
})
afterEach(async () => {
	mail.does(() => 'take')
	mail.greylist(false)
	await sql(`update notice set status = 'parked' where status in ('queued', 'deferred')`)
	await sql('update mail_domain set sent = 0, rests = 0, rests_until = null')
})
afterAll(() => mail.close())

/** Creates an e-mail about a request that awaits an action. */
async function aLetterTo({ id }: Actor) {
	const eventKey = newId()
	const facts = { reference: 'SOM-2026-0001', path: `/requests/${requestId}` }
	await look((tx) =>
		queueNotices(tx, { eventKey, notice: 'requestAcknowledged', people: [id], facts, requestId }),
	)
	return (await look((tx) => tx.notice.findFirstOrThrow({ where: { eventKey } }))).id
}
const sql = (statement: string, ...values: unknown[]) =>
	look((tx) => tx.$executeRawUnsafe(statement, ...values))
const found = (id: string) => look((tx) => tx.notice.findUniqueOrThrow({ where: { id } }))
const arrived = (id: string) =>
	mail.received.filter(({ messageId }) => messageId?.includes(id)).flatMap(({ recipients }) => recipients)
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const waitIsOver = () =>
	sql(`update notice set next_try_at = null where status = 'deferred'`).then(() =>
		sql('update mail_domain set rests_until = null'),
	)

/** Sent completely, but the connection ended before the response. */
async function uncertainLetterTo(person: Actor) {
	const id = await aLetterTo(person)
	mail.does(() => 'drop')
	expect(await sendDue(id)).toBe('deferred')
	mail.does(() => 'take')
	await waitIsOver()
	return id
}

describe('a letter that may have arrived, and is to be tried again', () => {
	test('does not go to a person who has since left the post; the successor is notified, and both are recorded', async () => {
		const [leaver, successor] = [nextOf(spare.drafters), nextOf(spare.drafters)]
		const id = await uncertainLetterTo(leaver)
		await nameSuccessor(ghana.focalPoint, await asked(leaver, successor))
		expect(await sendDue(id)).toBe('suppressed')
		expect(await found(id)).toMatchObject({
			suppressedBecause: 'leftPost',
			uncertain: true,
			recipient: emailOf(leaver),
		})
		expect(arrived(id)).toEqual([emailOf(leaver)])
		const { eventKey } = await found(id)
		const next = await look((tx) =>
			tx.notice.findFirstOrThrow({ where: { eventKey, personId: successor.id } }),
		)
		expect(await sendDue(next.id)).toBe('sent')
		expect(await found(next.id)).toMatchObject({ uncertain: false, recipient: emailOf(successor) })
	})

	test('does not go to a closed account, and follows a person to a new address', async () => {
		const [ended, moved] = [nextOf(spare.drafters), nextOf(spare.drafters)]
		const one = await uncertainLetterTo(ended)
		await sql('update person set suspended_at = now() where id = $1', ended.id)
		expect(await sendDue(one)).toBe('suppressed')
		expect(await found(one)).toMatchObject({ suppressedBecause: 'suspended', uncertain: true })
		expect(arrived(one)).toHaveLength(1)
		const other = await uncertainLetterTo(moved)
		await sql(`update person set email = 'moved@new.example' where id = $1`, moved.id)
		expect(await sendDue(other)).toBe('sent')
		// Both copies have the same Message-ID.
		expect(arrived(other)).toEqual([emailOf(moved), 'moved@new.example'])
		expect(await found(other)).toMatchObject({ recipient: 'moved@new.example', uncertain: true })
	})
})

test('the share of a domain is counted where a letter goes: the mailbox of the post, then the address of now', async () => {
	const person = nextOf(spare.drafters)
	await setMailbox(ghana.focalPoint, { postId: person.id, mailAddress: 'box@post.example', seenAddress: '' })
	const counted = async () =>
		(await look((tx) => tx.mailDomain.findMany({ where: { sent: { gt: 0 } } }))).map(({ domain }) => domain)
	const id = await aLetterTo(person)
	await leaveOnly(id)
	mail.answers(() => ({ code: 451, text: '4.7.1 Greylisted' }))
	expect(await sendDue(id)).toBe('deferred')
	expect(await counted()).toEqual(['post.example'])
	mail.greylist(false)
	await sql('update mail_domain set sent = 0, rests = 0, rests_until = null')
	await waitIsOver()
	await setMailbox(ghana.focalPoint, { postId: person.id, mailAddress: '', seenAddress: 'box@post.example' })
	await leaveOnly(id)
	expect(await sendDue(id)).toBe('sent')
	expect(await counted()).toEqual(['sample.example'])
})

describe('a worker that hangs in the middle of a letter', () => {
	/** Sends due e-mails until the mail server has received the first one and does not respond. */
	async function hanging() {
		let whole = false
		mail.does(() => 'hang')
		mail.at('answer', () => {
			whole = true
		})
		const worker = sendBatch()
		await eventually('the whole letter is there', async () => whole)
		return async () => {
			await mail.close()
			await mail.open()
			await worker
		}
	}
	const freeAt = async (minutes: number, id: string) =>
		(await atTime(later(minutes), () => look((tx) => claimDue(tx)))).some(({ notice }) => notice.id === id)

	test('keeps it from all others as long as it can still send it, and the rest of its batch for a minute', async () => {
		const [first, next] = [await aLetterTo(nextOf(spare.drafters)), await aLetterTo(nextOf(spare.drafters))]
		const end = await hanging()
		expect(arrived(first)).toHaveLength(1)
		expect([await freeAt(0, next), await freeAt(2, next)]).toEqual([false, true])
		expect(await freeAt(LONGEST_MS / 60_000, first)).toBe(false)
		await end()
		expect(await found(first)).toMatchObject({ status: 'deferred', failure: 'busy', uncertain: true })
		expect(await found(next)).toMatchObject({ status: 'queued', uncertain: false, attempts: 0 })
	})

	test('keeps one that it begins to send in the moment in which its claim ends', async () => {
		const id = await aLetterTo(nextOf(spare.drafters))
		let end = () => {}
		const ended = new Promise<void>((resolve) => {
			end = resolve
		})
		let beginsToSend = () => {}
		const begun = new Promise<void>((resolve) => {
			beginsToSend = resolve
		})
		const sender = look(async (tx) => {
			await tx.notice.updateMany({ where: { id }, data: { claimedUntil: later(5) } })
			beginsToSend()
			await ended
		})
		await begun
		const other = freeAt(0, id)
		const first = await Promise.race([other, new Promise((resolve) => setTimeout(resolve, 2000, 'waits'))])
		end()
		await sender
		expect([first, await other]).toEqual([false, false])
	})

	test('is given up at last, and what it learns then writes over nothing', async () => {
		const id = await aLetterTo(nextOf(spare.drafters))
		const end = await hanging()
		expect(await freeAt(LONGEST_MS / 60_000 + 2, id)).toBe(true)
		await sql(`update notice set status = 'sent', sent_at = now(), claimed_until = null where id = $1`, id)
		await end()
		expect(await found(id)).toMatchObject({ status: 'sent', failure: null, attempts: 0, uncertain: true })
		await sendBatch()
		expect((await found(id)).attempts).toBe(0)
		expect(arrived(id)).toHaveLength(1)
	})
})

test('what a wrong clock wrote holds nothing up for longer than it may', async () => {
	const id = await aLetterTo(nextOf(spare.drafters))
	const ahead = "now() + interval '1 year'"
	await sql(
		`update notice set next_try_at = ${ahead}, claimed_until = ${ahead}, created_at = ${ahead} where id = $1`,
		id,
	)
	await sql(`insert into mail_domain (domain, window_at, sent)
		values ('sample.example', now(), 0), ('*', now(), 0) on conflict do nothing`)
	await sql(
		`update mail_domain set window_at = ${ahead}, sent = 999999999, rests = 1, rests_until = ${ahead}`,
	)
	await asOwner(`delete from pgboss.job where name = 'send-notice'`)
	expect(await requeueStragglers()).toBe(1)
	expect(await sendBatch()).toBe(1)
	expect((await found(id)).status).toBe('sent')
})

test('a clock that goes back for some minutes sends nothing twice', async () => {
	const id = await aLetterTo(nextOf(spare.drafters))
	mail.answers(() => ({ code: 451, text: '4.2.1 Later' }))
	expect(await sendDue(id)).toBe('deferred')
	mail.greylist(false)
	expect(await atTime(later(-30), () => sendDue(id))).toBe('deferred')
	expect(await atTime(later(2), () => sendDue(id))).toBe('sent')
	expect(await atTime(later(-30), () => sendDue(id))).toBe('sent')
	expect(arrived(id)).toHaveLength(1)
})

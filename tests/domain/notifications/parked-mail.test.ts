import { expect, test } from 'vitest'

import { getSystemStatus, mailChecks } from '#app/domain/administration/get-system-status.server.ts'
import { clearAddress, getOutgoingEmails } from '#app/domain/administration/outgoing-emails.server.ts'
import { retryAll, retryNotice } from '#app/domain/notifications/gathered-notices.server.ts'
import { invitePerson } from '#app/domain/people/invite.server.ts'
import { mailBodies } from '#app/domain/retention/classes/requests.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { claimDue } from '#app/queue/mail/claim-notice.server.ts'
import { sendDue } from '#tests/queue/outbox.ts'
import { asOwner } from '#tests/support/database.ts'
import { everybody, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const { administrator } = office
const outbox = (query = '') => getOutgoingEmails(administrator, new URLSearchParams(query))

async function aParkedNotice(email: string) {
	await invitePerson(administrator, {
		name: 'P. Sample',
		email,
		title: '',
		language: 'en',
		role: 'administrator',
		stateIso3: undefined,
		authorityId: undefined,
		donor: '',
		regions: [],
	})
	const parked = { status: 'parked', attempts: 13, lastError: '554 no', failure: 'refused' } as const
	return look(async (tx) => {
		const { id } = await tx.notice.findFirstOrThrow({ where: { address: email } })
		await tx.notice.update({ where: { id }, data: parked })
		return id
	})
}

test('a message set aside is sent again when an administrator asks, once', async () => {
	const id = await aParkedNotice('parked@sample.example')
	const { rows } = await outbox()
	expect(rows).toMatchObject([{ id, recipient: 'parked@sample.example', attempts: 13, failure: 'refused' }])
	expect(JSON.stringify(rows)).not.toContain('/invitation/')

	await retryNotice(administrator, id)
	const after = await outbox()
	expect(after.rows).toEqual([])
	expect(after.unsent).toContainEqual({ status: 'queued', count: 1 })
	await expect(retryNotice(administrator, id)).rejects.toMatchObject({ code: 'conflict' })
	await expect(retryNotice(administrator, 'nobody')).rejects.toMatchObject({ code: 'not-found' })
})

test('the list is paged and filtered, and all of one reason are sent again at once', async () => {
	const row = (n: number, status: 'deferred' | 'bounced' | 'parked', failure: string) => ({
		id: newId(),
		eventKey: newId(),
		template: 'requestResumed',
		facts: {},
		status,
		failure,
		address: `n${n}@sample.example`,
		createdAt: new Date(Date.UTC(2026, 0, 1, 0, n)),
	})
	const failed = Array.from({ length: 60 }, (_, n) =>
		n % 20 === 0 ? row(n, 'bounced', 'unknownRecipient') : row(n, 'parked', 'tooLarge'),
	)
	await look((tx) => tx.notice.createMany({ data: failed }))
	const first = await outbox('size=50')
	const second = await outbox(`size=50&after=${first.next}`)
	expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(failed.map(({ id }) => id))
	expect(second.next).toBeNull()
	expect(first.reasons).toEqual([
		{ reason: 'tooLarge', count: 57 },
		{ reason: 'unknownRecipient', count: 3 },
	])
	expect((await outbox('state=bounced')).rows).toHaveLength(3)

	expect(await retryAll(administrator, 'tooLarge')).toBe(57)
	await expect(retryAll(administrator, 'tooLarge')).rejects.toMatchObject({ code: 'conflict' })
	expect((await outbox()).rows).toHaveLength(3)
})

test('notices sent in a summary or already handled are not listed, counted or sent again', async () => {
	const back = { status: 'bounced', failure: 'refused', bouncedAt: new Date() } as const
	const row = (more: object) => ({
		id: newId(),
		eventKey: newId(),
		template: 'requestResumed',
		facts: {},
		createdAt: new Date(),
		...back,
		...more,
	})
	await look((tx) =>
		tx.notice.createMany({ data: [row({ digestId: newId() }), row({ settledAt: new Date() })] }),
	)
	const { rows, unsent, reasons } = await outbox()
	expect(rows.map(({ failure }) => failure)).not.toContain('refused')
	expect(reasons.map(({ reason }) => reason)).not.toContain('refused')
	expect(unsent).toContainEqual({ status: 'bounced', count: 3 })
	const { checks } = await getSystemStatus(administrator)
	expect(checks).toContainEqual({ name: 'bounced', ok: false, count: 3, most: 1000 })
	await expect(retryAll(administrator, 'refused')).rejects.toMatchObject({ code: 'conflict' })
})

test('no query reads all e-mails ever sent', async () => {
	await look(
		(
			tx,
		) => tx.$executeRaw`insert into notice (id, event_key, template, facts, status, created_at, sent_at, subject)
			select 'sent-' || n, 'sent-' || n, 'requestResumed', '{}', 'sent', now(), now(), repeat('x', 1500) from generate_series(1, 3000) n`,
	)
	await asOwner('analyze notice')
	const wholeReads = async (tx: Tx) => {
		const [row] = await tx.$queryRaw<{ count: number }[]>`
			select seq_scan::int as count from pg_stat_xact_user_tables where relname = 'notice'`
		return row?.count
	}
	await look(async (tx) => {
		const before = await wholeReads(tx)
		await claimDue(tx)
		await mailChecks(tx)
		await tx.$queryRaw(mailBodies.due(new Date(0), new Date()))
		expect(await wholeReads(tx)).toBe(before)
	})
})

test('an address that letters came back from is tried again when an administrator says so', async () => {
	const address = 'gone@sample.example'
	await look((tx) => tx.undeliverableAddress.create({ data: { address, since: new Date(), code: '5.1.1' } }))
	expect((await outbox()).undeliverable.map((row) => row.address)).toEqual([address])
	await clearAddress(administrator, address)
	expect((await outbox()).undeliverable).toEqual([])
	await expect(clearAddress(administrator, address)).rejects.toMatchObject({ code: 'conflict' })
	await expect(clearAddress(administrator, 'x@y.example')).rejects.toMatchObject({ code: 'not-found' })
})

test('a letter that is held back keeps nothing of what it would have said', async () => {
	const address = 'held@sample.example'
	await look((tx) => tx.undeliverableAddress.create({ data: { address, since: new Date(), code: '5.1.1' } }))
	const facts = { path: '/requests/x', reference: 'SOM-TA-1' }
	const row = { id: newId(), eventKey: newId(), template: 'requestResumed', facts, createdAt: new Date() }
	await look((tx) => tx.notice.createMany({ data: { ...row, address: 'Held@sample.example' } }))
	expect(await sendDue(row.id)).toBe('suppressed')
	expect(await look((tx) => tx.notice.findUnique({ where: { id: row.id } }))).toMatchObject({
		suppressedBecause: 'bouncing',
		recipient: 'Held@sample.example',
		html: null,
		text: null,
	})
})

test('the health page says that the certificate failed, what rests and what came back', async () => {
	const state = async () =>
		Object.fromEntries(
			(await getSystemStatus(administrator)).checks.map(({ name, ok, count }) => [name, { ok, count }]),
		)
	expect(await state()).toMatchObject({ certificate: { ok: true }, bounced: { ok: false, count: 3 } })
	const resting = { windowAt: new Date(), rests: 1, restsUntil: new Date(Date.now() + 600_000) }
	await look((tx) =>
		tx.mailDomain.createMany({
			data: [
				{ domain: '*', lastFailure: 'certificate', ...resting },
				{ domain: 'slow.example', lastFailure: 'greylisted', ...resting },
			],
		}),
	)
	expect(await state()).toMatchObject({ certificate: { ok: false }, resting: { ok: false, count: 1 } })
	const rests = (await outbox()).resting.map(({ domain, reason }) => [domain, reason])
	expect(rests).toEqual([
		[null, 'certificate'],
		['slow.example', 'greylisted'],
	])
})

test('only an administrator sees or sends them', async () => {
	for (const actor of everybody.filter(({ role }) => role !== 'administrator'))
		for (const act of [
			() => getOutgoingEmails(actor, new URLSearchParams()),
			() => retryNotice(actor, 'any'),
			() => retryAll(actor, 'refused'),
			() => clearAddress(actor, 'any'),
		])
			await expect((async () => act())()).rejects.toMatchObject({ code: 'refused' })
})

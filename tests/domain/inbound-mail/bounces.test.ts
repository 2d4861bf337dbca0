import { expect, test } from 'vitest'
import { takeInMail } from '#app/domain/inbound-mail/take-in-mail.server.ts'
import { findOwnUndeliverable, sayAddressWorks } from '#app/domain/notifications/outbox-figures.server.ts'
import {
	getReturnedLetter,
	listReturnedLetters,
	settleReturnedLetter,
} from '#app/domain/notifications/undeliverable-emails.server.ts'

import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { messageIdOf } from '#app/platform/mail/compose.server.ts'
import { mailToken } from '#app/platform/mail/mail-token.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { egypt, emailOf, everybody, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

type Letter = {
	to?: Actor
	requestId?: string
	address?: string
	sentAt?: Date
	digestId?: string
	told?: string
}

/** Creates an e-mail that its mail server accepted. */
async function aSentLetter({ to, requestId, address, sentAt = new Date(), digestId, told }: Letter) {
	const recipient = address ?? (to ? emailOf(to) : null)
	const about = { template: 'requestAcknowledged', facts: {}, requestId: requestId ?? null }
	const id = newId()
	await look((tx) =>
		tx.notice.createMany({
			data: {
				id,
				eventKey: told ?? newId(),
				...about,
				createdAt: sentAt,
				sentAt,
				status: 'sent',
				recipient,
				...(to ? { personId: to.id } : { address: recipient }),
				...(digestId && { digestId }),
			},
		}),
	)
	return { id, recipient: recipient ?? '' }
}

type Back = { token?: string; status?: string; action?: string; recipient?: string; extra?: string }

/** Delivers a report of a mail server on an e-mail. */
function wordOf(letter: { id: string; recipient: string }, back: Back = {}) {
	const { token = mailToken('bounce', letter.id), status = '5.1.1', action = 'failed', extra = '' } = back
	const to = `ta+b-${token}@mail.product.example`
	const raw = [
		'From: MAILER-DAEMON@mx.sample.example',
		`To: ${to}`,
		'Subject: Undelivered Mail',
		'MIME-Version: 1.0',
		'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
		'',
		'--b',
		'Content-Type: message/delivery-status',
		'',
		'Reporting-MTA: dns; mx',
		'',
		`Final-Recipient: rfc822; ${back.recipient ?? letter.recipient}`,
		`Action: ${action}`,
		`Status: ${status}`,
		'',
		'--b',
		'Content-Type: text/rfc822-headers',
		'',
		`Message-ID: ${messageIdOf(letter.id)}`,
		extra,
		'',
		'--b--',
		'',
	].join('\r\n')
	return takeInMail(Buffer.from(raw), { from: '', to: [to] }, [])
}

const marks = () =>
	look((tx) => tx.undeliverableAddress.findMany({ where: { clearedAt: null }, orderBy: { address: 'asc' } }))
const marked = async () => (await marks()).map(({ address }) => address)
const clean = () => look((tx) => tx.undeliverableAddress.updateMany({ data: { clearedAt: new Date() } }))
const state = (id: string) =>
	look((tx) =>
		tx.notice.findUniqueOrThrow({
			where: { id },
			select: { status: true, bounceCode: true, failure: true, bouncedAt: true },
		}),
	)
const seenBy = async (actor: Actor, requestId?: string) => {
	const rows = await listReturnedLetters(actor, 'en', requestId)
	return rows.map(({ id }) => id)
}
const otherNotices = (ids: string[]) =>
	look((tx) => tx.notice.findMany({ where: { id: { notIn: ids } }, orderBy: { id: 'asc' } }))

test('each kind of report changes what it should, and nothing of anyone else', async () => {
	const requestId = await aRequest({ status: 'screening' })
	for (const [action, code, outcome, after, bad] of [
		['failed', '5.1.1', 'bounce', { status: 'bounced', bounceCode: '5.1.1' }, true],
		['failed', '5.4.310', 'bounce', { status: 'bounced', bounceCode: '5.4.310' }, true],
		['failed', '5.2.2', 'bounce', { status: 'bounced', bounceCode: '5.2.2' }, false],
		['failed', '5.7.1', 'bounce', { status: 'bounced', bounceCode: '5.7.1' }, false],
		['failed', '4.4.7', 'bounce', { status: 'bounced', bounceCode: '4.4.7' }, false],
		['delayed', '4.4.1', 'delay', { status: 'sent', failure: 'delayed', bouncedAt: null }, false],
		['delivered', '2.0.0', 'delivered', { status: 'sent', failure: null, bouncedAt: null }, false],
	] as const) {
		const letter = await aSentLetter({ to: ghana.focalPoint, requestId })
		const before = await otherNotices([letter.id])
		expect(await wordOf(letter, { status: code, action })).toEqual({ outcome, reason: null })
		expect(await state(letter.id)).toMatchObject(after)
		expect(await marked()).toEqual(bad ? [letter.recipient] : [])
		expect(await otherNotices([letter.id])).toEqual(before)
		await clean()
	}
})

test('word that is handed in twice, and a second one of the same letter, count once', async () => {
	const letter = await aSentLetter({ to: ghana.drafter })
	await wordOf(letter)
	await wordOf(letter)
	const first = await state(letter.id)
	await wordOf(letter, { status: '5.2.1', extra: 'X-Other: yes' })
	expect(await state(letter.id)).toEqual(first)
	const taken = await look((tx) => tx.receivedEmail.findMany({ where: { noticeId: letter.id } }))
	expect(taken).toMatchObject([{ outcome: 'bounce' }, { outcome: 'bounce' }])
	const said = await look((tx) =>
		tx.auditEntry.count({ where: { type: 'letter.returned', requestId: null } }),
	)
	expect(said).toBe(1)
	await clean()
})

test('forged word changes nothing', async () => {
	const letter = await aSentLetter({ to: ghana.focalPoint })
	const unsent = await aSentLetter({ to: ghana.focalPoint })
	await look((tx) =>
		tx.notice.updateMany({ where: { id: unsent.id }, data: { sentAt: null, status: 'queued' } }),
	)
	const other = await aSentLetter({ to: egypt.focalPoint })
	const before = await otherNotices([])
	const forged = { outcome: 'refused', reason: 'unknown' }
	const noToken = 'a'.repeat(42)
	// A forged token, one for another purpose, an e-mail never sent, and another person's address.
	expect(await wordOf({ id: newId(), recipient: letter.recipient }, { token: noToken })).toEqual(forged)
	expect(await wordOf(other, { token: mailToken('reply', other.id), recipient: letter.recipient })).toEqual(
		forged,
	)
	expect(await wordOf(unsent)).toEqual(forged)
	expect(await wordOf(letter, { token: noToken, recipient: emailOf(egypt.drafter) })).toEqual(forged)
	expect(await otherNotices([])).toEqual(before)
	expect(await marked()).toEqual([])
	// Without the token but about the actual recipient: it applies to the e-mail, but the address remains valid.
	expect(await wordOf(letter, { token: noToken })).toMatchObject({ outcome: 'bounce' })
	expect(await marked()).toEqual([])
})

test('what went with a summary came back with it, and only the summary is seen to', async () => {
	const summary = await aSentLetter({ to: ghana.drafter })
	const held = await aSentLetter({ to: ghana.drafter, digestId: summary.id })
	const alone = await aSentLetter({ to: ghana.drafter })
	await wordOf(summary, { status: '5.2.2' })
	expect(await state(held.id)).toMatchObject({ status: 'bounced', bounceCode: '5.2.2' })
	expect(await state(alone.id)).toMatchObject({ status: 'sent' })
	expect(await seenBy(office.administrator)).not.toContain(held.id)
})

test('the matter is its officer’s alone, until it is settled', async () => {
	const requestId = await aRequest({ status: 'screening' })
	const letters = [
		await aSentLetter({ to: ghana.focalPoint, requestId, sentAt: new Date(Date.now() - 1000) }),
	]
	letters.push(await aSentLetter({ to: ghana.focalPoint, requestId }))
	for (const letter of letters) await wordOf(letter, { status: '5.2.2' })
	const [id = ''] = letters.map((letter) => letter.id)
	for (const actor of everybody)
		expect(await seenBy(actor, requestId), actor.id).toEqual(actor.id === office.officer.id ? [id] : [])
	expect(await getReturnedLetter(office.officer, id, 'en')).toMatchObject({
		recipient: emailOf(ghana.focalPoint),
		letters: 2,
		state: 'Ghana',
		contactPath: null,
	})
	for (const actor of [office.triage, office.otherOfficer, ghana.focalPoint, egypt.focalPoint]) {
		await expect(getReturnedLetter(actor, id, 'en')).rejects.toMatchObject({ code: 'not-found' })
		await expect(settleReturnedLetter(actor, id, 'Mine')).rejects.toMatchObject({ code: 'not-found' })
	}

	await settleReturnedLetter(office.officer, id, 'Told by telephone.')
	expect(await seenBy(office.officer, requestId)).toEqual([])
	await expect(settleReturnedLetter(office.officer, id, 'Again')).rejects.toMatchObject({ code: 'conflict' })
	const entry = { type: 'letter.settled', requestId, actorId: office.officer.id, internal: true }
	const entries = await look((tx) => tx.auditEntry.findMany({ where: entry }))
	expect(entries).toMatchObject([{ stateIso3: 'GHA', event: { note: 'Told by telephone.' } }])
})

test('without an officer it is triage’s, without a request the administrators’; the mission’s address is triage’s', async () => {
	const submitted = await aRequest({ status: 'submitted' })
	const draft = await aRequest({ status: 'awaitingEndorsement' })
	const screened = await aRequest({ status: 'screening' })
	const to = ghana.focalPoint
	for (const [letter, actor] of [
		[await aSentLetter({ to, requestId: submitted }), office.triage],
		[await aSentLetter({ requestId: screened, address: 'Mission@sample.example' }), office.triage],
		[await aSentLetter({ to: office.officer, requestId: screened }), office.triage],
		[await aSentLetter({ to, requestId: draft }), office.administrator],
		[await aSentLetter({ to: office.manager }), office.administrator],
	] as const) {
		await wordOf(letter, { status: '5.2.2' })
		const who: string[] = []
		for (const other of everybody) if ((await seenBy(other)).includes(letter.id)) who.push(other.id)
		expect(who).toEqual([actor.id])
	}
	const [mission] = (await listReturnedLetters(office.triage, 'en', screened)).filter(
		({ personId }) => !personId,
	)
	const seen = await getReturnedLetter(office.triage, mission?.id ?? '', 'en')
	expect(seen).toMatchObject({ contactPath: '/administration/states/GHA', personId: null })
})

test('a person learns that their address fails, and may say once a day that it works', async () => {
	await clean()
	const bounce = async (sentAt = new Date()) => wordOf(await aSentLetter({ to: egypt.drafter, sentAt }))
	const long = new Date(Date.now() - 60_000)
	await bounce()
	expect(await findOwnUndeliverable(egypt.drafter)).toMatchObject({ address: emailOf(egypt.drafter) })
	expect(await findOwnUndeliverable(egypt.focalPoint)).toBeNull()
	await sayAddressWorks(egypt.focalPoint)
	expect(await marked()).toEqual([emailOf(egypt.drafter)])

	await sayAddressWorks(egypt.drafter)
	expect(await marked()).toEqual([])
	// Sent before and reported only now: it changes nothing.
	await bounce(long)
	expect(await findOwnUndeliverable(egypt.drafter)).toBeNull()
	await bounce(new Date(Date.now() + 1000))
	expect(await findOwnUndeliverable(egypt.drafter)).not.toBeNull()
	await expect(sayAddressWorks(egypt.drafter)).rejects.toMatchObject({ code: 'conflict' })
	await atTime(new Date(Date.now() + 25 * 3_600_000), () => sayAddressWorks(egypt.drafter))
	expect(await findOwnUndeliverable(egypt.drafter)).toBeNull()
})

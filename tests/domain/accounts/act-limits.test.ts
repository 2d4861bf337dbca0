import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { takeBulk } from '#app/domain/bulk/take-bulk.server.ts'
import type { ConversationAddress } from '#app/domain/core/conversations.server.ts'
import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'
import { retryNotice } from '#app/domain/notifications/gathered-notices.server.ts'
import { appointDeputy } from '#app/domain/people/deputies.server.ts'
import { invitePerson } from '#app/domain/people/invite.server.ts'
import { advanceRequest } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime, now } from '#app/platform/clock.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { asAct } from '#app/platform/sign-in/rate-limit.server.ts'
import { sendBatch } from '#app/queue/mail/drain-outbox.server.ts'
import { action } from '#app/routes/requests.$requestId.messages/route.tsx'
import { aRequest } from '#tests/support/builders.ts'
import { kept } from '#tests/support/everything-read.ts'
import { useMailServer } from '#tests/support/mail-server.ts'
import { emailOf, ghana, office } from '#tests/support/people.ts'
import { inDays } from '#tests/support/posts.ts'
import { useSettings } from '#tests/support/settings.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findRequest, look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

const mail = await useMailServer()
useSettings({ MAIL_ACTS_PER_MINUTE: 20, MAIL_ACTS_PER_HOUR: 200, MAIL_GATHER_SECONDS: 120 })

useWorld()
const sql = (statement: string) => look((tx) => tx.$executeRawUnsafe(statement))
const app = useWholeApp()
const { officer, triage, administrator } = office
let place: ConversationAddress
let submitted: string[]
/** A request without acknowledgement. */
let waiting: string
const cookies = new Map<string, string>()
beforeAll(async () => {
	await mail.open()
	place = { requestId: await aRequest({ status: 'review' }), needId: null }
	waiting = await aRequest({ status: 'submitted' })
	submitted = []
	for (let left = 22; left > 0; left -= 1) submitted.push(await aRequest({ status: 'submitted' }))
	for (const person of [officer, triage]) cookies.set(person.id, await cookieOf(person))
	await sql(`update notice set status = 'parked' where status in ('queued', 'deferred')`)
})
beforeEach(async () => {
	await sql('delete from mail_act')
	mail.received.length = 0
})
afterAll(() => mail.close())

const pathOf = ({ requestId }: ConversationAddress) => `/requests/${requestId}/messages`
const argsOf = (text: string) => ({
	request: new Request(`http://site.example${pathOf(place)}`, {
		headers: { cookie: cookies.get(officer.id) ?? '' },
		method: 'POST',
		body: new URLSearchParams({ as: 'message', key: newId(), text }),
	}),
	params: { requestId: place.requestId },
	context: { nonce: '', requestId: '' },
})
const messages = () => look((tx) => tx.message.count({ where: { requestId: place.requestId } }))
const say = () => writeMessage(officer, { ...place, key: newId(), text: 'About the course.' })

/** Adds this many acts that sent e-mails in this minute. */
const hasActed = ({ id: personId }: Actor, times: number, at = now()) =>
	look((tx) =>
		tx.mailAct.createMany({ data: Array.from({ length: times }, () => ({ id: newId(), personId, at })) }),
	)

test('of sixty messages sent at one moment twenty are taken, and reach each reader as one e-mail', async () => {
	const moment = new Date()
	const before = await messages()
	const answers = await atTime(moment, () =>
		Promise.all(Array.from({ length: 60 }, (_, number) => action(argsOf(`Message ${number}`)))),
	)
	const taken = answers.filter((answer) => answer instanceof Response && answer.status === 303)
	expect(taken).toHaveLength(20)
	for (const answer of answers.filter((one) => !(one instanceof Response)))
		expect(answer).toMatchObject({
			data: { problem: { code: 'tooMany', reason: 'tooOften:1' } },
			init: { status: 429, headers: { 'Retry-After': '60' } },
		})
	expect((await messages()) - before).toBe(20)
	await atTime(new Date(moment.getTime() + 601_000), async () => {
		while ((await sendBatch()) > 0);
	})
	const recipients = mail.received.flatMap((letter) => letter.recipients)
	expect(recipients.sort()).toEqual([ghana.drafter, ghana.focalPoint].map(emailOf).sort())
	const told = await look((tx) =>
		tx.notice.groupBy({
			by: ['personId', 'status'],
			where: { requestId: place.requestId, template: 'messageReceived' },
			orderBy: { personId: 'asc' },
			_count: true,
		}),
	)
	expect(told).toEqual(
		[ghana.drafter, ghana.focalPoint].map(({ id }) => ({ personId: id, status: 'sent', _count: 20 })),
	)
})

describe.each([
	['ar', 'أعيدوا الإرسال بعد دقيقة واحدة'],
	['en', 'Send it again in 1 minute.'],
	['es', 'Vuelva a enviarlo dentro de 1 minuto.'],
	['fr', 'Renvoyez-le dans 1 minute.'],
	['ru', 'Отправьте его снова через 1 минуту.'],
	['zh', '请在1分钟后重新发送'],
] as const)('the page of a message too many, in %s', (language, words) => {
	test('says how long to wait and keeps typed values', async () => {
		await look((tx) => tx.person.updateMany({ where: { id: officer.id }, data: { language } }))
		await hasActed(officer, 20)
		const answer = await fetch(app.address + pathOf(place), {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie: cookies.get(officer.id) ?? '', origin: app.address },
			body: new URLSearchParams({ as: 'message', key: newId(), text: 'Kept as it was typed.' }),
		})
		expect(answer.status).toBe(429)
		expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
		const page = await answer.text()
		expect(page).toContain(words)
		expect(page).toContain('Kept as it was typed.</textarea>')
	})
})

test('acts are taken again as the minute passes, and two hundred in an hour', async () => {
	const moment = new Date()
	await hasActed(officer, 20, moment)
	const later = (seconds: number) => new Date(moment.getTime() + seconds * 1000)
	const tooMany = { code: 'tooMany' }
	await expect(atTime(later(59), () => asAct(officer.id, say))).rejects.toMatchObject({
		...tooMany,
		seconds: 1,
	})
	await atTime(later(60), () => asAct(officer.id, say))
	await hasActed(officer, 179, later(120))
	await expect(atTime(later(300), () => asAct(officer.id, say))).rejects.toMatchObject({
		...tooMany,
		reason: 'tooOften:55',
	})
	await atTime(later(3600), () => asAct(officer.id, say))
})

test('a moment that lies in the future counts for nothing', async () => {
	await hasActed(officer, 20, new Date(Date.now() + 86_400_000))
	await asAct(officer.id, say)
})

test('bulk work is one act, however many it reaches, and is refused as a whole', async () => {
	const rows = await Promise.all(
		submitted.map(async (id) => ({ id, revision: (await findRequest(id)).revision })),
	)
	const event = { type: 'acknowledge' as const, officerId: officer.id, authenticated: true }
	await hasActed(triage, 20)
	const before = await kept()
	await expect(asAct(triage.id, () => takeBulk(triage, { rows, event }))).rejects.toMatchObject({
		code: 'tooMany',
	})
	expect(await kept()).toEqual(before)
	await sql('delete from mail_act')
	await hasActed(triage, 19)
	const results = await asAct(triage.id, () => takeBulk(triage, { rows, event }))
	expect(results.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'done'))
	expect(await look((tx) => tx.mailAct.count({ where: { personId: triage.id } }))).toBe(20)
})

test('what the system does by itself is not limited', async () => {
	await hasActed(officer, 20)
	await say()
	expect(await look((tx) => tx.mailAct.count())).toBe(20)
})

describe('beyond the limit nothing is kept of', () => {
	const own = { name: 'New (sample)', title: 'Officer', language: 'en' as const }
	const ways: [string, Actor, () => Promise<unknown>][] = [
		['a message', officer, () => say()],
		[
			'a note that mentions somebody',
			officer,
			() => writeNote(officer, { ...place, key: newId(), text: 'Look.', mentioned: [triage.id] }),
		],
		[
			'a step',
			triage,
			async () => {
				const { revision } = await findRequest(waiting)
				const event = { type: 'acknowledge' as const, officerId: officer.id, authenticated: true as const }
				return advanceRequest(triage, { requestId: waiting, revision, event })
			},
		],
		[
			'an invitation',
			ghana.focalPoint,
			() =>
				invitePerson(ghana.focalPoint, {
					...own,
					email: 'new@sample.example',
					role: 'drafter',
					authorityId: 'ghana.ministry',
					stateIso3: undefined,
					donor: '',
					regions: [],
					nationality: undefined,
				}),
		],
		[
			'a deputy',
			officer,
			() =>
				appointDeputy(officer, {
					personId: officer.id,
					deputyId: office.otherOfficer.id,
					reason: 'On leave.',
					firstDay: inDays(1),
					lastDay: inDays(5),
				}),
		],
		[
			'an e-mail that an administrator sends again',
			administrator,
			async () => {
				const parked = await look((tx) => tx.notice.findFirstOrThrow({ where: { status: 'parked' } }))
				return retryNotice(administrator, parked.id)
			},
		],
	]
	test.each(ways)('%s', async (_, actor, work) => {
		await hasActed(actor, 20)
		const before = await kept()
		await expect(asAct(actor.id, work)).rejects.toMatchObject({ code: 'tooMany' })
		expect(await kept()).toEqual(before)
	})
})

import { beforeAll, describe, expect, test } from 'vitest'
import type { ConversationAddress } from '#app/domain/core/conversations.server.ts'
import { getMessages } from '#app/domain/messages/get-messages.server.ts'
import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'

import { getMailPreferences, setEmailSettings } from '#app/domain/notifications/mail-preferences.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'

import { getOwnData } from '#app/domain/people/get-own-data.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { newId } from '#app/platform/ids.server.ts'
import { action, loader } from '#app/routes/account.email-settings/route.tsx'
import { loader as digestLoader } from '#app/routes/account.email-settings_.digest/route.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

useWorld()

const me = ghana.drafter
const timeZone = 'Africa/Accra'
let requestId: string
beforeAll(async () => {
	requestId = await aRequest({ status: 'active' })
})

const tell = async (notice: NoticeName, person: Actor = me) => {
	const eventKey = newId()
	const facts = { path: `/requests/${requestId}` }
	await look((tx) => queueNotices(tx, { eventKey, notice, requestId, people: [person.id], facts }))
	return look((tx) => tx.notice.findFirstOrThrow({ where: { eventKey } }))
}
const again = ({ id }: { id: string }) => look((tx) => tx.notice.findUniqueOrThrow({ where: { id } }))
const jobsOf = async ({ id }: { id: string }) =>
	(await asOwner(`select 1 from pgboss.job where name = 'send-notice' and data->>'noticeId' = $1`, [id]))
		.length

describe('a choice', () => {
	test('takes only notices that may wait: those that ask, decide or set a date still go at once', async () => {
		await setEmailSettings(me, { timeZone, progress: 'off', delivery: 'daily', messages: 'weekly' })
		expect(await tell('officerChanged')).toMatchObject({
			status: 'suppressed',
			suppressedBecause: 'switchedOff',
		})
		expect(await tell('trainingStarted')).toMatchObject({ status: 'queued', cadence: 'daily' })
		for (const notice of ['decisionsMade', 'clockReminder', 'offerMade', 'passwordChanged'] as const) {
			const told = await tell(notice)
			expect(told).toMatchObject({ status: 'queued', cadence: null })
			expect(await jobsOf(told)).toBe(1)
		}
	})

	test('applies to held notices: at once sends them, the other summary keeps them, off drops them', async () => {
		const held = await tell('trainingHeld')
		expect(await jobsOf(held)).toBe(0)
		await setEmailSettings(me, { timeZone, delivery: 'weekly' })
		expect(await again(held)).toMatchObject({ status: 'queued', cadence: 'weekly' })
		await setEmailSettings(me, { timeZone, delivery: 'atOnce' })
		expect(await again(held)).toMatchObject({ status: 'queued', cadence: null })
		expect(await jobsOf(held)).toBe(1)

		await setEmailSettings(me, { timeZone, delivery: 'daily' })
		const other = await tell('trainingHeld')
		await setEmailSettings(me, { timeZone, delivery: 'off' })
		expect(await again(other)).toMatchObject({ status: 'suppressed', suppressedBecause: 'switchedOff' })
	})

	test('is written down when something changed, and given to the reader with the own data', async () => {
		const entries = () => look((tx) => tx.auditEntry.findMany({ where: { type: 'mail.preferencesSet' } }))
		const before = await entries()
		await setEmailSettings(me, { timeZone, delivery: 'off' })
		expect(await entries()).toHaveLength(before.length)
		await setEmailSettings(me, { timeZone: 'Asia/Tokyo', delivery: 'daily' })
		const [entry] = (await entries()).filter(({ id }) => before.every((one) => one.id !== id))
		expect(entry).toMatchObject({
			actorId: me.id,
			internal: true,
			event: {
				changed: [{ kind: 'delivery', from: 'off', to: 'daily' }],
				timeZone: { from: timeZone, to: 'Asia/Tokyo' },
			},
		})
		const own = await getOwnData(me, 'file')
		expect(own.account.timeZone).toBe('Asia/Tokyo')
		expect(own.mailPreferences).toContainEqual(
			expect.objectContaining({ kind: 'delivery', cadence: 'daily' }),
		)
	})

	test('lists the kinds that the person’s posts can get, including those of a represented post', async () => {
		const kinds = async (actor: Actor) => (await getMailPreferences(actor)).kinds.map(({ kind }) => kind)
		expect(await kinds(me)).toEqual(['progress', 'delivery', 'messages', 'jobs'])
		expect(await kinds(ghana.mission)).toEqual(['progress', 'delivery', 'seals', 'jobs'])
		expect(await kinds(office.administrator)).toEqual(['seals', 'jobs'])
		expect(await kinds(office.donor)).toEqual(['delivery', 'jobs'])
		const actingFor = [{ id: office.officer.id, role: 'caseOfficer' as const }]
		expect(await kinds({ ...office.approver, actingFor })).toEqual([
			'progress',
			'delivery',
			'messages',
			'seals',
			'jobs',
		])
	})
})

describe('the page', () => {
	const ask = async (form?: Record<string, string>) => ({
		request: new Request('http://site.example/account/email-settings', {
			headers: { cookie: await cookieOf(ghana.focalPoint) },
			...(form && { method: 'POST', body: new URLSearchParams(form) }),
		}),
		params: {},
		context: { nonce: '', requestId: '' },
	})

	test('saves all with one button, and shows errors at the field, with typed values', async () => {
		const wrong = { timeZone: 'Mars/Olympus', progress: 'hourly', seals: 'daily' }
		expect(await action(await ask(wrong))).toMatchObject({
			data: { errors: { timeZone: 'badCode', progress: 'badCode', seals: 'badCode' }, typed: wrong },
			init: { status: 422 },
		})
		const right = { timeZone: 'Asia/Kolkata', progress: 'daily', messages: 'weekly', seals: 'off' }
		const saved = answerOf(await action(await ask(right)))
		expect([saved.status, saved.location]).toEqual([303, '/account/email-settings?done'])
		const shown = await loader(await ask())
		expect(shown.timeZone).toBe('Asia/Kolkata')
		expect(shown.kinds.map(({ kind, cadence }) => [kind, cadence])).toEqual([
			['progress', 'daily'],
			['delivery', 'atOnce'],
			['messages', 'weekly'],
			['seals', 'off'],
			['jobs', 'atOnce'],
		])
	})

	test('leads to what the next summary will say, in the words of the letter', async () => {
		expect((await digestLoader(await ask())).groups).toEqual([])
		await tell('screeningPassed', ghana.focalPoint)
		const { groups } = await digestLoader(await ask())
		expect(groups).toMatchObject([
			{ path: `/requests/${requestId}`, lines: [{ subject: 'Request under review' }] },
		])
	})
})

describe('a conversation', () => {
	beforeAll(() => look((tx) => tx.emailSetting.deleteMany({})))
	const statusesOf = async ({ id }: Actor, template: NoticeName, place: ConversationAddress) => {
		const where = { personId: id, template, requestId: place.requestId }
		const found = await look((tx) => tx.notice.findMany({ where, orderBy: { createdAt: 'asc' } }))
		return found.map(({ status, suppressedBecause }) => suppressedBecause ?? status)
	}
	const say = (author: Actor, place: ConversationAddress) =>
		writeMessage(author, { ...place, key: newId(), text: 'A message.' })

	test.each(['request', 'need'] as const)(
		'about a %s is quiet until it was read, by each reader',
		async (what) => {
			const need = await aNeed({ status: 'proposed' })
			const place = { requestId: need.requestId, needId: what === 'need' ? need.id : null }
			const readers = [ghana.drafter, ghana.focalPoint]
			await say(office.officer, place)
			await say(office.officer, place)
			for (const reader of readers)
				expect(await statusesOf(reader, 'messageReceived', place)).toEqual(['queued', 'unread'])

			await getMessages(ghana.drafter, place)
			await getMessages(ghana.mission, place)
			await say(office.officer, place)
			expect(await statusesOf(ghana.drafter, 'messageReceived', place)).toEqual([
				'queued',
				'unread',
				'queued',
			])
			expect(await statusesOf(ghana.focalPoint, 'messageReceived', place)).toEqual([
				'queued',
				'unread',
				'unread',
			])

			await say(ghana.focalPoint, place)
			await say(office.officer, place)
			expect((await statusesOf(ghana.focalPoint, 'messageReceived', place)).at(-1)).toBe('queued')
		},
	)

	test('continues after a returned letter, and a mention is notified beside an unread message', async () => {
		const { requestId } = await aNeed({ status: 'proposed' })
		const place = { requestId, needId: null }
		await say(ghana.drafter, place)
		const where = { requestId, personId: office.officer.id, template: 'messageReceived' }
		await look((tx) => tx.notice.updateMany({ where, data: { status: 'bounced' } }))
		await say(ghana.drafter, place)
		expect(await statusesOf(office.officer, 'messageReceived', place)).toEqual(['bounced', 'queued'])
		for (const key of ['one', 'two'])
			await writeNote(office.triage, { ...place, key, text: 'Look.', mentioned: [office.officer.id] })
		expect(await statusesOf(office.officer, 'mentioned', place)).toEqual(['queued', 'unread'])
	})
})

import { beforeAll, beforeEach, expect, test } from 'vitest'
import { getMessages } from '#app/domain/messages/get-messages.server.ts'
import { writeMessage } from '#app/domain/messages/write-message.server.ts'
import {
	listNotifications,
	markAllRead,
	openNotification,
} from '#app/domain/notifications/list-notifications.server.ts'
import { setEmailSettings } from '#app/domain/notifications/mail-preferences.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime, now } from '#app/platform/clock.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { aRequest } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf, visitorOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { objectIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

useWorld()

const me = ghana.focalPoint
let requestId: string
let other: string
beforeAll(async () => {
	requestId = await aRequest({ status: 'active' })
	other = await aRequest({ status: 'active' })
})
beforeEach(() =>
	look(async (tx) => {
		await tx.notice.updateMany({ data: { personId: null } })
		await tx.lastLook.deleteMany()
	}),
)

type Told = { person?: Actor; requestId?: string | null; path?: string; minutesAgo?: number }

async function tell(notice: NoticeName, { person = me, path, minutesAgo = 0, ...about }: Told = {}) {
	const eventKey = newId()
	const request = about.requestId === undefined ? requestId : about.requestId
	const facts = { path: path ?? `/requests/${request}` }
	const at = new Date(now().getTime() - minutesAgo * 60_000)
	return look(async (tx) => {
		await queueNotices(tx, {
			eventKey,
			notice,
			...(request && { requestId: request }),
			people: [person.id],
			facts,
		})
		await tx.notice.updateMany({ where: { eventKey }, data: { createdAt: at } })
		return tx.notice.findFirstOrThrow({ where: { eventKey } })
	})
}

const numberFor = async (person: Actor) => (await visitorOf(await cookieOf(person)))?.newNotices
const listed = async (asked = {}, person: Actor = me) => (await listNotifications(person, asked)).rows

test('lists notices whose e-mails are switched off too, but none of a former post', async () => {
	await setEmailSettings(me, { timeZone: 'UTC', progress: 'off' })
	const stopped = await tell('officerChanged')
	const sent = await tell('decisionsMade')
	expect(stopped.status).toBe('suppressed')
	expect((await listed()).map(({ id }) => id).sort()).toEqual([stopped.id, sent.id].sort())
	await look((tx) => tx.notice.updateMany({ data: { suppressedBecause: 'leftPost', status: 'suppressed' } }))
	expect(await listed()).toEqual([])
	expect(await numberFor(me)).toBe(0)
})

test('leaves out summaries and links that give access to an account', async () => {
	await tell('digest')
	await tell('passwordLink', { path: '/sign-in/new-password/secret' })
	expect(await listed()).toEqual([])
	expect(await numberFor(me)).toBe(0)
})

test('opening the list ends what is new, opening the notification what is unread', async () => {
	const first = await tell('decisionsMade', { minutesAgo: 90 })
	expect(await numberFor(me)).toBe(1)
	expect(await listed()).toMatchObject([{ id: first.id, isNew: true, isUnread: true }])
	expect(await numberFor(me)).toBe(0)
	expect(await openNotification(me, first.id)).toBe(`/requests/${requestId}`)
	expect(await listed()).toMatchObject([{ id: first.id, isUnread: false }])
})

test('within one visit it stays marked as new', async () => {
	await tell('decisionsMade', { minutesAgo: 90 })
	await look((tx) =>
		tx.lastLook.create({
			data: { personId: me.id, kind: 'notifications', at: new Date(now().getTime() - 2 * 3_600_000) },
		}),
	)
	expect(await listed()).toMatchObject([{ isNew: true }])
	expect(await listed()).toMatchObject([{ isNew: true }])
})

test('marks all as read, of one request, and none that came after the page', async () => {
	await tell('decisionsMade', { minutesAgo: 60 })
	const elsewhere = await tell('decisionsMade', { requestId: other, minutesAgo: 60 })
	const until = new Date(now().getTime() - 30 * 60_000)
	const later = await tell('requestReceived')
	await markAllRead(me, { requestId, until })
	expect((await listed({ unread: true })).map(({ id }) => id).sort()).toEqual([elsewhere.id, later.id].sort())
	expect(await listed({ requestId: other })).toMatchObject([{ id: elsewhere.id }])
})

test('reading a conversation reads its notifications', async () => {
	const place = { requestId, needId: null }
	await writeMessage(office.officer, { ...place, text: 'A question.', key: newId() })
	const [told] = await listed()
	expect(told?.isUnread).toBe(true)
	await getMessages(me, place)
	expect(await listed({ unread: true })).toEqual([])
})

test('shows nothing of a request that the reader may no longer see', async () => {
	const told = await tell('decisionsMade', { person: egypt.focalPoint })
	expect(await listed({}, egypt.focalPoint)).toEqual([])
	expect(await numberFor(egypt.focalPoint)).toBe(0)
	await expect(openNotification(egypt.focalPoint, told.id)).rejects.toMatchObject({ code: 'not-found' })
	await expect(openNotification(ghana.drafter, told.id)).rejects.toMatchObject({ code: 'not-found' })
})

/** As many more like this one, each a little older. */
const repeat = ({ id: _id, ...row }: Notice, times: number) =>
	look((tx) =>
		tx.notice.createMany({
			data: Array.from({ length: times }, (_, index) => ({
				...row,
				id: newId(),
				facts: objectIn(row.facts),
				calendar: undefined,
				eventKey: newId(),
				createdAt: new Date(row.createdAt.getTime() - index - 1),
			})),
		}),
	)

test('opening the list ends what is new also where nothing of it is shown', async () => {
	const lookAt = () => look((tx) => tx.lastLook.findFirst({ where: { personId: egypt.focalPoint.id } }))
	await tell('decisionsMade', { person: egypt.focalPoint })
	await listed({}, egypt.focalPoint)
	const first = await lookAt()
	expect(first).not.toBeNull()
	await listed({}, egypt.focalPoint)
	expect(await lookAt()).toEqual(first)
	await atTime(new Date(now().getTime() + 2 * 3_600_000), () => listed({}, egypt.focalPoint))
	expect((await lookAt())?.at).not.toEqual(first?.at)
})

test('counts what the reader may see among the latest three hundred', async () => {
	await repeat(await tell('decisionsMade', { person: egypt.focalPoint, minutesAgo: 30 }), 298)
	await tell('passwordChanged', { person: egypt.focalPoint, minutesAgo: 60, requestId: null })
	expect(await numberFor(egypt.focalPoint)).toBe(1)
	await tell('passwordChanged', { person: egypt.focalPoint, minutesAgo: 61, requestId: null })
	expect(await numberFor(egypt.focalPoint)).toBe(1)
})

test('continues page by page, and counts no further than a hundred', async () => {
	const told = await tell('decisionsMade')
	await repeat(told, 120)
	expect(await numberFor(me)).toBe(100)
	const seen = new Set<string>()
	let before: string | null | undefined
	for (let pages = 0; pages < 10 && before !== null; pages++) {
		const page = await listNotifications(me, { before: before ?? undefined })
		for (const shown of page.rows) seen.add(shown.id)
		before = page.next
	}
	expect(seen.size).toBe(121)
	expect(seen.has(told.id)).toBe(true)
})

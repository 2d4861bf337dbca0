import { beforeAll, describe, expect, test } from 'vitest'
import {
	createCalendarFeed,
	listCalendarFeeds,
	readCalendarFeed,
	revokeCalendarFeed,
} from '#app/domain/calendar/calendar-feeds.server.ts'

import { listDue } from '#app/domain/calendar/list-due.server.ts'

import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { loader as page, action as send } from '#app/routes/calendar._index/route.tsx'
import { loader } from '#app/routes/calendar.$file/route.ts'
import { answerOf } from '#tests/support/answers.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { deliveryStep, findRequest, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import * as training from '#tests/workflows/tables/training.ts'

useWorld()
const { manager, officer } = office
const { callForNominations, cancelCourse } = training.samples
const postpone = { type: 'postpone', reason: 'A strike.', origin: 'nominating' } as const
let course: { id: string; requestId: string }
let reference: string
const cookies = new Map<string, string>()
beforeAll(async () => {
	course = await aDelivery()
	await deliveryStep(manager, course.id, {
		...callForNominations,
		startsOn: '2090-03-01',
		endsOn: '2090-03-05',
	})
	reference = (await findRequest(course.requestId)).reference ?? ''
	for (const one of [ghana.focalPoint, office.donor]) cookies.set(one.id, await cookieOf(one))
})

let visitors = 0
const context = () => ({ nonce: '', requestId: '' })
const open = (token: string, address = `192.0.2.${++visitors}`) =>
	loader({
		request: new Request(`http://site.example/calendar/${token}.ics`, {
			headers: { 'x-client-address': address },
		}),
		params: { file: `${token}.ics` },
		context: context(),
	})
const ofPage = (actor: Actor, fields?: Record<string, string>) => ({
	request: new Request('http://site.example/calendar', {
		headers: { cookie: cookies.get(actor.id) ?? '' },
		...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
	}),
	params: {},
	context: context(),
})
const whatIsDue = async (actor: Actor) =>
	(await listDue(actor)).items.filter(({ path }) => path.includes(course.id)).map(({ what }) => what)

test('the page asks for the soonest dates alone, and learns that there are more', async () => {
	const all = await listDue(manager)
	expect(all.items.length).toBeGreaterThan(1)
	expect(all.hasMore).toBe(false)
	const { items, hasMore } = await listDue(manager, 1)
	expect(items).toEqual(all.items.slice(0, 1))
	expect(hasMore).toBe(true)
	expect((await listDue(manager, all.items.length)).hasMore).toBe(false)
})

/** Parses the lines of a calendar by RFC 5545, without our own code. */
function readCalendar(text: string) {
	expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
	for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
	const events: Record<string, string>[] = []
	for (const line of text.replaceAll('\r\n ', '').split('\r\n')) {
		const [, name = '', value = ''] = line.match(/^([A-Z-]+(?:;[^:]*)?):(.*)$/) ?? []
		if (line === 'BEGIN:VEVENT') events.push({})
		const event = events.at(-1)
		if (event && line !== 'BEGIN:VEVENT') event[name] = value.replace(/\\([\\;,])/g, '$1')
	}
	return events
}

describe('what is due', () => {
	test('is in the calendars of those responsible: the State, the manager and the officer, but no other State', async () => {
		const ofCourse = ['nominations', 'seats', 'course']
		for (const actor of [ghana.drafter, ghana.focalPoint, ghana.mission, manager, officer])
			expect(await whatIsDue(actor), actor.id).toEqual(ofCourse)
		for (const actor of [...Object.values(egypt), office.otherManager, office.otherOfficer, office.triage])
			expect(await whatIsDue(actor), actor.id).toEqual([])
		expect(() => listDue(office.donor)).toThrow('forbidden')
	})

	test('is also what the clocks say, and when room that is kept is given back', async () => {
		const submitted = await aRequest({ status: 'submitted' })
		const offer = await aNeed({ status: 'reserved' })
		const dueTo = async (actor: Actor, id: string) =>
			(await listDue(actor)).items.filter(({ path }) => path.includes(id)).map(({ what }) => what)
		expect(await dueTo(office.triage, submitted)).toEqual(['acknowledgement'])
		expect(await dueTo(ghana.focalPoint, submitted)).toEqual([])
		expect(await dueTo(ghana.focalPoint, offer.id)).toEqual(['stateConfirms', 'offerExpires'])
		expect(await dueTo(manager, offer.id)).toEqual(['offerExpires'])
		expect(await dueTo(egypt.focalPoint, offer.id)).toEqual([])
	})
})

describe('a private link', () => {
	test('shows whole days, of each a reference and a step, in its own language', async () => {
		const { token } = await createCalendarFeed(ghana.focalPoint, 'ar')
		const answer = await open(token)
		expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
		const text = await answer.text()
		const events = readCalendar(text).filter((event) => event.UID?.includes(course.id))
		expect(events.map((event) => [event['DTSTART;VALUE=DATE'], event['DTEND;VALUE=DATE']])).toEqual([
			['20900130', '20900131'],
			['20900215', '20900216'],
			['20900301', '20900306'],
		])
		expect(events.at(-1)).toMatchObject({
			SUMMARY: `${reference} / 1 – التدريب`,
			SEQUENCE: '1',
			'LAST-MODIFIED': expect.stringMatching(/^\d{8}T\d{6}Z$/),
			'URL;VALUE=URI': expect.stringMatching(new RegExp(`/deliveries/${course.id}$`)),
		})
		for (const secret of [manager.name, ghana.drafter.name, 'Accra', 'Nations'])
			expect(text).not.toContain(secret)
		expect(await listCalendarFeeds(ghana.focalPoint)).toMatchObject([
			{ language: 'ar', readAt: expect.any(Date) },
		])
	})

	test('follows what is moved and loses what is over, under the same name', async () => {
		const { token } = await createCalendarFeed(manager, 'en')
		const days = async () =>
			readCalendar(await (await open(token)).text())
				.filter((event) => event.UID?.includes(course.id))
				.map((event) => [event.UID, event['DTSTART;VALUE=DATE'], event.SEQUENCE])
		const [, , before] = await days()
		await deliveryStep(manager, course.id, postpone)
		expect(await days()).toEqual([])
		await deliveryStep(manager, course.id, {
			type: 'reschedule',
			startsOn: '2090-06-01',
			endsOn: '2090-06-02',
			place: 'Tamale',
		})
		expect((await days()).at(-1)).toEqual([before?.[0], '20900601', '3'])
		await deliveryStep(manager, course.id, cancelCourse)
		expect(await days()).toEqual([])
	})

	test('that is unknown, withdrawn or of a suspended person always leads to the same 404', async () => {
		const gone = await createCalendarFeed(ghana.drafter, 'fr')
		const [row] = await listCalendarFeeds(ghana.drafter)
		await expect(revokeCalendarFeed(egypt.drafter, row?.id ?? '')).rejects.toMatchObject({
			code: 'not-found',
		})
		await revokeCalendarFeed(ghana.drafter, row?.id ?? '')
		await expect(revokeCalendarFeed(ghana.drafter, row?.id ?? '')).rejects.toMatchObject({
			code: 'not-found',
		})
		const { token } = await createCalendarFeed(egypt.mission, 'zh')
		await asOwner('alter table person no force row level security')
		await asOwner(`update person set suspended_at = now() where id = $1`, [egypt.mission.id])
		const answers = await Promise.all(
			[gone.token, token, 'a'.repeat(43), '', `${token}x`, '../../etc'].map(async (each) => {
				const answer = await open(each)
				return [answer.status, await answer.text(), [...answer.headers].join()]
			}),
		)
		expect(new Set(answers.map(String)).size).toBe(1)
		expect(answers[0]?.[0]).toBe(404)
		await asOwner(`update person set suspended_at = null where id = $1`, [egypt.mission.id])
		expect((await open(token)).status).toBe(200)
	})

	test('is kept as a hash alone, is told once, and is not to be tried out', async () => {
		const { token } = await createCalendarFeed(officer, 'ru')
		expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
		const rows = await look((tx) => tx.calendarFeed.findMany())
		expect(JSON.stringify(rows)).not.toContain(token)
		expect(JSON.stringify(await look((tx) => tx.auditEntry.findMany()))).not.toContain(token)
		// Row-level security: no person can read or create a link of another.
		expect(await withActor(egypt.drafter, (tx) => tx.calendarFeed.findMany())).toEqual([])
		const forged = { id: 'x', personId: officer.id, tokenHash: 'x', language: 'en' as const }
		await expect(
			withActor(egypt.drafter, (tx) =>
				tx.calendarFeed.createMany({ data: { ...forged, createdAt: new Date() } }),
			),
		).rejects.toThrow()
		for (let tries = 0; tries < 60; tries++)
			expect((await readCalendarFeed('198.51.100.7', 'b'.repeat(43))).outcome).toBe('unknown')
		expect((await open(token, '198.51.100.7')).status).toBe(429)
		expect((await open(token)).status).toBe(200)
	})

	test('is made and taken back on the page; at most ten at a time', async () => {
		const wrong = await send(ofPage(ghana.focalPoint, { language: 'xx' }))
		expect(wrong).toMatchObject({ init: { status: 422 }, data: { link: null } })
		const made = answerOf(await send(ofPage(ghana.focalPoint, { language: 'es' })))
		const token = present(made.data.link).match(/\/calendar\/(.+)\.ics$/)?.[1] ?? ''
		expect((await open(token)).status).toBe(200)
		const { feeds } = await page(ofPage(ghana.focalPoint))
		expect(JSON.stringify(feeds)).not.toContain(token)
		await send(ofPage(ghana.focalPoint, { id: feeds[0]?.id ?? '' }))
		expect((await open(token)).status).toBe(404)
		for (let more = feeds.length - 1; more < 10; more++) await createCalendarFeed(ghana.focalPoint, 'en')
		expect(await send(ofPage(ghana.focalPoint, { language: 'es' }))).toMatchObject({
			init: { status: 422 },
		})
		await expect(page(ofPage(office.donor))).rejects.toMatchObject({ init: { status: 403 } })
	})
})

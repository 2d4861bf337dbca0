import { beforeAll, describe, expect, test } from 'vitest'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'

import {
	getSentEmail,
	listRecipients,
	type NotifiedEvent,
} from '#app/domain/recipients/get-sent-email.server.ts'

import { catalogues } from '#app/i18n/words.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { newId } from '#app/platform/ids.server.ts'
import { NotifiedEvents } from '#app/routes/requests.$requestId.notifications/notified-events.tsx'
import type { Prisma } from '#prisma/generated/client.ts'
import { render } from '#tests/components/render.tsx'
import { leaveOnly, sendDue } from '#tests/queue/outbox.ts'
import { aNeed, aRequest, decideCase } from '#tests/support/builders.ts'
import { egypt, emailOf, everybody, ghana, office } from '#tests/support/people.ts'
import { look, needStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
let requestId: string

beforeAll(async () => {
	await look((tx) =>
		tx.stateContact.createMany({
			data: {
				stateIso3: 'GHA',
				missionName: 'Mission (sample)',
				missionEmail: 'office@gha.mission.example',
				updatedById: office.triage.id,
				updatedAt: new Date(),
			},
		}),
	)
	requestId = await aRequest({ authority: 'police', status: 'active' })
	await decideCase(requestId)
	await writeMessage(ghana.drafter, { requestId, needId: null, key: 'key', text: 'A message.' })
	const note = { requestId, needId: null, key: 'key', text: 'A note.', mentioned: [office.triage.id] }
	await writeNote(office.officer, note)
})

const all = async (actor: Actor, id = requestId) => (await listRecipients(actor, id, { page: 1000 })).events
const linesOf = (events: readonly NotifiedEvent[], event: string) =>
	events.filter((each) => each.event === event).flatMap(({ told }) => told)

describe('a State', () => {
	test('reads its own people by name, and those of the office only by post', async () => {
		const events = await all(ghana.focalPoint)
		const filed = linesOf(events, 'endorse')
		expect(filed.map(({ role, name }) => [role, name])).toEqual(
			expect.arrayContaining([
				['drafter', ghana.drafter.name],
				['focalPoint', ghana.focalPoint.name],
				['mission', ghana.mission.name],
				['triageOfficer', null],
				// The listed address of the mission, which is no person's.
				[null, null],
			]),
		)
		expect(events[0]?.event).toBe('message')
		expect(linesOf(events, 'message')).toMatchObject([{ role: 'caseOfficer', name: null, state: 'queued' }])
	})

	test('reads no address, nothing internal and nothing of due diligence', async () => {
		for (const person of [ghana.drafter, ghana.focalPoint, ghana.mission]) {
			const events = await all(person)
			const text = JSON.stringify(events)
			expect(text).not.toContain('@')
			const roles = new Set(events.flatMap(({ told }) => told.map(({ role }) => role)))
			const own = ['drafter', 'focalPoint', 'mission', null]
			expect(roles).toEqual(new Set([...own, 'caseOfficer', 'triageOfficer']))
			const steps = events.map(({ chart, event }) => `${chart}.${event}`)
			expect(steps.filter((step) => /^dueDiligence|note$|proposeDecisions/.test(step))).toEqual([])
			const others = everybody.filter(({ stateIso3 }) => stateIso3 !== 'GHA')
			for (const { name } of others)
				expect(linesOf(events, 'endorse').map((line) => line.name)).not.toContain(name)
		}
	})

	test('and everyone else who may not see the request finds nothing there', async () => {
		const strangers = [egypt.drafter, egypt.focalPoint, egypt.mission, office.donor, office.administrator]
		for (const stranger of [...strangers, office.manager, office.otherOfficer])
			await expect(listRecipients(stranger, requestId), stranger.id).rejects.toMatchObject({
				code: 'not-found',
			})
	})
})

test('the office reads names and what is internal, and addresses only in part', async () => {
	const events = await all(office.triage)
	const [assigned] = linesOf(events, 'acknowledge').filter(({ role }) => role === 'caseOfficer')
	expect(assigned).toMatchObject({ name: office.officer.name })
	expect(linesOf(events, 'proposeDecisions').length).toBeGreaterThan(0)
	expect(linesOf(events, 'note')).toMatchObject([{ name: office.triage.name }])
	await look((tx) =>
		tx.notice.updateMany({
			where: { requestId, personId: ghana.drafter.id },
			data: { recipient: emailOf(ghana.drafter) },
		}),
	)
	const text = JSON.stringify(await all(office.triage))
	expect(text).toContain('g…@sample.example')
	expect(text).not.toContain(emailOf(ghana.drafter))
})

test('a manager reads only of the needs offered to their programme', async () => {
	const need = await aNeed({ status: 'reserved' })
	await needStep(ghana.focalPoint, need.id, { type: 'confirmOffer' })
	const events = await all(office.manager, need.requestId)
	expect(linesOf(events, 'confirmOffer').map(({ role }) => role)).toContain('drafter')
	expect(events.every(({ chart }) => chart !== 'request')).toBe(true)
	await expect(listRecipients(office.otherManager, need.requestId)).rejects.toMatchObject({
		code: 'not-found',
	})
})

test('what a message said is read by its own side and by the office, until its text is removed', async () => {
	const of = { requestId, template: 'requestReceived' }
	const id = await look(async (tx) => {
		const to = (personId: string | null) => tx.notice.findFirstOrThrow({ where: { ...of, personId } })
		const [{ id: own }, { id: ofMission }] = [await to(ghana.focalPoint.id), await to(null)]
		return { own, ofMission }
	})
	const toOffice = { requestId, template: 'requestToAcknowledge' }
	const inside = await look((tx) => tx.notice.findFirstOrThrow({ where: toOffice }))
	const three = [id.own, id.ofMission, inside.id]
	await leaveOnly(...three)
	for (const noticeId of three) expect(await sendDue(noticeId)).toBe('sent')

	const read = async (actor: Actor, noticeId: string) => {
		const { text } = await getSentEmail(actor, { requestId, noticeId })
		return text
	}
	for (const actor of [ghana.drafter, ghana.focalPoint, ghana.mission, office.triage, office.officer])
		for (const each of [id.own, id.ofMission]) expect(await read(actor, each), actor.id).toContain('SOM-TA-')
	expect(await read(office.triage, inside.id)).toContain('SOM-TA-')
	const notFound = { code: 'not-found' }
	for (const stranger of [egypt.focalPoint, office.manager, office.administrator, office.otherOfficer])
		await expect(read(stranger, id.own), stranger.id).rejects.toMatchObject(notFound)
	await expect(read(ghana.focalPoint, inside.id)).rejects.toMatchObject(notFound)

	const lines = async () => linesOf(await all(ghana.drafter), 'endorse')
	expect(
		(await lines())
			.filter(({ mayRead }) => mayRead)
			.map((line) => line.id)
			.sort(),
	).toEqual([id.own, id.ofMission].sort())
	await look((tx) => tx.notice.updateMany({ where: { id: id.own }, data: { html: null, text: null } }))
	await expect(read(ghana.focalPoint, id.own)).rejects.toMatchObject(notFound)
	expect((await lines()).filter(({ mayRead }) => mayRead)).toHaveLength(1)
})

describe('what became of a message', () => {
	const at = new Date('2026-05-12T08:00:00Z')
	const kinds: Partial<Prisma.NoticeCreateManyInput>[] = [
		{ status: 'sent', sentAt: at },
		{ status: 'sent', sentAt: at, uncertain: true },
		{ status: 'deferred', nextTryAt: at },
		{ status: 'bounced', bouncedAt: at, bounceCode: '5.1.1' },
		{ status: 'parked' },
		{ status: 'suppressed', suppressedBecause: 'switchedOff', uncertain: true },
		{ status: 'suppressed', suppressedBecause: 'a reason without words' },
		{ status: 'queued', cadence: 'daily' },
		{ status: 'sent', sentAt: at, cadence: 'weekly', digestId: 'digest' },
	]
	let id: string
	beforeAll(async () => {
		id = await aRequest()
		await look(async (tx) => {
			for (const [number, kind] of kinds.entries()) {
				const about = { requestId: id, stateIso3: 'GHA', at: new Date(at.getTime() + number * 1000) }
				const eventKey = await recordAudit(tx, systemActor, { type: 'clock.due', data: {}, ...about })
				await tx.notice.createMany({
					data: {
						id: newId(),
						eventKey,
						personId: ghana.drafter.id,
						template: 'clockDue',
						facts: {},
						requestId: id,
						createdAt: about.at,
						...kind,
					},
				})
			}
		})
	})

	test('is described plainly in each language, with its day', async () => {
		const { events } = await listRecipients(ghana.drafter, id)
		for (const language of ['en', 'ar', 'zh'] as const) {
			const html = render(<NotifiedEvents requestId={id} events={events} heading="h2" />, language)
			const { became, notSent, mayHaveArrived } = catalogues[language].notifications
			expect(html.split(mayHaveArrived)).toHaveLength(2)
			for (const text of [became.parked, became.waitsDaily, notSent.switchedOff, notSent.other])
				expect(html).toContain(text)
			expect(html).toContain('5.1.1')
			for (const rich of [became.sent, became.perhapsTwice, became.deferred, became.withWeekly])
				expect(html).toContain(rich.split('<when></when>')[0])
			expect(html).toContain('dateTime="2026-05-12')
		}
	})

	test('narrows the list, and every message is found under exactly one state', async () => {
		const states = ['sent', 'queued', 'deferred', 'bounced', 'parked', 'suppressed'] as const
		const counts = []
		for (const only of states)
			counts.push(linesOf((await listRecipients(ghana.drafter, id, { only })).events, 'due').length)
		expect(counts).toEqual([3, 1, 1, 1, 1, 2])
	})
})

test('a thousand messages are paged through, each seen once, and none is one page without a line', async () => {
	const id = await aRequest()
	expect(await listRecipients(ghana.drafter, id)).toMatchObject({ events: [], older: null })
	await look(async (tx) => {
		for (let event = 0; event < 50; event++) {
			const at = new Date(Date.UTC(2026, 4, 1, 0, event))
			const about = { requestId: id, stateIso3: 'GHA', at }
			const eventKey = await recordAudit(tx, systemActor, { type: 'clock.due', data: {}, ...about })
			await tx.notice.createMany({
				data: Array.from({ length: 20 }, (_, person) => ({
					id: newId(),
					eventKey,
					personId: person === 0 ? ghana.drafter.id : `gone.${person}`,
					template: 'requestToAcknowledge',
					facts: {},
					requestId: id,
					createdAt: at,
				})),
			})
		}
	})
	const seen: string[] = []
	let before: string | undefined
	let pages = 0
	do {
		const page = await listRecipients(ghana.drafter, id, { before })
		seen.push(...page.events.flatMap(({ told }) => told.map((line) => line.id)))
		before = page.older ?? undefined
		pages += 1
	} while (before)
	expect(pages).toBe(3)
	expect(seen).toHaveLength(1000)
	expect(new Set(seen).size).toBe(1000)
})

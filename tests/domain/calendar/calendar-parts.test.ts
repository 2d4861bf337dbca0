import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { beforeAll, describe, expect, test } from 'vitest'
import { atTime } from '#app/platform/clock.server.ts'
import { composeMail } from '#app/platform/mail/compose.server.ts'
import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { aCourse } from '#tests/support/courses.ts'
import { asOwner } from '#tests/support/database.ts'
import { deliveryWalks } from '#tests/support/delivery-walks.ts'
import { readICalendar } from '#tests/support/downloads.ts'
import { emailOf, ghana, office } from '#tests/support/people.ts'
import { deliveryStep, look, needStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples as equipment } from '#tests/workflows/tables/equipment.ts'
import { samples as lessons } from '#tests/workflows/tables/training.ts'

useWorld()
const { drafter, focalPoint } = ghana
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const compact = (day: string) => day.replaceAll('-', '')
const call = { ...lessons.callForNominations, startsOn: inDays(100), endsOn: inDays(104) }
const later = { ...lessons.reschedule, startsOn: inDays(200), endsOn: inDays(204) }

beforeAll(async () => {
	await asOwner(`update person set language = 'ar' where id = $1`, [drafter.id])
	await asOwner(`update person set language = 'zh' where id = $1`, [focalPoint.id])
})

/** Returns an e-mail as sent, parsed by another program. */
async function sent(notice: Notice) {
	const letter = await look((tx) => writeLetter(tx, notice))
	if (!letter) throw new Error('no letter')
	const stream = createTransport({ streamTransport: true, buffer: true })
	const { message } = await stream.sendMail(await composeMail({ ...letter, attachments: undefined }))
	const { attachments } = await simpleParser(message)
	const part = attachments[0]
	const file = attachments.at(-1)
	if (!part) return null
	// An entry that is removed besides has a file of its own.
	const removed = attachments.slice(1, -1).map(({ content }) => readICalendar(content))
	expect(file).toMatchObject({ contentType: 'application/ics', content: part.content })
	const calendar = readICalendar(part.content)
	const method = calendar.properties.METHOD?.value
	expect(part.headers.get('content-type')).toMatchObject({ value: 'text/calendar', params: { method } })
	expect(calendar.inside.map(({ name }) => name)).toEqual(['VEVENT'])
	const properties = calendar.inside[0]?.properties ?? {}
	return { method, properties, text: part.content.toString(), letter, removed }
}

/** Returns the e-mails to a person about a request in order, with their effect on the calendar. */
async function lettersTo(personId: string, requestId: string) {
	const notices = await look((tx) =>
		tx.notice.findMany({ where: { personId, requestId, messageId: null }, orderBy: { id: 'asc' } }),
	)
	const told = []
	for (const notice of notices) told.push({ template: notice.template, notice, entry: await sent(notice) })
	return told.filter(({ entry }) => entry)
}

const entry = (told: Awaited<ReturnType<typeof lettersTo>>[number] | undefined) => {
	const of = (name: string) => told?.entry?.properties[name]?.value
	return [told?.entry?.method, of('DTSTART'), of('DTEND'), of('STATUS')]
}

describe('a course', () => {
	let course: Awaited<ReturnType<typeof aDelivery>>
	const uids = new Set<string | undefined>()
	const sequences: number[] = []
	const next = async (person = drafter) => {
		const told = await lettersTo(person.id, course.requestId)
		for (const { entry: one } of told.slice(-1)) {
			uids.add(one?.properties.UID?.value)
			sequences.push(Number(one?.properties.SEQUENCE?.value))
		}
		return told
	}

	test('is announced by the day on which nominations are due, which goes once they were made', async () => {
		course = await aDelivery()
		await next()
		await deliveryStep(office.manager, course.id, call)
		const [called] = await lettersTo(drafter.id, course.requestId)
		expect(called?.template).toBe('nominationsCalled')
		expect(called?.entry?.properties.UID?.value).toBe(`delivery-${course.id}-nominations@127.0.0.1`)
		await deliveryStep(drafter, course.id, lessons.nominate)
	})

	test('once confirmed is one entry, which moves, and goes when it is put off', async () => {
		uids.clear()
		sequences.length = 0
		await deliveryStep(office.manager, course.id, lessons.confirmParticipants)
		const [confirmed] = await next()
		const dayAfter = compact(inDays(105))
		expect(entry(confirmed)).toEqual(['REQUEST', compact(call.startsOn), dayAfter, 'CONFIRMED'])
		const removed = confirmed?.entry?.removed.map(({ properties, inside }) => [
			properties.METHOD?.value,
			inside[0]?.properties.UID?.value,
		])
		expect(removed).toEqual([['CANCEL', `delivery-${course.id}-nominations@127.0.0.1`]])
		await deliveryStep(office.manager, course.id, lessons.postponeConfirmed)
		expect(entry((await next())[0])).toEqual(['CANCEL', compact(call.startsOn), dayAfter, 'CANCELLED'])
		await deliveryStep(office.manager, course.id, later)
		const moved = ['REQUEST', compact(later.startsOn), compact(inDays(205)), 'CONFIRMED']
		expect(entry((await next())[0])).toEqual(moved)
		expect(uids).toEqual(new Set([`delivery-${course.id}-course@127.0.0.1`]))
		expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other))
	})

	test('that was held stays where it was: it has taken place', async () => {
		await atTime(new Date(inDays(210)), async () => {
			await deliveryStep(office.manager, course.id, lessons.openSession)
			expect(entry((await next())[0])[0]).toBe('REQUEST')
			await deliveryStep(office.manager, course.id, lessons.closeSession)
			expect(await next()).toEqual([])
		})
	})

	test('is sent to each reader separately, in their language, with nothing but reference and step', async () => {
		const other = await aCourse('confirmed')
		for (const [person, words] of [
			[drafter, 'التدريب'],
			[focalPoint, '培训'],
		] as const) {
			const told = (await lettersTo(person.id, other.requestId)).at(-1)?.entry
			const { SUMMARY, ATTENDEE, ORGANIZER, URL: link, DTSTART } = told?.properties ?? {}
			expect(SUMMARY?.value).toMatch(new RegExp(`^SOM-TA-\\d{4}-GHA-\\d{4} / 1 – ${words}$`))
			expect(ATTENDEE?.value.toLowerCase()).toBe(`mailto:${emailOf(person)}`)
			expect(ATTENDEE?.parameters).toMatchObject({ RSVP: 'FALSE' })
			expect(ORGANIZER?.value.toLowerCase()).toMatch(/^mailto:/)
			expect(link?.value).toMatch(new RegExp(`/deliveries/${other.id}$`))
			expect(DTSTART?.parameters).toEqual({ VALUE: 'DATE' })
			for (const secret of ['Accra', person.name, office.manager.name, 'Mensah'])
				expect(told?.text).not.toContain(secret)
		}
	})

	test('that is called for takes out neither an earlier call nor that of another course', async () => {
		const calls = [await aDelivery(), await aDelivery()]
		for (const { id, requestId } of calls) {
			await lettersTo(drafter.id, requestId)
			await deliveryStep(office.manager, id, call)
			const [called, ...others] = await lettersTo(drafter.id, requestId)
			expect([called?.template, others]).toEqual(['nominationsCalled', []])
			expect([called?.entry?.method, called?.entry?.removed]).toEqual(['REQUEST', []])
			const uid = called?.entry?.properties.UID?.value
			await deliveryStep(drafter, id, lessons.nominate)
			await deliveryStep(office.manager, id, lessons.returnNominations)
			const [again] = await lettersTo(drafter.id, requestId)
			expect([again?.entry?.method, again?.entry?.removed]).toEqual(['REQUEST', []])
			expect(again?.entry?.properties.UID?.value).toBe(uid)
		}
	})

	test('is taken out where it breaks off, by the letter that says so', async () => {
		const { id, requestId } = await aCourse('confirmed')
		await lettersTo(drafter.id, requestId)
		await deliveryStep(office.manager, id, lessons.cancelCourse)
		const told = await lettersTo(drafter.id, requestId)
		expect(told.map(({ template }) => template)).toEqual(['deliveryFailed'])
		expect(entry(told[0])[0]).toBe('CANCEL')
	})
})

test('a letter that is tried again says the same, even when things have moved on since', async () => {
	const { id, requestId } = await aCourse('confirmed')
	const first = (await lettersTo(drafter.id, requestId)).at(-1)
	await deliveryStep(office.manager, id, lessons.postponeConfirmed)
	const notice = await look((tx) => tx.notice.findUniqueOrThrow({ where: { id: first?.notice.id ?? '' } }))
	const again = await atTime(new Date(Date.now() + 3_600_000), () => sent(notice))
	const stamp = /DTSTAMP:\d{8}T\d{6}Z/
	expect(again?.text).not.toBe(first?.entry?.text)
	expect(again?.text.replace(stamp, '')).toBe(first?.entry?.text.replace(stamp, ''))
})

test('an offer brings the day by which it is to be confirmed, and takes it out once it was', async () => {
	const { id, requestId } = await aNeed({ status: 'reserved' })
	const offered = (await lettersTo(drafter.id, requestId)).at(-1)
	expect(offered?.template).toBe('offerMade')
	expect(offered?.entry?.properties.UID?.value).toMatch(/^clock-/)
	expect(entry(offered)[1]).toBe(compact(String(Object(offered?.notice.facts).dueOn)))
	await needStep(focalPoint, id, { type: 'confirmOffer' })
	const told = await lettersTo(drafter.id, requestId)
	expect(told.map(({ template, entry: one }) => [template, one?.method])).toEqual([
		['offerConfirmed', 'CANCEL'],
	])
	const [before, after] = [offered, told[0]].map((one) => Number(one?.entry?.properties.SEQUENCE?.value))
	expect(after).toBeGreaterThan(Number(before))
})

test('checks of equipment are in the calendar as soon as it works, and go once they were made', async () => {
	const { id, requestId } = await aDelivery({ kind: 'equipment' })
	const bringing = async () => {
		const told = (await lettersTo(drafter.id, requestId)).at(-1)
		return [told?.template, told?.entry?.method, told?.entry?.properties.UID?.value.split('@')[0]]
	}
	const walk = async (from: number, to: number) => {
		for (const [actor, event] of deliveryWalks.equipment.slice(from, to)) await deliveryStep(actor, id, event)
	}
	await walk(0, 6)
	expect(await bringing()).toEqual(['equipmentAtCustoms', 'REQUEST', `delivery-${id}-customs`])
	await walk(6, 10)
	expect(await bringing()).toEqual(['equipmentInstalled', 'REQUEST', `delivery-${id}-checkSix`])
	await deliveryStep(office.manager, id, equipment.check6)
	expect(await bringing()).toEqual(['checkRecorded', 'CANCEL', `delivery-${id}-checkSix`])
})

test('of a CONFIDENTIAL request by when to act, and neither a session nor a need', async () => {
	const { id, requestId } = await aDelivery()
	await look((tx) =>
		tx.request.update({ where: { id: requestId }, data: { classification: 'CONFIDENTIAL' } }),
	)
	await deliveryStep(office.manager, id, call)
	const called = (await lettersTo(drafter.id, requestId)).at(-1)
	expect(called?.entry?.properties.SUMMARY?.value).toMatch(/^SOM-TA-\d{4}-GHA-\d{4} – /)
	await deliveryStep(drafter, id, lessons.nominate)
	await deliveryStep(office.manager, id, lessons.confirmParticipants)
	expect((await lettersTo(drafter.id, requestId)).map(({ entry: one }) => one?.method)).toEqual(['CANCEL'])
})

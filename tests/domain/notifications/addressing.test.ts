import { beforeAll, describe, expect, test } from 'vitest'
import { listedMission } from '#app/domain/notifications/people-of.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { dropNotSent } from '#app/domain/notifications/why-not-sent.server.ts'
import { appointDeputy } from '#app/domain/people/deputies.server.ts'
import { setMailbox } from '#app/domain/people/posts/post-steps.server.ts'
import { nameSuccessor } from '#app/domain/people/posts/successors.server.ts'
import { saveContact } from '#app/domain/people/states.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { postMailbox } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { leaveOnly, sendDue } from '#tests/queue/outbox.ts'
import { aRequest } from '#tests/support/builders.ts'

import { egypt, emailOf, ghana, office } from '#tests/support/people.ts'
import { appointment, asked, nextOf, period, sparePeople } from '#tests/support/posts.ts'
import { look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const spare = sparePeople()

const noticesOf = (requestId: string, template?: string) =>
	look((tx) =>
		tx.notice.findMany({ where: { requestId, ...(template && { template }) }, orderBy: { id: 'asc' } }),
	)
const noticeTo = async (requestId: string, { id }: { id: string }, template?: string) => {
	const found = (await noticesOf(requestId, template)).find(({ personId }) => personId === id)
	if (!found) throw new Error(`${id} was not told`)
	return found
}
const kept = (id: string) => look((tx) => tx.notice.findUniqueOrThrow({ where: { id } }))
const contact = (missionEmail: string, revision: number) => ({
	missionName: 'Mission (sample)',
	missionEmail,
	missionPhone: '',
	missionAddress: '',
	revision,
})

describe('the mailbox of a post', () => {
	const set = (actor: Actor, { id: postId }: Actor, mailAddress: string, seenAddress = '') =>
		setMailbox(actor, { postId, mailAddress, seenAddress })

	test('gets what is about a request, and nothing about the own account, with the name of the holder', async () => {
		await set(ghana.focalPoint, ghana.focalPoint, 'requests@interior.gh.example')
		const requestId = await aRequest({ status: 'awaitingEndorsement' })
		const { id } = await noticeTo(requestId, ghana.focalPoint)
		expect(await sendDue(id)).toBe('sent')
		const sent = await kept(id)
		expect(sent).toMatchObject({ recipient: 'requests@interior.gh.example', language: 'en' })
		expect(sent.text).toContain(ghana.focalPoint.name)

		const [told] = await look((tx) =>
			tx.notice.findMany({ where: { personId: ghana.focalPoint.id, template: 'mailboxSet' } }),
		)
		expect(await sendDue(String(told?.id))).toBe('sent')
		expect(await kept(String(told?.id))).toMatchObject({ recipient: emailOf(ghana.focalPoint) })
		await set(ghana.focalPoint, ghana.focalPoint, '', 'requests@interior.gh.example')
		const entries = await look((tx) =>
			tx.auditEntry.findMany({ where: { type: 'post.mailboxSet' }, orderBy: { position: 'asc' } }),
		)
		expect(entries.map(({ event }) => event)).toMatchObject([
			{ before: '', mailAddress: 'requests@interior.gh.example' },
			{ before: 'requests@interior.gh.example', mailAddress: '' },
		])
	})

	test('is set only by the focal point of the State, and by the office for its own', async () => {
		const box = 'box@sample.example'
		const refused = { code: 'refused' }
		await expect(set(office.triage, ghana.drafter, box)).rejects.toMatchObject(refused)
		await expect(set(office.administrator, ghana.drafter, box)).rejects.toMatchObject(refused)
		await expect(set(ghana.drafter, ghana.drafter, box)).rejects.toMatchObject(refused)
		await expect(set(ghana.mission, ghana.mission, box)).rejects.toMatchObject(refused)
		await expect(set(egypt.focalPoint, ghana.drafter, box)).rejects.toMatchObject({ code: 'not-found' })
		await expect(set(ghana.focalPoint, office.officer, box)).rejects.toMatchObject({ code: 'not-found' })
		await expect(set(office.triage, office.administrator, box)).rejects.toMatchObject(refused)
		await set(office.triage, office.officer, box)
		await expect(set(office.triage, office.officer, 'other@sample.example')).rejects.toMatchObject({
			code: 'conflict',
		})
		await set(office.administrator, office.officer, '', box)
	})

	test('is never an address of another State, of the office, or a second line of the letter', async () => {
		const taken = { errors: { mailAddress: 'alreadyUsed' } }
		const of = (address: string) => set(ghana.focalPoint, ghana.drafter, address)
		await expect(of(emailOf(egypt.drafter).toUpperCase())).rejects.toMatchObject(taken)
		await expect(of(emailOf(office.triage))).rejects.toMatchObject(taken)
		await expect(set(office.triage, office.officer, emailOf(ghana.drafter))).rejects.toMatchObject(taken)
		for (const typed of ['no address', 'a@b.example\nBcc: c@d.example', 'ящик@пример.рф']) {
			const form = new FormData()
			form.set('mailAddress', typed)
			expect(parseForm(form, postMailbox).ok, typed).toBe(false)
		}
	})
})

describe('the listed address of the mission', () => {
	beforeAll(() => saveContact(office.triage, 'EGY', contact('office@egy.mission.example', 0)))

	test('gets submission, decision and closure, in the language of the mission, and leads to sign-in', async () => {
		const requestId = await aRequest({ status: 'active', state: 'egypt' })
		const copies = (await noticesOf(requestId)).filter(({ personId }) => personId === null)
		expect(copies.map(({ template }) => template).sort()).toEqual(['decisionsMade', 'requestReceived'])
		for (const { id } of copies) expect(await sendDue(id)).toBe('sent')
		const letter = await kept(String(copies[0]?.id))
		expect(letter).toMatchObject({ recipient: 'office@egy.mission.example', language: 'fr' })
		expect(letter.text).toContain('Mission (sample)')
		expect(letter.text).toContain('/sign-in')
		expect(letter.html).not.toContain(requestId)
		const acknowledged = await noticeTo(requestId, egypt.drafter, 'requestAcknowledged')
		expect(await sendDue(acknowledged.id)).toBe('sent')
		expect((await kept(acknowledged.id)).text).toContain(office.officer.name)
	})

	test('is the only one notified of a refused identity; with the address of an account it gets one letter', async () => {
		const requestId = await aRequest({ status: 'submitted', state: 'egypt' })
		await requestStep(office.triage, requestId, {
			type: 'rejectIdentity',
			channel: 'By telephone.',
			reason: 'Unknown there.',
		})
		expect(await noticesOf(requestId, 'identityRejected')).toMatchObject([
			{ personId: null, address: 'office@egy.mission.example' },
		])
		await saveContact(office.triage, 'EGY', contact(emailOf(egypt.mission).toUpperCase(), 1))
		const other = await aRequest({ status: 'submitted', state: 'egypt' })
		const received = await noticesOf(other, 'requestReceived')
		expect(received.map(({ personId }) => personId)).toEqual(
			expect.arrayContaining([egypt.drafter.id, egypt.focalPoint.id, egypt.mission.id]),
		)
		expect(received).toHaveLength(3)
	})
})

describe('deputies', () => {
	test('get what their principals get, once for two of them, and nothing when their period has ended', async () => {
		const { firstDay, lastDay, during, after: ended } = period()
		const deputy = nextOf(spare.drafters)
		for (const principal of [ghana.drafter, ghana.focalPoint])
			await appointDeputy(ghana.focalPoint, appointment(principal, deputy, { firstDay, lastDay }))
		const requestId = await atTime(during, () => aRequest({ status: 'submitted' }))
		const received = await noticesOf(requestId, 'requestReceived')
		const people = received.map(({ personId }) => personId).sort()
		expect(people).toEqual([deputy.id, ghana.drafter.id, ghana.focalPoint.id, ghana.mission.id].sort())
		const notice = await noticeTo(requestId, deputy, 'requestReceived')
		expect(notice.inPlaceOf).toEqual([ghana.drafter.id, ghana.focalPoint.id].sort())
		expect(received.filter(({ inPlaceOf }) => inPlaceOf.length > 0)).toHaveLength(1)
		const other = await noticeTo(requestId, deputy, 'endorsementRequested')
		await leaveOnly(other.id)
		expect(await atTime(during, () => sendDue(other.id))).toBe('sent')
		expect(await kept(other.id)).toMatchObject({ recipient: emailOf(deputy) })

		await look((tx) => tx.notice.updateMany({ where: { id: notice.id }, data: { status: 'queued' } }))
		expect(await atTime(ended, () => sendDue(notice.id))).toBe('suppressed')
		expect(await kept(notice.id)).toMatchObject({ suppressedBecause: 'standInEnded', recipient: null })

		// Notices that waited for a summary are removed from it.
		await look((tx) =>
			tx.notice.updateMany({ where: { id: notice.id }, data: { status: 'queued', cadence: 'daily' } }),
		)
		await atTime(ended, () => look((tx) => dropNotSent(tx, deputy.id)))
		expect(await kept(notice.id)).toMatchObject({ suppressedBecause: 'standInEnded', status: 'suppressed' })
	})
})

describe('a person who has left', () => {
	const toldOf = async (requestId: string, { id }: Actor) => {
		const facts = { reference: null, path: `/requests/${requestId}` }
		await look((tx) =>
			queueNotices(tx, {
				eventKey: newId(),
				notice: 'requestAcknowledged',
				people: [id],
				facts,
				requestId,
				conversation: 'leaving',
			}),
		)
		return noticeTo(requestId, { id }, 'requestAcknowledged')
	}

	test('gets no further notice of the work of the post, and the successor gets one', async () => {
		const [leaver, successor] = [nextOf(spare.drafters), nextOf(spare.drafters)]
		const requestId = await aRequest()
		const { id } = await toldOf(requestId, leaver)
		await nameSuccessor(ghana.focalPoint, await asked(leaver, successor))
		expect(await sendDue(id)).toBe('suppressed')
		expect(await kept(id)).toMatchObject({ suppressedBecause: 'leftPost' })
		const next = await noticeTo(requestId, successor)
		expect(next).toMatchObject({ status: 'sent', template: 'requestAcknowledged' })
		expect(await noticesOf(requestId)).toHaveLength(2)
		// Notices on the account itself are still sent.
		const ended = await look((tx) => tx.notice.findMany({ where: { personId: leaver.id, requestId: null } }))
		expect(ended.length).toBeGreaterThan(0)
		for (const letter of ended) expect(await sendDue(letter.id)).toBe('sent')
	})

	test('or is suspended gets nothing', async () => {
		const person = nextOf(spare.drafters)
		const { id } = await toldOf(await aRequest(), person)
		await look((tx) => tx.person.updateMany({ where: { id: person.id }, data: { suspendedAt: new Date() } }))
		expect(await sendDue(id)).toBe('suppressed')
		expect(await kept(id)).toMatchObject({ suppressedBecause: 'suspended' })
	})
})

test('a mission without an account is written to in the language of the request', async () => {
	const { revision: _, ...listed } = contact('office@mli.mission.example', 0)
	const saved = { updatedById: office.triage.id, updatedAt: new Date() }
	await look((tx) => tx.stateContact.createMany({ data: { stateIso3: 'MLI', ...listed, ...saved } }))
	const about = (stateIso3: string) => ({ stateIso3, filingLanguage: 'fr' })
	expect(await look((tx) => listedMission(tx, about('MLI'), []))).toMatchObject([{ language: 'fr' }])
	expect(await look((tx) => listedMission(tx, about('NER'), []))).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { appointDeputy } from '#app/domain/people/deputies.server.ts'
import { getPost } from '#app/domain/people/posts/posts.server.ts'
import {
	nameSuccessor,
	startOf,
	takeOverDue,
	takeOverPost,
	withdrawSuccessor,
} from '#app/domain/people/posts/successors.server.ts'

import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { loader as requestPage } from '#app/routes/requests.$requestId._index/route.tsx'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import {
	asked,
	giveTo,
	inDays,
	newPost,
	nextOf,
	noticesTo,
	personRow,
	sparePeople,
	today,
} from '#tests/support/posts.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findRequest, look } from '#tests/support/steps.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'
import { entryAt } from '#workflows/names.ts'

useWorld()
const spare = sparePeople()

describe('a successor from today on', () => {
	test('takes over drafts and requests; the holder before sees nothing, by SQL and by route', async () => {
		const [one, other] = [nextOf(spare.drafters), nextOf(spare.drafters)]
		const requestId = await aRequest({ status: 'submitted' })
		const draftId = await aRequest()
		await giveTo({ drafterId: one.id }, requestId, draftId)
		const cookie = await cookieOf(one)
		const openPage = () =>
			requestPage({
				request: new Request('http://site.example/requests/x', { headers: { cookie } }),
				params: { requestId },
				context: { nonce: '', requestId: '' },
			})
		await openPage()

		await nameSuccessor(ghana.focalPoint, await asked(one, other))
		for (const id of [requestId, draftId]) expect((await findRequest(id)).drafterId).toBe(other.id)
		expect(await findActingPerson(one.id)).toBeNull()
		await expect(openPage()).rejects.toMatchObject({ status: 302 })
		expect(await asOwner('select id from session where user_id = $1', [one.id])).toEqual([])

		const view = await getPost(ghana.focalPoint, one.id, 'en')
		expect(view.holder?.personId).toBe(other.id)
		expect(view.history.map(({ personId }) => personId)).toEqual([other.id, one.id])
		expect(await personRow(one.id)).toMatchObject({ leftAt: expect.any(Date), suspendedAt: expect.any(Date) })
		const entry = await look((tx) =>
			tx.auditEntry.findFirst({ where: { requestId, type: 'request.drafterChanged' } }),
		)
		expect(entry?.event).toMatchObject({ formerDrafterId: one.id, drafterId: other.id })
		const { people } = await getRequest(ghana.focalPoint, requestId)
		expect(people.find(({ post }) => post === 'drafter')).toMatchObject({
			name: other.name,
			former: [one.name],
		})
		expect(await noticesTo(one.id, 'accountEnded')).toBe(1)
		expect(await noticesTo(other.id, 'postTakenOver')).toBe(1)
	})

	test('who is the first holder of a post is notified of that, and not of work that was transferred', async () => {
		const first = nextOf(spare.drafters)
		await nameSuccessor(ghana.focalPoint, await asked(await newPost(ghana.drafter), first))
		expect(await noticesTo(first.id, 'firstHolder')).toBe(1)
		expect(await noticesTo(first.id, 'postTakenOver')).toBe(0)
	})

	test('takes over cases of an officer, and needs and deliveries of a manager', async () => {
		const [officer, nextOfficer] = [nextOf(spare.officers), nextOf(spare.officers)]
		const requestId = await aRequest({ status: 'screening' })
		await giveTo({ officerId: officer.id }, requestId)
		await nameSuccessor(office.triage, await asked(officer, nextOfficer))
		expect((await findRequest(requestId)).officerId).toBe(nextOfficer.id)

		const [manager, nextManager] = [entryAt(spare.managers, 0), entryAt(spare.managers, 1)]
		const { id, needId } = await aDelivery()
		await look(async (tx) => {
			await tx.delivery.updateMany({ where: { id }, data: { managerId: manager.id } })
			await tx.need.updateMany({ where: { id: needId }, data: { managerId: manager.id } })
		})
		await nameSuccessor(office.administrator, await asked(manager, nextManager))
		const delivery = await look((tx) => tx.delivery.findUniqueOrThrow({ where: { id } }))
		expect(delivery.managerId).toBe(nextManager.id)
		const seen = await withActor(nextManager, (tx) => tx.delivery.count({ where: { id } }))
		expect(seen).toBe(1)
	})

	test('gets the deputies of the post, and a person who fills another post leaves that', async () => {
		const [officer, deputy, next] = [nextOf(spare.officers), nextOf(spare.officers), nextOf(spare.officers)]
		await appointDeputy(office.triage, {
			personId: officer.id,
			deputyId: deputy.id,
			reason: 'Leave.',
			firstDay: today(),
			lastDay: inDays(5),
		})
		await nameSuccessor(office.triage, await asked(officer, next))
		expect((await findActingPerson(deputy.id))?.actingFor).toMatchObject([{ id: next.id }])
		const vacant = await getPost(office.triage, next.id, 'en')
		expect(vacant).toMatchObject({ holder: null, history: [{ personId: next.id, ended: 'moved' }] })
	})
})

describe('an announced successor', () => {
	test('changes nothing before the day, and takes over on it, once, also when the job was lost', async () => {
		const [one, other] = [nextOf(spare.drafters), nextOf(spare.drafters)]
		const draftId = await aRequest()
		await giveTo({ drafterId: one.id }, draftId)
		const day = inDays(30)
		const { id: tenureId } = await nameSuccessor(ghana.focalPoint, await asked(one, other, day))
		expect(await noticesTo(one.id, 'successorAnnounced')).toBe(1)
		expect(await noticesTo(other.id, 'successorAnnounced')).toBe(1)
		const [job] = await asOwner(
			`select start_after from pgboss.job where name = 'take-over-post' and data->>'tenureId' = $1`,
			[tenureId],
		)
		expect(job?.start_after).toEqual(new Date(day))

		await takeOverPost({ tenureId })
		expect((await findActingPerson(one.id))?.role).toBe('drafter')
		expect((await findRequest(draftId)).drafterId).toBe(one.id)
		expect(await getPost(ghana.mission, one.id, 'en')).toMatchObject({
			holder: { personId: one.id, to: new Date(day) },
			successor: { personId: other.id },
			mayChange: false,
		})

		await atTime(new Date(`${day}T00:00:01Z`), async () => {
			await takeOverDue()
			await takeOverDue()
			await takeOverPost({ tenureId })
			expect(await findActingPerson(one.id)).toBeNull()
			expect((await findRequest(draftId)).drafterId).toBe(other.id)
		})
		expect(await noticesTo(other.id, 'postTakenOver')).toBe(1)
		const taken = await look((tx) => tx.auditEntry.findMany({ where: { type: 'post.takenOver' } }))
		expect(taken.filter(({ event }) => textIn(event, 'tenureId') === tenureId)).toHaveLength(1)
	})

	test('is taken back before the day and not after', async () => {
		const [one, other] = [nextOf(spare.drafters), nextOf(spare.drafters)]
		const { id } = await nameSuccessor(ghana.focalPoint, await asked(one, other, inDays(3)))
		await expect(withdrawSuccessor(egypt.focalPoint, one.id, id)).rejects.toMatchObject({ code: 'not-found' })
		await withdrawSuccessor(ghana.focalPoint, one.id, id)
		await expect(withdrawSuccessor(ghana.focalPoint, one.id, id)).rejects.toMatchObject({ code: 'conflict' })
		expect(await noticesTo(other.id, 'successorWithdrawn')).toBe(1)
		await atTime(new Date(`${inDays(3)}T01:00:00Z`), () => takeOverPost({ tenureId: id }))
		expect((await getPost(ghana.focalPoint, one.id, 'en')).holder).toMatchObject({
			personId: one.id,
			to: null,
		})
	})
})

test('a post is taken over from the day that it is in UTC, also when Vienna has the next one', () =>
	atTime(new Date('2027-11-28T23:30:00Z'), async () => {
		expect(startOf('2027-11-28')).toEqual(new Date('2027-11-28T23:30:00Z'))
		expect(() => startOf('2027-11-27')).toThrow()
	}))

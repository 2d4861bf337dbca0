import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appointDeputy } from '#app/domain/appoint-deputy.server.ts'
import { getRequest } from '#app/domain/get-request.server.ts'
import { getPost } from '#app/domain/posts/get-post.server.ts'
import { closePost, endTenure } from '#app/domain/posts/leave-post.server.ts'
import { listPosts } from '#app/domain/posts/list-posts.server.ts'
import { nameSuccessor } from '#app/domain/posts/name-successor.server.ts'
import { takeOverDue, takeOverPost } from '#app/domain/posts/take-over-post.server.ts'
import { withdrawSuccessor } from '#app/domain/posts/withdraw-successor.server.ts'
import { findActingPerson } from '#app/platform/acting-person.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { loader as requestPage } from '#app/routes/requests.$requestId._index/route.tsx'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { addOfficer, addPerson } from '#tests/support/more-people.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findRequest, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

let count = 0
/** A fresh drafter or officer for each test, so that none stands in the way of another. */
const spare = {
	drafters: Array.from({ length: 20 }, (_, at) =>
		addPerson({ ...ghana.drafter, id: `spare.drafter.${at}`, name: `Spare ${at}` }),
	),
	officers: Array.from({ length: 8 }, (_, at) => addOfficer(`spare.officer.${at}`)),
	managers: [0, 1].map((at) => addPerson({ ...office.manager, id: `spare.manager.${at}`, name: `M ${at}` })),
}
const nextOf = (people: Actor[]) => people.shift() as Actor

const today = () => new Date().toISOString().slice(0, 10)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** What the page of somebody's post shows at this moment, sent back with a successor. */
async function asked(holder: Actor, successor: Actor, day = today()) {
	const tenure = await look((tx) =>
		tx.tenure.findFirst({ where: { postId: holder.id, ended: null, begunAt: { not: null } } }),
	)
	return {
		postId: holder.id,
		seen: tenure?.id ?? '',
		personId: successor.id,
		day,
		reason: `Rotation ${count++}.`,
	}
}

const giveTo = (data: { drafterId?: string; officerId?: string }, ...ids: string[]) =>
	look((tx) => tx.request.updateMany({ where: { id: { in: ids } }, data }))
const personRow = (id: string) => look((tx) => tx.person.findUniqueOrThrow({ where: { id } }))
const noticesTo = (personId: string, template: string) =>
	look((tx) => tx.notice.count({ where: { personId, template } }))

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

	test('takes over cases of an officer, and needs and deliveries of a manager', async () => {
		const [officer, nextOfficer] = [nextOf(spare.officers), nextOf(spare.officers)]
		const requestId = await aRequest({ status: 'screening' })
		await giveTo({ officerId: officer.id }, requestId)
		await nameSuccessor(office.triage, await asked(officer, nextOfficer))
		expect((await findRequest(requestId)).officerId).toBe(nextOfficer.id)

		const [manager, nextManager] = spare.managers as [Actor, Actor]
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
			...{ personId: officer.id, deputyId: deputy.id, reason: 'Leave.' },
			...{ firstDay: today(), lastDay: inDays(5) },
		})
		await nameSuccessor(office.triage, await asked(officer, next))
		expect((await findActingPerson(deputy.id))?.standsInFor).toMatchObject([{ id: next.id }])
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
			...{ holder: { personId: one.id, to: new Date(day) }, successor: { personId: other.id } },
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
		expect(taken.filter(({ event }) => (event as { tenureId: string }).tenureId === tenureId)).toHaveLength(1)
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

describe('who may name whom', () => {
	let holder: Actor
	beforeAll(() => {
		holder = nextOf(spare.drafters)
	})
	test('a focal point the drafters of the own State, from today on, and nobody from another post', async () => {
		const [other] = spare.drafters as [Actor]
		const of = async (actor: Actor, personId: string, own = {}) =>
			nameSuccessor(actor, { ...(await asked(holder, other)), personId, ...own })
		await expect(of(egypt.focalPoint, other.id)).rejects.toMatchObject({ code: 'not-found' })
		await expect(of(ghana.mission, other.id)).rejects.toMatchObject({ code: 'refused' })
		await expect(of(ghana.focalPoint, ghana.mission.id)).rejects.toMatchObject({
			errors: { personId: 'badCode' },
		})
		await expect(of(ghana.focalPoint, egypt.drafter.id)).rejects.toMatchObject({
			errors: { personId: 'badCode' },
		})
		await expect(of(ghana.focalPoint, other.id, { day: '2020-01-01' })).rejects.toMatchObject({
			errors: { day: 'inThePast' },
		})
		await expect(of(ghana.focalPoint, other.id, { seen: '' })).rejects.toMatchObject({ code: 'conflict' })
		const own = { ...(await asked(ghana.focalPoint, other)), personId: other.id }
		await expect(nameSuccessor(ghana.focalPoint, own)).rejects.toMatchObject({ code: 'refused' })
	})

	test('triage neither makes nor removes an administrator, and nobody names themselves', async () => {
		const { administrator, triage } = office
		const ask = await asked(administrator, triage)
		await expect(nameSuccessor(triage, ask)).rejects.toMatchObject({ code: 'refused' })
		const officers = await asked(office.officer, triage)
		await expect(nameSuccessor(triage, officers)).rejects.toMatchObject({ errors: { personId: 'badCode' } })
		const away = { ...officers, personId: administrator.id }
		await expect(nameSuccessor(triage, away)).rejects.toMatchObject({ errors: { personId: 'badCode' } })
	})

	test('a list shows the own State to the focal point and everything to triage', async () => {
		const own = await listPosts(ghana.focalPoint)
		expect(new Set(own.map(({ stateIso3 }) => stateIso3))).toEqual(new Set(['GHA']))
		expect((await listPosts(office.triage)).length).toBeGreaterThan(own.length)
		expect(
			(await listPosts(office.triage, { stateIso3: 'EGY' })).every((row) => row.stateIso3 === 'EGY'),
		).toBe(true)
		await expect((async () => listPosts(ghana.drafter))()).rejects.toMatchObject({ code: 'refused' })
		await expect((async () => listPosts(office.donor))()).rejects.toMatchObject({ code: 'refused' })
	})
})

describe('a post', () => {
	let one: Actor
	beforeEach(() => {
		one = nextOf(spare.drafters)
	})
	const leaving = async (holder: Actor) => ({
		postId: holder.id,
		seen: (await asked(holder, holder)).seen,
		reason: 'Retired.',
	})

	test('stays when its holder leaves, with its work, until somebody follows', async () => {
		const draftId = await aRequest()
		await giveTo({ drafterId: one.id }, draftId)
		await endTenure(ghana.focalPoint, await leaving(one))
		expect(await findActingPerson(one.id)).toBeNull()
		expect((await findRequest(draftId)).drafterId).toBe(one.id)
		const next = nextOf(spare.drafters)
		await nameSuccessor(ghana.focalPoint, await asked(one, next))
		expect((await findRequest(draftId)).drafterId).toBe(next.id)
		// Whoever left one post may come back to another.
		await nameSuccessor(ghana.focalPoint, await asked(one, one))
		expect((await findActingPerson(one.id))?.role).toBe('drafter')
		expect((await findRequest(draftId)).drafterId).toBe(one.id)
	})

	test('that is closed takes nobody any more', async () => {
		await closePost(ghana.focalPoint, await leaving(one))
		expect(await findActingPerson(one.id)).toBeNull()
		await expect(closePost(ghana.focalPoint, await leaving(one))).rejects.toMatchObject({ code: 'conflict' })
		expect((await listPosts(ghana.focalPoint)).some(({ id }) => id === one.id)).toBe(false)
	})

	test('of the last administrator is neither left nor closed', async () => {
		const other = { ...office.administrator, id: 'other administrator' }
		await expect(endTenure(other, await leaving(office.administrator))).rejects.toMatchObject({
			reason: 'lastAdministrator',
		})
		await expect(closePost(office.administrator, await leaving(office.administrator))).rejects.toMatchObject({
			reason: 'notYourself',
		})
		expect((await findActingPerson(office.administrator.id))?.role).toBe('administrator')
	})
})

test('of two successors appointed at once one is, and the other is told', async () => {
	const [one, first, second] = [nextOf(spare.drafters), nextOf(spare.drafters), nextOf(spare.drafters)]
	for (const day of [inDays(2), today()]) {
		const holder = day === today() ? first : one
		const asks = [await asked(holder, second, day), await asked(holder, day === today() ? one : first, day)]
		const ends = await Promise.allSettled(asks.map((ask) => nameSuccessor(ghana.focalPoint, ask)))
		expect(ends.map(({ status }) => status).sort(), day).toEqual(['fulfilled', 'rejected'])
		for (const end of ends)
			if (end.status === 'rejected') expect(['conflict', 'invalid']).toContain(end.reason.code)
		const held = await look((tx) =>
			tx.tenure.count({ where: { postId: holder.id, ended: null, begunAt: { not: null } } }),
		)
		expect(held).toBe(1)
		const [next] = await look((tx) =>
			tx.tenure.findMany({ where: { ended: null, begunAt: null, postId: holder.id } }),
		)
		if (next) await withdrawSuccessor(ghana.focalPoint, holder.id, next.id)
	}
})

test('the database itself refuses a second holder', async () => {
	const at = new Date()
	const postId = ghana.focalPoint.id
	const second = { id: 'second', postId, personId: 'nobody', from: at, begunAt: at, appointedById: 'system' }
	await expect(look((tx) => tx.tenure.createMany({ data: second }))).rejects.toMatchObject({ code: 'P2002' })
})

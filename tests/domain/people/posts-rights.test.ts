import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getPostList } from '#app/domain/people/posts/list-posts.server.ts'
import { closePost, endTenure } from '#app/domain/people/posts/post-steps.server.ts'
import { nameSuccessor, withdrawSuccessor } from '#app/domain/people/posts/successors.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { asked, giveTo, inDays, nextOf, sparePeople, today } from '#tests/support/posts.ts'
import { findRequest, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { entryAt } from '#workflows/names.ts'

useWorld()
const spare = sparePeople()
const postsOf = (actor: Actor, query = '') => getPostList(actor, new URLSearchParams(`size=100&${query}`))

describe('who may name whom', () => {
	let holder: Actor
	beforeAll(() => {
		holder = nextOf(spare.drafters)
	})
	test('a focal point names drafters of their own State from today on, and no one from another post', async () => {
		const other = entryAt(spare.drafters, 0)
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

	test('triage neither appoints nor removes an administrator, and no one appoints themselves', async () => {
		const { administrator, triage } = office
		const ask = await asked(administrator, triage)
		await expect(nameSuccessor(triage, ask)).rejects.toMatchObject({ code: 'refused' })
		const officers = await asked(office.officer, triage)
		await expect(nameSuccessor(triage, officers)).rejects.toMatchObject({ errors: { personId: 'badCode' } })
		const away = { ...officers, personId: administrator.id }
		await expect(nameSuccessor(triage, away)).rejects.toMatchObject({ errors: { personId: 'badCode' } })
	})

	test('a list shows the own State to the focal point and everything to triage', async () => {
		const own = await postsOf(ghana.focalPoint)
		expect(new Set(own.rows.map(({ stateIso3 }) => stateIso3))).toEqual(new Set(['GHA']))
		const all = await postsOf(office.triage)
		expect(all.counts.total).toBeGreaterThan(own.counts.total)
		const ofEgypt = await postsOf(office.triage, 'state=EGY')
		expect(new Set(ofEgypt.rows.map(({ stateIso3 }) => stateIso3))).toEqual(new Set(['EGY']))
		// The State that a reader belongs to is no filter of theirs.
		const asked = await postsOf(ghana.focalPoint, 'state=EGY')
		expect([asked.address.ignored, asked.counts.total]).toEqual([['state'], own.counts.total])
		await expect((async () => postsOf(ghana.drafter))()).rejects.toMatchObject({ code: 'refused' })
		await expect((async () => postsOf(office.donor))()).rejects.toMatchObject({ code: 'refused' })
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

	test('stays with its work when its holder leaves, until there is a successor', async () => {
		const draftId = await aRequest()
		await giveTo({ drafterId: one.id }, draftId)
		await endTenure(ghana.focalPoint, await leaving(one))
		expect(await findActingPerson(one.id)).toBeNull()
		expect((await findRequest(draftId)).drafterId).toBe(one.id)
		const next = nextOf(spare.drafters)
		await nameSuccessor(ghana.focalPoint, await asked(one, next))
		expect((await findRequest(draftId)).drafterId).toBe(next.id)
		// A person who left one post may return to another.
		await nameSuccessor(ghana.focalPoint, await asked(one, one))
		expect((await findActingPerson(one.id))?.role).toBe('drafter')
		expect((await findRequest(draftId)).drafterId).toBe(one.id)
	})

	test('that is closed takes no one', async () => {
		await closePost(ghana.focalPoint, await leaving(one))
		expect(await findActingPerson(one.id)).toBeNull()
		await expect(closePost(ghana.focalPoint, await leaving(one))).rejects.toMatchObject({ code: 'conflict' })
		const [closed] = (await postsOf(ghana.focalPoint)).rows.filter(({ id }) => id === one.id)
		expect([closed?.status, closed?.holderId]).toEqual(['closed', null])
		const open = await postsOf(ghana.focalPoint, 'status=filled&status=vacant')
		expect(open.rows.some(({ id }) => id === one.id)).toBe(false)
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

test('of two successors appointed at once, one gets the post and the other appointment is refused', async () => {
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

import { expect, test } from 'vitest'
import { getSystemStatus } from '#app/domain/administration/get-system-status.server.ts'
import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { indexState } from '#app/domain/search/index-state.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { aPublishedPractice } from '#tests/support/practices.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const state = () => readAs(systemActor, indexState)
const idsOf = (subject: string) =>
	look(async (tx) => {
		const rows = await tx.searchEntry.findMany({ where: { subject }, select: { id: true } })
		return rows.map(({ id }) => id).sort()
	})
const touches = () => asOwner<{ count: number }>('select count(*)::integer as count from search_touch')

test('what is there before the index is indexed by a walk that continues where it was stopped', async () => {
	const { id, requestId } = await aNeed({ status: 'accepted' })
	expect(await state()).toMatchObject({ isBuilding: true, total: 0 })
	let looks = 0
	const done = await walkIndex(() => ++looks > 2)
	expect(done).toBeGreaterThan(1)
	expect(await state()).toMatchObject({ isBuilding: true, done })
	expect(await walkIndex()).toBe((await state()).total - done)
	expect(await state()).toMatchObject({ isBuilding: false, differing: 0 })
	expect(await idsOf(`request:${requestId}`)).toContain(`need:${id}`)
})

test('a change is indexed after it, and only once', async () => {
	await indexTouched()
	const requestId = await aRequest({ status: 'draft' })
	await look((tx) => tx.request.updateMany({ where: { id: requestId }, data: { title: 'A new title' } }))
	expect((await touches())[0]?.count).toBeGreaterThan(0)
	expect(await indexTouched()).toBe(1)
	expect((await touches())[0]?.count).toBe(0)
	const [entry] = await look(
		(tx) =>
			tx.$queryRaw<{ words: string }[]>`
				select words::text from search_entry where id = ${`request:${requestId}`}`,
	)
	expect(entry?.words).toContain(`'title'`)
	expect(await indexTouched()).toBe(0)
})

test('who finds a practice follows the classification of its request, there and back', async () => {
	const id = await aPublishedPractice()
	const { requestId } = await look((tx) => tx.practice.findUniqueOrThrow({ where: { id } }))
	const found = async (classification: 'PUBLIC' | 'CONFIDENTIAL') => {
		await look((tx) => tx.request.update({ where: { id: requestId }, data: { classification } }))
		await indexTouched()
		const finds = (actor: Actor) =>
			withActor(actor, async (tx) => {
				await tx.$executeRaw`select set_config('app.sought', '''#k:practice''', true)`
				const rows = await tx.$queryRaw<{ id: string }[]>`select id from search_entry`
				return rows.some((row) => row.id === `practice:${id}`)
			})
		return [await finds(egypt.drafter), await finds(ghana.drafter)]
	}
	expect(await found('PUBLIC')).toEqual([true, true])
	expect(await found('CONFIDENTIAL')).toEqual([false, true])
	expect(await found('PUBLIC')).toEqual([true, true])
})

test('a draft is found with a need that was never saved', async () => {
	const requestId = await aRequest({ status: 'draft' })
	const { id } = await addNeed(ghana.drafter, { requestId, kind: 'training' })
	await indexTouched()
	expect(await idsOf(`request:${requestId}`)).toContain(`need:${id}`)
	expect((await touches())[0]?.count).toBe(0)
})

test('what a transaction changes is noted once, also where a part of it was undone', async () => {
	const requestId = await aRequest({ status: 'draft' })
	await indexTouched()
	const entitle = (tx: Tx, title: string) =>
		tx.request.updateMany({ where: { id: requestId }, data: { title } })
	await look(async (tx) => {
		for (const title of ['One', 'Two', 'Three']) await entitle(tx, title)
	})
	expect((await touches())[0]?.count).toBe(1)
	await indexTouched()
	await look(async (tx) => {
		await tx.$executeRaw`savepoint part`
		await entitle(tx, 'Undone')
		await tx.$executeRaw`rollback to savepoint part`
		await entitle(tx, 'Done')
	})
	expect((await touches())[0]?.count).toBe(1)
	expect(await indexTouched()).toBe(1)
})

test('an archived request and one whose content was removed are found no longer', async () => {
	for (const gone of ['archivedAt', 'contentRemovedAt'] as const) {
		const requestId = await aRequest({ status: 'draft' })
		await indexTouched()
		expect(await idsOf(`request:${requestId}`)).not.toEqual([])
		await look((tx) => tx.request.updateMany({ where: { id: requestId }, data: { [gone]: new Date() } }))
		await indexTouched()
		expect(await idsOf(`request:${requestId}`)).toEqual([])
	}
})

test('a person who has left is found no longer', async () => {
	const { id } = office.otherManager
	await indexTouched()
	expect(await idsOf(`person:${id}`)).toEqual([`person:${id}`])
	await look((tx) => tx.person.update({ where: { id }, data: { leftAt: new Date() } }))
	await indexTouched()
	expect(await idsOf(`person:${id}`)).toEqual([])
})

test('what cannot be indexed is tried again later and does not stop the others', async () => {
	await indexTouched()
	await asOwner(
		`alter table search_entry add constraint broken check (id not like 'programme:goods%') not valid`,
	)
	await look(async (tx) => {
		await tx.programme.updateMany({
			where: { id: { in: ['goods', 'advice'] } },
			data: { section: 'Changed section' },
		})
	})
	await indexTouched()
	expect(await look((tx) => tx.searchTouch.findMany({ select: { subject: true, tries: true } }))).toEqual([
		{ subject: 'programme:goods', tries: 1 },
	])
	await asOwner('alter table search_entry drop constraint broken')
	await look((tx) => tx.searchTouch.updateMany({ data: { readyAt: new Date(0) } }))
	expect(await indexTouched()).toBe(1)
	expect((await touches())[0]?.count).toBe(0)
})

test('what fails again and again is put aside with its reason, without any text, until it changes', async () => {
	const change = (section: string) =>
		look((tx) => tx.programme.updateMany({ where: { id: 'goods' }, data: { section } }))
	await asOwner(
		`alter table search_entry add constraint broken check (id not like 'programme:goods%') not valid`,
	)
	await change('A secret section')
	for (let tries = 0; tries < 5; tries++) {
		await look((tx) => tx.searchTouch.updateMany({ data: { readyAt: new Date(0) } }))
		await indexTouched()
	}
	expect((await touches())[0]?.count).toBe(0)
	const unindexed = async () => {
		const { checks } = await getSystemStatus(office.administrator)
		return checks.find(({ name }) => name === 'unindexed')
	}
	expect(await unindexed()).toEqual({
		name: 'unindexed',
		ok: false,
		count: 1,
		records: [{ subject: 'programme:goods', reason: expect.stringMatching(/23514 broken$/) }],
	})
	await asOwner('alter table search_entry drop constraint broken')
	await change('Another section')
	await indexTouched()
	expect(await unindexed()).toMatchObject({ ok: true, count: 0, records: [] })
})

test('the count of each day corrects what differs and says how much it was', async () => {
	const again = () => look((tx) => tx.searchWalk.updateMany({ data: { endedAt: new Date('2026-01-01') } }))
	await again()
	await walkIndex()
	expect(await state()).toMatchObject({ differing: 0, isBuilding: false })
	await look((tx) => tx.searchEntry.deleteMany({ where: { id: 'programme:goods' } }))
	await look((tx) =>
		tx.searchEntry.updateMany({ where: { id: 'programme:advice' }, data: { subject: 'programme:gone' } }),
	)
	await again()
	await walkIndex()
	const { differing } = await state()
	expect(differing).toBeGreaterThan(1)
	// The administrator learns how much it was.
	const { checks } = await getSystemStatus(office.administrator)
	expect(checks.find(({ name }) => name === 'search')).toEqual({
		name: 'search',
		ok: false,
		count: differing,
	})
	expect(await idsOf('programme:goods')).toEqual(['programme:goods'])
	expect(await idsOf('programme:gone')).toEqual([])
	expect(await walkIndex()).toBe(0)
})

test('of many records a part is counted each day, until the index is complete all at once', async () => {
	const { total } = await state()
	const begun = { place: '', done: 20_000, startedAt: new Date(), endedAt: null }
	await look((tx) => tx.searchWalk.updateMany({ data: begun }))
	expect(await walkIndex()).toBe(0)
	const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000)
	expect(await atTime(tomorrow, () => walkIndex())).toBe(total)
	expect(await state()).toMatchObject({ done: 20_000 + total, isBuilding: false })
	await look((tx) => tx.searchWalk.updateMany({ data: { ...begun, completeVersion: 0 } }))
	expect(await walkIndex()).toBe(total)
	await look((tx) => tx.searchWalk.updateMany({ data: { ...begun, total: 900_000, done: 29_999 } }))
	expect(await walkIndex()).toBeGreaterThan(0)
	await look((tx) => tx.searchWalk.updateMany({ data: { ...begun, total: 900_000, done: 30_000 } }))
	expect(await walkIndex()).toBe(0)
})

test('entries of an older analysis are written again, and found meanwhile', async () => {
	await look(async (tx) => {
		await tx.searchEntry.updateMany({ data: { version: 0 } })
		await tx.searchWalk.updateMany({ data: { version: 0, completeVersion: 0 } })
	})
	expect(await state()).toMatchObject({ isBuilding: true })
	await walkIndex()
	expect(await state()).toMatchObject({ isBuilding: false })
	expect(await look((tx) => tx.searchEntry.count({ where: { version: 0 } }))).toBe(0)
})

import { beforeAll, expect, test } from 'vitest'
import { listWork, type workParts } from '#app/domain/work/list-work.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const drafts: string[] = []
beforeAll(async () => {
	await aNeed({ status: 'reserved' })
	await aNeed({ status: 'reserved' })
	await aRequest({ status: 'awaitingEndorsement' })
	const id = await aRequest()
	await look((tx) => copies(tx, id))
	const rows = await look((tx) =>
		tx.request.findMany({ where: { status: 'draft' }, orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }] }),
	)
	drafts.push(...rows.map((row) => row.id))
	await aRequest({ status: 'awaitingEndorsement' })
})

/** More drafts than fit on two pages, some of them changed at the same moment. */
const copies = (tx: Tx, id: string) => tx.$executeRaw`
	insert into request select (jsonb_populate_record(request, jsonb_build_object('id', gen_random_uuid(),
		'filing_key', gen_random_uuid(), 'updated_at', updated_at + (made / 3) * interval '1 second'))).*
	from request, generate_series(1, 55) as made where id = ${id}`

/** Every row of one list of a person's work, page by page. */
async function all(actor: Actor, part: (typeof workParts)[number], after?: string): Promise<string[]> {
	const { rows, next } = (await listWork(actor, { [part]: after }))[part]
	expect(rows.length).toBeLessThanOrEqual(25)
	return [...rows.map(({ id }) => id), ...(next ? await all(actor, part, next) : [])]
}

test('what waits comes once, page by page, the longest waiting first', async () => {
	expect(await all(ghana.drafter, 'waiting')).toEqual(drafts)
	const ofFocalPoint = await all(ghana.focalPoint, 'waiting')
	expect(ofFocalPoint).toHaveLength(4)
	expect(new Set(ofFocalPoint).size).toBe(ofFocalPoint.length)
})

test('what others have to do comes once, the latest first, without what waits for the reader', async () => {
	const followed = await all(ghana.focalPoint, 'following')
	expect(followed.filter((id) => drafts.includes(id))).toEqual(drafts.toReversed())
	const waiting = await all(ghana.focalPoint, 'waiting')
	expect(followed.filter((id) => waiting.includes(id))).toEqual([])
	expect(await all(ghana.drafter, 'following')).not.toContain(drafts[0])
})

test('a page of one list leaves the others where they are', async () => {
	const first = await listWork(ghana.focalPoint)
	const second = await listWork(ghana.focalPoint, { following: first.following.next ?? '' })
	expect(second.waiting).toEqual(first.waiting)
	expect(second.following.rows).not.toEqual(first.following.rows)
})

test('a cursor that cannot be read begins at the front', async () => {
	const first = await listWork(ghana.drafter)
	expect(await listWork(ghana.drafter, { waiting: 'nonsense' })).toEqual(first)
	expect(await listWork(office.triage, { toScore: 'x_y' })).toEqual(await listWork(office.triage))
})

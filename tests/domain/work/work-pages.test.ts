import { beforeAll, describe, expect, test } from 'vitest'
import { declareRecusal, endRecusal } from '#app/domain/people/recusals.server.ts'
import { getOverdue } from '#app/domain/work/get-overdue.server.ts'
import { listWork, type workParts } from '#app/domain/work/list-work.server.ts'
import { pathAfterStep } from '#app/domain/work/path-after-step.server.ts'
import { fromWork, workLeft } from '#app/forms/work-run.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { inDays } from '#tests/support/in-days.ts'
import { ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { deliveryStep, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import * as advisory from '#tests/workflows/tables/advisory.ts'

useWorld()

describe('work pages', () => {
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
})

const onTheWay = new Request('http://localhost/requests/one?from=work&left=9')
const own = '/requests/one'
const after = async ({ id }: Actor, list?: 'toScore') =>
	pathAfterStep(present(await findActingPerson(id)), onTheWay, own, list)

test('a step leads to its own page, unless it was opened from My work', async () => {
	const elsewhere = new Request('http://localhost/requests/one?left=3')
	expect(await pathAfterStep(office.approver, elsewhere, own)).toBe(own)
})

test('on the way through My work it leads to the item that has waited longest, with the number left', async () => {
	const [first, second] = [await aRequest({ status: 'submitted' }), await aRequest({ status: 'submitted' })]
	const path = await after(office.triage)
	expect(path).toBe(fromWork(`/requests/${first}`, { count: 2, isMore: false }))
	expect(path).not.toContain(second)
	const { searchParams } = new URL(path, 'http://localhost')
	expect(workLeft(searchParams)).toEqual({ count: 2, isMore: false })
})

test('it says so when nothing is left, and never leads to what the person may not see', async () => {
	const recusal = await declareRecusal(office.triage, { stateIso3: 'GHA', reason: 'A relative works there.' })
	expect(await after(office.triage)).toBe('/work?done')
	await endRecusal(office.administrator, recusal.id)
	expect(await after(office.dueDiligence)).toBe('/work?done')
})

test('a score leads to the next need to score', async () => {
	const need = await aNeed({ status: 'accepted' })
	expect(await after(office.officer, 'toScore')).toContain(`/needs/${need.id}/priority?from=work&left=`)
})

test('a number of items left that the address does not state well counts as none', () => {
	for (const left of ['', 'x', '-1', '1000', '3--', '<b>'])
		expect(workLeft(new URLSearchParams({ from: 'work', left }))).toBeNull()
	expect(workLeft(new URLSearchParams({ left: '3' }))).toBeNull()
	expect(workLeft(new URLSearchParams({ from: 'work', left: '25-' }))).toEqual({ count: 25, isMore: true })
})

/** The requests, needs and cases that wait for this person, as they are at this moment. */
async function tasksOf({ id }: Actor): Promise<string[]> {
	const actor = present(await findActingPerson(id))
	const { waiting, toScore } = await listWork(actor)
	return [...waiting.rows, ...toScore.rows].map((row) => row.id)
}

/** Each with what waits for the post, and the id of the row in the list. */
const waitingFor: Record<string, { person: Actor; row: () => Promise<string> }> = {
	'a request to acknowledge': { person: office.triage, row: () => aRequest({ status: 'submitted' }) },
	'a request to screen': { person: office.officer, row: () => aRequest({ status: 'screening' }) },
	'decisions to approve': { person: office.approver, row: () => aRequest({ status: 'approval' }) },
	'an accepted need to match': {
		person: office.officer,
		row: async () => (await aNeed({ status: 'accepted' })).id,
	},
	'an offer to answer': {
		person: office.manager,
		row: async () => (await aNeed({ kind: 'training', status: 'proposed', programmeId: 'courses' })).id,
	},
	'a due diligence case to assess': {
		person: office.dueDiligence,
		row: async () => {
			const requestId = await aRequest({ status: 'review', authority: 'police' })
			return (await look((tx) => tx.dueDiligenceCase.findUniqueOrThrow({ where: { requestId } }))).id
		},
	},
}

test.each(Object.entries(waitingFor))(
	'%s is no task of a person recused from the State, and is one again afterwards',
	async (_, { person, row }) => {
		const id = await row()
		expect(await tasksOf(person)).toContain(id)
		const recusal = await declareRecusal(person, { stateIso3: 'GHA', reason: 'A relative works there.' })
		expect(await tasksOf(person)).toEqual([])
		await endRecusal(office.administrator, recusal.id)
		expect(await tasksOf(person)).toContain(id)
	},
)

test('an offer is no task of a manager who is recused from the programme', async () => {
	const need = await aNeed({ kind: 'training', status: 'proposed', programmeId: 'courses' })
	const { id } = await declareRecusal(office.manager, { programmeId: 'courses', reason: 'A former post.' })
	expect(await tasksOf(office.manager)).not.toContain(need.id)
	await endRecusal(office.administrator, id)
	expect(await tasksOf(office.manager)).toContain(need.id)
})

describe('overdue', () => {
	const DAY = 24 * 60 * 60 * 1000
	const ago = <Result>(days: number, work: () => Promise<Result>) =>
		atTime(new Date(Date.now() - days * DAY), work)

	let older = ''
	let newer = ''
	beforeAll(async () => {
		older = await ago(400, () => aRequest({ status: 'screening' }))
		newer = await ago(200, () => aRequest({ status: 'screening' }))
		await aRequest({ status: 'screening' })
		const { id } = await aDelivery({ kind: 'advisory' })
		const [startsOn, endsOn] = [inDays(-90), inDays(-10)]
		const lateReason = 'Recorded afterwards.'
		await deliveryStep(office.manager, id, { ...advisory.samples.shareTerms, startsOn, endsOn, lateReason })
	})

	const requestsOf = async (...order: Parameters<typeof getOverdue>[2][]) =>
		((await getOverdue(office.triage, 'en', ...order)).requests?.rows ?? []).filter(
			({ status }) => status === 'screening',
		)
	const itemsOf = async (actor: Actor, ...order: Parameters<typeof getOverdue>[2][]) =>
		(await getOverdue(actor, 'en', ...order)).items ?? []

	describe('what is overdue', () => {
		test('is what has waited longest, with the working days since it was due', async () => {
			const rows = await requestsOf()
			expect(rows.map(({ id }) => id)).toEqual([older, newer])
			const [first, second] = rows.map(({ left }) => left)
			expect(first).toMatchObject({ isOverdue: true })
			expect(first?.days).toBeGreaterThan(second?.days ?? 0)
			expect(second?.days).toBeGreaterThan(100)
		})

		test('holds deliveries with a planned day that has passed, and how long ago that was', async () => {
			const { deliveries } = await getOverdue(office.triage, 'en')
			expect(deliveries?.rows.length).toBeGreaterThan(0)
			for (const { left, next } of deliveries?.rows ?? []) {
				expect(left).toMatchObject({ isOverdue: true })
				expect(next?.overdue).toBe(true)
			}
		})

		test('is sorted by its heads, either way, for officers and for those who act themselves', async () => {
			const last = await requestsOf({ sort: 'due', direction: 'desc' })
			expect(last.map(({ id }) => id)).toEqual([newer, older])
			const named = await requestsOf({ sort: 'reference', direction: 'desc' })
			const references = named.map(({ reference }) => reference ?? '')
			expect(references).toEqual(references.toSorted().reverse())
			const own = await itemsOf(office.manager)
			expect(own.length).toBeGreaterThan(0)
			expect(own.map(({ left }) => left?.isOverdue)).toEqual(own.map(() => true))
			const days = own.map(({ left }) => left?.days ?? 0)
			expect(days).toEqual(days.toSorted((one, other) => other - one))
			const back = await itemsOf(office.manager, { sort: 'due', direction: 'desc' })
			expect(back.map(({ on }) => on)).toEqual(own.map(({ on }) => on).toReversed())
		})
	})
})

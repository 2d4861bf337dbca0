import { beforeAll, expect, test } from 'vitest'
import { getDeliveryList } from '#app/domain/deliveries/list-deliveries.server.ts'
import { countFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { getNeedList } from '#app/domain/needs/list-needs.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { homeFigures, MOST_COUNTED } from '#app/domain/work/home-figures.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { agesOf } from '#app/routes/work/home-pictures.tsx'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { listRequests } from '#tests/support/pages.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

beforeAll(async () => {
	await aRequest()
	await aRequest({ status: 'submitted' })
	await aRequest({ status: 'submitted', state: 'egypt' })
	await aRequest({ status: 'review' })
	await aRequest({ status: 'approval' })
	await aNeed({ kind: 'training', status: 'reserved' })
	await aNeed({ kind: 'training', status: 'accepted' })
})

const homeOf = (actor: Actor) => readAs(actor, (read) => homeFigures(read, actor))

/** The rows of the list that a number leads to. */
async function listed(actor: Actor, href: string): Promise<number> {
	const { pathname, searchParams } = new URL(href, 'http://here')
	if (pathname === '/deliveries') return (await getDeliveryList(actor, searchParams)).rows.length
	const filters = Object.fromEntries(
		[...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]),
	)
	return (await listRequests(actor, { filters })).rows.length
}

const readers: Record<string, Actor> = {
	drafter: ghana.drafter,
	'focal point': ghana.focalPoint,
	'focal point of another State': egypt.focalPoint,
	mission: ghana.mission,
	'triage officer': office.triage,
	'case officer': office.officer,
	'headquarters approver': office.approver,
	'programme manager': office.manager,
	'due diligence officer': office.dueDiligence,
}

test.each(Object.entries(readers))(
	'each number of a %s is that of the list it leads to',
	async (_, actor) => {
		const { figures } = await homeOf(actor)
		expect(figures.length).toBeGreaterThanOrEqual(2)
		for (const { name, href, count } of figures)
			expect([name, count]).toEqual([name, await listed(actor, href)])
	},
)

test('some of the numbers are not nothing', async () => {
	const numbers = async (actor: Actor) =>
		Object.fromEntries((await homeOf(actor)).figures.map(({ name, count }) => [name, count]))
	expect(await numbers(office.triage)).toMatchObject({ toAcknowledge: 2, open: 6 })
	expect(await numbers(office.approver)).toMatchObject({ toApprove: 1 })
	expect(await numbers(ghana.focalPoint)).toMatchObject({ review: 2, active: 2 })
})

test('needs are those of the reader alone, without those of drafts, in the words of the reader', async () => {
	const ofState = (await homeOf(ghana.drafter)).needs
	expect(ofState).toContainEqual({ status: 'reserved', count: 1 })
	expect(ofState).toContainEqual({ status: 'accepted', count: 1 })
	const pending = ofState.find(({ status }) => status === 'pending')?.count
	const submitted = await look((tx) =>
		tx.need.count({
			where: { status: 'pending', stateIso3: 'GHA', request: { submittedAt: { not: null } } },
		}),
	)
	expect(pending).toBe(submitted)
	expect((await homeOf(egypt.focalPoint)).needs).not.toContainEqual({ status: 'reserved', count: 1 })
	expect((await homeOf(office.triage)).needs).toEqual([])
})

test('a year begins without pictures of it', async () => {
	for (const actor of Object.values(readers)) expect((await homeOf(actor)).trends).toEqual([])
})

test('numbers of the year are those of their lists, and the sums of their months', async () => {
	await indexTouched()
	await countFigures()
	const found = new Map<string, number>()
	for (const [reader, actor] of Object.entries(readers)) {
		for (const { step, href, count, months } of (await homeOf(actor)).trends) {
			const { counts } = await getNeedList(actor, new URL(href, 'http://here').searchParams)
			expect([reader, step, count]).toEqual([reader, step, counts.total])
			const present = new Date().toISOString()
			expect(months).toHaveLength(12)
			expect(months.at(-1)?.month).toBe(present.slice(0, 7))
			const ofYear = months.filter(({ month }) => month.startsWith(present.slice(0, 4)))
			expect(ofYear.reduce((sum, month) => sum + month.count, 0)).toBe(count)
			found.set(`${reader} ${step}`, count)
		}
	}
	expect(found.get('triage officer submitted')).toBeGreaterThan(4)
	expect(found.get('focal point decided')).toBeUndefined()
	expect(found.get('focal point submitted')).toBeGreaterThan(2)
	expect(found.get('case officer decided')).toBeGreaterThan(0)
	expect([...found.keys()].filter((key) => key.startsWith('due diligence'))).toEqual([])
})

const copies = (tx: Tx) => tx.$executeRaw`
	insert into request select (jsonb_populate_record(request, jsonb_build_object('id', gen_random_uuid(),
		'filing_key', gen_random_uuid(), 'reference', null))).*
	from request, generate_series(1, ${MOST_COUNTED + 5})
	where id = (select id from request where status = 'review' limit 1)`

test('are counted no further than the limit, and said to be more', async () => {
	await look(copies)
	const { figures, most } = await homeOf(office.triage)
	const open = figures.find(({ name }) => name === 'open')
	expect(open?.count).toBeGreaterThan(most)
	expect(open?.count).toBeLessThan(most + 10)
})

test('ages fall into ranges, none of them left out', () => {
	const DAY = 24 * 60 * 60 * 1000
	const at = new Date('2026-11-28T12:00:00Z')
	const rows = [-1, 0, 7, 8, 28, 56, 57, 4000].map((days) => ({ since: new Date(at.getTime() - days * DAY) }))
	expect(agesOf(rows, at).map(({ count }) => count)).toEqual([3, 1, 1, 1, 2])
	expect(agesOf([], at).every(({ count }) => count === 0)).toBe(true)
})

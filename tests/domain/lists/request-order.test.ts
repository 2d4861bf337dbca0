import { describe, expect, test } from 'vitest'
import { countsOfList } from '#app/domain/lists/listing.server.ts'
import { type RequestsAsked, requestSource } from '#app/domain/requests/list-requests.server.ts'
import type { RequestSort } from '#app/forms/lists/request-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { listRequests } from '#tests/support/pages.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'

useWorld()
const { triage } = office

/** Every page from the first to the last, by the links to the next page, as ids. */
async function walk(actor: Actor, asked: RequestsAsked) {
	const pages: string[][] = []
	let after: string | null = null
	let last: string | null = null
	do {
		const page: Awaited<ReturnType<typeof listRequests>> = await listRequests(actor, { ...asked, after })
		pages.push(page.rows.map(({ id }) => id))
		last = page.previous
		after = page.next
	} while (after)
	return { pages, last }
}

/** The same from the last page to the first. */
async function walkBack(actor: Actor, asked: RequestsAsked, from: string | null) {
	const pages: string[][] = []
	let before = from
	while (before) {
		const page = await listRequests(actor, { ...asked, before })
		pages.unshift(page.rows.map(({ id }) => id))
		before = page.previous
	}
	return pages
}

const sorts: RequestSort[] = ['updated', 'status', 'due', 'left', 'reference', 'submitted']

describe('the order of requests', () => {
	test('is the same in both directions, and no row is lost or shown twice between pages', async () => {
		for (const status of ['draft', 'submitted', 'review', 'screening'] as const)
			for (const state of ['ghana', 'egypt'] as const) await aRequest({ status, state })
		// Some are due at the same moment, and some have no due date.
		await look(async (tx) => {
			await tx.request.updateMany({ where: { status: 'screening' }, data: { dueAt: new Date('2026-03-01') } })
			await tx.request.updateMany({ where: { status: 'review' }, data: { dueAt: null } })
		})
		for (const actor of [triage, ghana.drafter])
			for (const sort of sorts)
				for (const direction of ['asc', 'desc'] as const) {
					const asked = { order: { sort, direction }, size: 2 }
					const { pages, last } = await walk(actor, asked)
					const ids = pages.flat()
					expect(new Set(ids).size, `${sort} ${direction}`).toBe(ids.length)
					expect(ids.length).toBeGreaterThan(3)
					expect(await walkBack(actor, asked, last), `${sort} ${direction}`).toEqual(pages.slice(0, -1))
				}
	})

	test('by status is that of the process, whatever else is asked', async () => {
		for (const filters of [
			{},
			{ only: ['open'] },
			{ status: ['submitted', 'review'] },
			{ turn: ['office'] },
		]) {
			const asked = { filters, order: { sort: 'status', direction: 'asc' }, size: 3 } as const
			const { pages } = await walk(triage, asked)
			const { rows } = await listRequests(triage, { filters, size: 100 })
			expect(pages.flat().toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
			const statusOf = new Map(rows.map(({ id, status }) => [id, status]))
			const places = pages.flat().map((id) => requestWorkflow.states.indexOf(statusOf.get(id) ?? 'draft'))
			expect(places).toEqual(places.toSorted((one, other) => one - other))
		}
	})

	test('a State cannot sort by a status that it does not see', async () => {
		const plain = await listRequests(ghana.drafter, { size: 50 })
		const asked = { size: 50, order: { sort: 'status', direction: 'asc' } } as const
		expect((await listRequests(ghana.drafter, asked)).rows).toEqual(plain.rows)
	})

	test('puts rows without a value last, whichever way it is sorted', async () => {
		for (const direction of ['asc', 'desc'] as const) {
			const { rows } = await listRequests(triage, { order: { sort: 'due', direction }, size: 100 })
			const due = rows.map(({ dueAt }) => dueAt)
			expect(due.indexOf(null)).toBe(due.filter((day) => day !== null).length)
		}
	})

	test('a cursor of another order, or one that cannot be read, is the first page', async () => {
		const first = await listRequests(triage, { size: 2 })
		for (const after of [
			`due:x~2026-01-01`,
			'updated:x~no day',
			"updated:x~2026'",
			`updated!`,
			'x'.repeat(250),
			'updated:x~2026-02-31T00:00:00.000Z',
			'updated:x~0000-01-01T00:00:00.000Z',
			'updated:x~2026-01-01 (x)',
			// A sort whose column is never empty has no place among the empty.
			'updated!x~2026-01-01T00:00:00.000Z',
		])
			expect((await listRequests(triage, { size: 2, after })).rows).toEqual(first.rows)
		const before = await listRequests(triage, { size: 2, before: 'nonsense' })
		expect(before.rows).toEqual(first.rows)
		expect(before.previous).toBeNull()
	})

	test('a State cannot sort by the due dates of UNODC', async () => {
		const asked = { size: 50 } as const
		const plain = await listRequests(ghana.drafter, asked)
		const byDue = await listRequests(ghana.drafter, { ...asked, order: { sort: 'due', direction: 'asc' } })
		expect(byDue.rows).toEqual(plain.rows)
	})
})

describe('the numbers beside the filters', () => {
	const counts = (actor: Actor, filters: RequestsAsked['filters'] = {}) =>
		readAs(actor, async (read) =>
			countsOfList(read, await requestSource.listing(read, filters, actor.language), filters),
		)

	test('add up to what the reader may see, and lead to as many rows', async () => {
		const { total, values } = await counts(triage)
		const { rows } = await listRequests(triage, { size: 100 })
		expect(total).toBe(rows.length)
		for (const [facet, found] of Object.entries(values)) {
			expect(
				Object.values(found).reduce((sum, count) => sum + count, 0),
				facet,
			).toBe(total)
			for (const [value, count] of Object.entries(found)) {
				const { rows: there } = await listRequests(triage, { filters: { [facet]: [value] }, size: 100 })
				expect(there.length, `${facet} ${value}`).toBe(count)
			}
		}
	})

	test('of a chosen filter are those without it, and of the others those with it', async () => {
		const { total, values } = await counts(triage, { state: ['GHA'], status: ['submitted', 'screening'] })
		expect(Object.keys(values.state).sort()).toEqual(['EGY', 'GHA'])
		expect(Object.values(values.officer).reduce((sum, count) => sum + count, 0)).toBe(total)
		expect(values.status.review).toBeGreaterThan(0)
		expect(values.state.GHA).toBe(total)
	})

	test('of a State are its own, and say nothing of an approval', async () => {
		await aRequest({ status: 'approval' })
		const { values } = await counts(ghana.mission)
		expect(Object.keys(values.state)).toEqual(['GHA'])
		expect(values.status.approval).toBeUndefined()
		expect((await counts(egypt.mission)).values.state.GHA).toBeUndefined()
	})
})

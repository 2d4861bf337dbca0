import { beforeAll, describe, expect, test } from 'vitest'
import { setTarget } from '#app/domain/clocks/settings.server.ts'
import { getDeliveryBoard, getDeliveryList } from '#app/domain/deliveries/list-deliveries.server.ts'
import { recountClocks } from '#app/domain/timers/recount-clocks.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { loader } from '#app/routes/deliveries._index/route.tsx'
import { Board } from '#app/routes/deliveries.board/route.tsx'
import { render } from '#tests/components/render.tsx'
import { aDelivery } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { inDays } from '#tests/support/in-days.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { deliveryStep, findDelivery, look } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import * as advisory from '#tests/workflows/tables/advisory.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'
import * as training from '#tests/workflows/tables/training.ts'
import { languages } from '#workflows/languages.ts'

useWorld()
const { manager, otherManager, officer, triage, donor } = office
const called = training.samples.callForNominations
const ids = { course: '', goods: '', advice: '', foreign: '', other: '' }
let cookie: string
beforeAll(async () => {
	ids.course = (await aDelivery()).id
	await deliveryStep(manager, ids.course, { ...called, startsOn: '2090-03-01', endsOn: '2090-03-05' })
	ids.goods = (await aDelivery({ kind: 'equipment' })).id
	await walkDelivery('equipment', ids.goods, 'contract')
	const lateReason = 'Recorded afterwards.'
	const shipped = { ...equipment.samples.ship, shippedOn: inDays(-60), arrivesOn: inDays(-20), lateReason }
	await deliveryStep(manager, ids.goods, shipped)
	ids.advice = (await aDelivery({ kind: 'advisory' })).id
	const terms = { ...advisory.samples.shareTerms, startsOn: inDays(-90), endsOn: inDays(-10), lateReason }
	await deliveryStep(manager, ids.advice, terms)
	ids.foreign = (await aDelivery({ state: 'egypt' })).id
	ids.other = (await aDelivery({ state: 'egypt', kind: 'training', programmeId: programmes.other })).id
	cookie = await cookieOf(officer)
})

const listOf = (actor: Actor, asked: Record<string, string> = {}) =>
	getDeliveryList(actor, new URLSearchParams(asked))
const boardOf = async (actor: Actor) => (await getDeliveryBoard(actor, new URLSearchParams())).columns
const seenBy = async (actor: Actor, asked: Record<string, string> = {}) =>
	(await listOf(actor, asked)).rows.map(({ id }) => id)
const named = (list: string[]) =>
	list.map((id) => Object.entries(ids).find(([, each]) => each === id)?.[0] ?? id).sort()

describe('the list of deliveries', () => {
	test('holds for each post what it may see', async () => {
		const all = Object.keys(ids).sort()
		const ofGhana = ['advice', 'course', 'goods']
		for (const actor of Object.values(ghana)) expect(named(await seenBy(actor)), actor.id).toEqual(ofGhana)
		for (const actor of Object.values(egypt))
			expect(named(await seenBy(actor)), actor.id).toEqual(['foreign', 'other'])
		expect(named(await seenBy(manager))).toEqual(all.filter((name) => name !== 'other'))
		expect(named(await seenBy(otherManager))).toEqual(['other'])
		for (const actor of [triage, officer, office.approver, office.dueDiligence])
			expect(named(await seenBy(actor)), actor.id).toEqual(all)
		expect(named(await seenBy(donor))).toEqual(all.filter((name) => name !== 'other'))
		expect(() => listOf(office.administrator)).toThrow('forbidden')
	})

	test('gives a donor an outline alone, without days and needs, nor anything to search by them', async () => {
		const { rows, columns, address } = await listOf(donor, { due: 'overdue', sort: 'next' })
		expect(rows).toHaveLength(4)
		for (const row of rows)
			expect(row).toMatchObject({ about: null, next: null, openedAt: null, updatedAt: null })
		expect([...address.ignored].sort()).toEqual(['due', 'sort'])
		expect(columns).toEqual(['kind', 'state', 'programme', 'quantity', 'status'])
	})

	test('is narrowed by kind, programme, State, stage and lateness', async () => {
		expect(named(await seenBy(officer, { kind: 'equipment' }))).toEqual(['goods'])
		expect(named(await seenBy(officer, { programme: 'OTHERCOURSES' }))).toEqual(['other'])
		expect(named(await seenBy(officer, { state: 'EGY' }))).toEqual(['foreign', 'other'])
		// Shared ones wait for the State, others are planned.
		expect(named(await seenBy(officer, { stage: 'withState' }))).toEqual(['advice', 'course'])
		expect(named(await seenBy(officer, { stage: 'planned' }))).toEqual(['foreign', 'other'])
		expect(named(await seenBy(officer, { due: 'overdue' }))).toEqual(['advice', 'goods'])
	})

	test('is paged in each order without a gap or a repeated row', async () => {
		const { requestId, needId, ...row } = await findDelivery(ids.course)
		const many = Array.from({ length: 60 }, (_, at) => ({
			...row,
			requestId,
			needId,
			id: `many-${String(at).padStart(3, '0')}`,
			status: 'closed' as const,
			snapshot: row.snapshot,
			categories: [],
			record: {},
			nextOn: at % 3 ? new Date(`2090-01-0${1 + (at % 7)}`) : null,
			openedAt: new Date(Date.UTC(2026, 0, 1 + (at % 5))),
			updatedAt: new Date(Date.UTC(2026, 0, 1 + (at % 4))),
		}))
		await look((tx) => tx.delivery.createMany({ data: many }))
		for (const sort of ['next', '-next', '-changed', 'opened']) {
			const seen: string[] = []
			let after = ''
			do {
				const page = await listOf(officer, { sort, after })
				seen.push(...page.rows.map(({ id }) => id))
				after = page.next ?? ''
			} while (after)
			expect(seen, sort).toHaveLength(65)
			expect(new Set(seen).size, sort).toBe(65)
		}
		expect(await seenBy(officer, { after: 'nonsense' })).toHaveLength(25)
		const ended = (await boardOf(officer)).find(({ stage }) => stage === 'ended')
		expect([ended?.count, ended?.cards.length]).toEqual([60, 6])
	})
})

test('the board has columns, says what is due next and what is late, and links to all of a column', async () => {
	const columns = await boardOf(ghana.focalPoint)
	const { address } = await listOf(ghana.focalPoint)
	expect(columns.map(({ stage }) => stage)).toEqual([
		'planned',
		'underWay',
		'withState',
		'heldUp',
		'afterwards',
		'ended',
	])
	const cards = columns.flatMap((column) => column.cards)
	expect(cards.find(({ id }) => id === ids.course)?.next).toEqual({
		what: 'nominations',
		on: '2090-01-30',
		overdue: false,
	})
	expect(cards.find(({ id }) => id === ids.goods)?.next).toMatchObject({ what: 'arrival', overdue: true })
	for (const language of languages) {
		const html = render(<Board columns={columns} states={[]} address={address} />, language)
		expect(html).toContain(`href="/deliveries/${ids.goods}"`)
		expect(html).toContain('dateTime="2090-01-30"')
	}
})

test('what is planned moves when an administrator sets another target', async () => {
	await setTarget(office.administrator, 'nominationsDue', { amount: 60, unit: 'days' })
	await recountClocks()
	const [row] = (await listOf(ghana.focalPoint, { stage: 'withState', kind: 'training' })).rows
	expect(row?.next).toMatchObject({ what: 'nominations', on: '2089-12-31' })
})

test('the numbers beside the filters lead to as many rows', async () => {
	for (const actor of [officer, ghana.focalPoint, manager, donor]) {
		const { counts } = await listOf(actor)
		for (const [facet, values] of Object.entries(counts.values).filter(
			([name]) => actor !== donor || name !== 'due',
		))
			for (const [value, count] of Object.entries(values)) {
				if (facet === 'state' && actor === ghana.focalPoint) continue
				const { rows } = await listOf(actor, { [facet]: value, size: '100' })
				expect(rows.length, `${actor.id} ${facet} ${value}`).toBe(count)
			}
	}
})

test('the page takes its filter from the address and says what means nothing', async () => {
	const at = (query: string) =>
		loader({
			request: new Request(`http://site.example/deliveries${query}`, { headers: { cookie } }),
			params: {},
			context: { nonce: '', requestId: '' },
		})
	expect(await at('?kind=equipment&stage=underWay&sort=-changed&due=overdue')).toMatchObject({
		rows: [{ id: ids.goods }],
		address: { ignored: [] },
	})
	expect(await at('?kind=x&stage=x&sort=x&after=x')).toMatchObject({
		address: { filters: {}, order: null, ignored: ['kind', 'stage', 'sort'] },
	})
})

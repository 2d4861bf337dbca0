import { expect, test } from 'vitest'
import * as z from 'zod'
import { countFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { getFigures } from '#app/domain/figures/get-figures.server.ts'
import { getNeedList } from '#app/domain/needs/list-needs.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { naiveRecount, written } from '#tests/support/figures/naive-recount.ts'
import { fillRandomWorld } from '#tests/support/figures/random-world.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look, needStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { shownTables } from '#workflows/figures/view.ts'

useWorld()

/** Each draws other histories. */
const SEEDS = [20, 21]
const REQUESTS = 25
const recounted = ['steps', 'months', 'times', 'kinds', 'themes', 'subregions', 'themesBySubregion', 'groups']

const dimensions = z.record(z.string(), z.string())

async function cube() {
	const rows = await look((tx) =>
		tx.figure.findMany({ where: { release: 'live', table: { in: recounted } } }),
	)
	return rows
		.map((row) =>
			[
				row.filter,
				row.period,
				row.table,
				written(dimensions.parse(row.dims)),
				row.n,
				row.states,
				`${row.median} ${row.p90}`,
			].join('|'),
		)
		.sort()
}

const figures = (actor: Parameters<typeof getFigures>[0], query = '') =>
	getFigures(actor, new URLSearchParams(query), shownTables)

test('an empty world has figures, all of them nothing, and those of all States are not counted yet', async () => {
	expect(await figures(office.approver)).toMatchObject({ asAt: null, themes: [], open: [] })
	await countFigures()
	const { asAt, steps } = await figures(office.approver)
	expect(asAt).not.toBeNull()
	expect(steps.every(({ n, before }) => n === 0 && before === 0)).toBe(true)
	expect(await figures(ghana.drafter)).toMatchObject({ whose: 'state', open: [], times: [], money: [] })
})

test('a step that is taken is in the facts and the figures of its State at once, and in those of all by the next count', async () => {
	const { id } = await aNeed({ status: 'accepted' })
	await indexTouched()
	const accepted = async (who: Parameters<typeof getFigures>[0]) =>
		(await figures(who)).steps.find(({ step }) => step === 'accepted')?.n
	expect([await accepted(ghana.drafter), await accepted(egypt.drafter)]).toEqual([1, 0])
	expect([await accepted(office.officer), await accepted(office.approver)]).toEqual([1, 0])
	await countFigures()
	expect(await accepted(office.approver)).toBe(1)
	await needStep(office.officer, id, { type: 'proposeProgramme', programmeId: 'courses' })
	await indexTouched()
	// A State does not see that a programme has been proposed.
	expect((await figures(ghana.drafter)).open).toEqual([{ status: 'accepted', n: 1 }])
	expect((await figures(office.manager)).open).toEqual([{ status: 'proposed', n: 1 }])
})

test('a recount from the history agrees with the cube, for every filter and period, at the ends of years too', async () => {
	for (const seed of SEEDS) await fillRandomWorld(seed, REQUESTS)
	await walkIndex()
	await countFigures()
	const [naive, counted] = [await naiveRecount(), await cube()]
	expect(counted.length).toBeGreaterThan(1000)
	expect(counted).toEqual(naive)
})

test('what is counted when a page is opened is what the night has counted', async () => {
	const whole = await figures(office.approver, 'period=2025')
	// Both filters leave all that one of them leaves: two filters are counted live.
	const live = await figures(office.approver, 'period=2025&region=Africa&group=lldc')
	const night = await figures(office.approver, 'period=2025&group=lldc')
	for (const part of [
		'steps',
		'months',
		'times',
		'themes',
		'themesBySubregion',
		'groups',
		'outcomes',
		'ages',
	] as const)
		expect(new Set(live[part].map((row) => JSON.stringify(row))), part).toEqual(
			new Set(night[part].map((row) => JSON.stringify(row))),
		)
	expect(whole.steps[0]?.n).toBeGreaterThan(night.steps[0]?.n ?? 0)
})

test('of confidential needs the figures of all States say only what their reference says', async () => {
	const confidential = await look((tx) => tx.needFact.findMany({ where: { classification: 'CONFIDENTIAL' } }))
	expect(confidential.length).toBeGreaterThan(0)
	const told = (parts: Awaited<ReturnType<typeof figures>>) => [
		parts.steps[0]?.n,
		parts.themes.length,
		parts.outcomes.length,
	]
	await look((tx) => tx.needFact.updateMany({ data: { classification: 'CONFIDENTIAL' } }))
	await countFigures()
	const all = await look((tx) => tx.needFact.count({ where: { isPart: false } }))
	for (const who of [office.approver, office.triage, office.administrator]) {
		expect(told(await figures(who, 'period=all'))).toEqual([all, 0, 0])
		expect(told(await figures(who, 'period=all&kind=training'))).toEqual([0, 0, 0])
		expect(told(await figures(who, 'period=all&kind=training&region=Africa'))).toEqual([0, 0, 0])
	}
	// Their own State reads all of it.
	const ofState = told(await figures(ghana.drafter, 'period=all'))
	expect(ofState.slice(0, 2).every((n) => (n ?? 0) > 0)).toBe(true)
	// The facts are as their requests say again.
	await look(
		(tx) =>
			tx.$executeRaw`update need_fact set classification = r.classification::text from request r where r.id = request_id`,
	)
	await countFigures()
})

test('a number leads to a list of as many needs', async () => {
	const listed = async (who: Parameters<typeof getFigures>[0], query: Record<string, string>) =>
		(await getNeedList(who, new URLSearchParams({ ...query, size: '100' }))).rows.length
	for (const who of [office.approver, office.officer, ghana.drafter]) {
		const { steps, subregions } = await figures(who, 'period=2025')
		const own: Record<string, string> = who === office.officer ? { officer: 'me' } : {}
		for (const { step, n } of steps) expect(await listed(who, { ...own, step, period: '2025' }), step).toBe(n)
		if (who === ghana.drafter) continue
		for (const { key, n } of subregions)
			expect(await listed(who, { ...own, region: key, step: 'submitted', period: '2025' }), key).toBe(n)
	}
	const [ofGroup] = (await figures(office.approver, 'period=all&kind=training')).groups
	expect(
		await listed(office.dueDiligence, { group: 'ldc', kind: 'training', step: 'submitted' }),
	).toBeGreaterThan(0)
	expect(await listed(office.approver, { group: 'ldc', kind: 'training', step: 'submitted' })).toBe(
		ofGroup?.steps[0],
	)
})

test('the overdue lead to a list of as many needs', async () => {
	const before = await look((tx) => tx.needFact.findMany({ select: { needId: true, dueAt: true } }))
	await look((tx) => tx.needFact.updateMany({ data: { dueAt: new Date('2020-01-01') } }))
	await countFigures()
	for (const who of [office.approver, office.officer, ghana.drafter]) {
		const own: Record<string, string> = who === office.officer ? { officer: 'me' } : {}
		const { overdue } = await figures(who, 'period=all')
		const counted = (parties: readonly string[]) =>
			overdue.filter(({ party }) => parties.includes(party)).reduce((sum, { n }) => sum + n, 0)
		const listed = async (late: string) =>
			(await getNeedList(who, new URLSearchParams({ ...own, late, size: '100' }))).rows.length
		expect(await listed('office')).toBe(counted(['office', 'programme']))
		expect(await listed('state')).toBe(counted(['state']))
		if (who === office.approver) expect(counted(['office', 'programme', 'state'])).toBeGreaterThan(0)
	}
	await look(async (tx) => {
		for (const { needId, dueAt } of before) await tx.needFact.update({ where: { needId }, data: { dueAt } })
	})
	await countFigures()
})

test('figures count only what their reader may see', async () => {
	const own = async (who: Parameters<typeof getFigures>[0]) =>
		(await figures(who, 'period=all')).steps[0]?.n ?? 0
	const [all, gha, egy] = [await own(office.approver), await own(ghana.focalPoint), await own(egypt.mission)]
	expect(gha + egy).toBe(all)
	await expect(async () => figures(office.dueDiligence)).rejects.toMatchObject({ code: 'not-found' })
	await expect(async () => figures(office.donor)).rejects.toMatchObject({ code: 'not-found' })
	expect((await figures(office.administrator, 'period=all')).steps[0]?.n).toBe(all)
})

test('values that do not exist are named and have no effect', async () => {
	const asked = await figures(
		office.approver,
		"period=2026-H3&theme=X'--&region=Africa&kind=training&group=%00",
	)
	expect(asked).toMatchObject({
		unknown: ['theme', 'group', 'period'],
		filter: { region: 'Africa', kind: 'training' },
		period: String(new Date().getUTCFullYear()),
	})
	// A State has one region only: the filter is not offered.
	expect(await figures(ghana.drafter, 'region=Asia')).toMatchObject({ filter: {}, unknown: [] })
})

test('a page that reads one table has its numbers as a page that reads all', async () => {
	for (const [actor, query] of [
		[office.approver, 'period=2025'],
		[office.approver, 'period=2025&region=Africa&group=lldc'],
		[office.officer, 'period=all'],
		[ghana.drafter, 'period=all'],
	] as const) {
		const whole = await figures(actor, query)
		for (const table of shownTables) {
			const alone = await getFigures(actor, new URLSearchParams(query), [table])
			const rows = [alone[table], whole[table]].map(
				(found) => new Set(found.map((row) => JSON.stringify(row))),
			)
			expect(rows[0], `${actor.role} ${query} ${table}`).toEqual(rows[1])
		}
	}
})

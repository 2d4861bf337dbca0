import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { ANALYSIS_VERSION, type KindFound, kindsFound, thingOf } from '#app/domain/search/entry.ts'
import { type Before, findEntries, type Window } from '#app/domain/search/find-entries.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { Role } from '#workflows/roles.ts'
import { fillTwoStates } from './two-states.ts'

useWorld()
beforeAll(async () => {
	await fillTwoStates()
	await look(
		(
			tx,
		) => tx.$executeRaw`update attachment_text set outcome = 'read', text = 'Hydrofoil', words = 'hydrofoil:1',
			version = ${ANALYSIS_VERSION}`,
	)
	await look(
		(tx) =>
			tx.$executeRaw`update practice set status = 'published', published_at = now() where state_iso3 = 'GHA'`,
	)
	await indexTouched()
})

const deputy: Actor = {
	...office.otherOfficer,
	actingFor: [{ id: office.officer.id, role: 'caseOfficer', name: 'officer', until: new Date('2090-01-01') }],
}
const readers: Record<string, Actor> = {
	...Object.fromEntries([...Object.values(ghana), ...Object.values(egypt)].map((actor) => [actor.id, actor])),
	...office,
	regionOfficer: { ...office.otherOfficer, id: 'regionOfficer', regions: ['Africa', '002'] },
	deputy,
	noState: { ...ghana.drafter, id: 'noState', stateIso3: null },
}

/** Everything that the reader can find: every entry has the lexeme `@all`. */
const foundBy = (actor: Actor, sought = `'@all'`) =>
	withActor(actor, async (tx) => {
		await tx.$executeRaw`select set_config('app.sought', ${sought}, true)`
		const rows = await tx.$queryRaw<{ id: string }[]>`select id from search_entry`
		return rows.map(({ id }) => id)
	})

const isOpen = `not exists (select from request as r where r.id = t.request_id and r.classification = 'CONFIDENTIAL' and (
	current_setting('app.state', true) = '' or r.state_iso3 <> current_setting('app.state', true)))`
/** The rows that a policy shows and a list contains: see `workflows/visibility.ts`. */
const seen: Partial<Record<KindFound, string>> = {
	request: `select id from request where archived_at is null`,
	need: `select t.id from need as t join request as r on r.id = t.request_id where r.archived_at is null`,
	delivery: `select id from delivery`,
	message: `select t.id from message as t where ${isOpen}`,
	note: `select t.id from note as t where ${isOpen}`,
	file: `select t.id from attachment as t where status = 'clean' and left_at is null and ${isOpen}`,
	programme: `select id from programme`,
	institution: `select id from authority`,
	noteVerbale: `select id from note_verbale`,
	practice: `select id from practice where status = 'published'`,
}

test.each(Object.entries(readers))('%s finds what the policies show, and nothing else', async (_, actor) => {
	const found = await foundBy(actor)
	const things = found.map(thingOf)
	for (const [kind, sql] of Object.entries(seen)) {
		const rows = await withActor(actor, (tx) => tx.$queryRawUnsafe<{ id: string }[]>(sql))
		const ids = things.filter((thing) => thing.kind === kind).map(({ id }) => id)
		expect(ids.sort(), kind).toEqual(rows.map(({ id }) => id).sort())
	}
	// Each thing is found once, whatever entries it has for others.
	const all = things.map(({ kind, id }) => `${kind}:${id}`)
	expect(new Set(all).size).toBe(all.length)
})

test.each(Object.entries(readers))(
	'%s finds the files whose text the policies show by it, and no other',
	async (_, actor) => {
		const found = await foundBy(actor, `'hydrofoil'`)
		const rows = await withActor(
			actor,
			(tx) =>
				tx.$queryRaw<
					{ id: string }[]
				>`select f.id from attachment_text as w join attachment as f on f.id = w.attachment_id
			where f.left_at is null`,
		)
		expect(found.map((id) => thingOf(id).id).sort()).toEqual(rows.map(({ id }) => id).sort())
	},
)

test('people and posts are found by those who may open their pages', async () => {
	const kinds = async (actor: Actor) => [...new Set((await foundBy(actor)).map((id) => thingOf(id).kind))]
	for (const actor of [ghana.focalPoint, ghana.mission, office.triage, office.administrator])
		expect(await kinds(actor)).toEqual(expect.arrayContaining(['person', 'post']))
	for (const actor of [ghana.drafter, office.officer, office.approver, office.manager, office.donor])
		expect((await kinds(actor)).filter((kind) => kind === 'person' || kind === 'post')).toEqual([])
	const people = (await foundBy(egypt.focalPoint)).filter((id) => id.startsWith('person:'))
	expect(people.filter((id) => !id.startsWith('person:egypt.'))).toEqual([])
	expect(await kinds(ghana.drafter)).not.toContain('state')
})

test('every kind is found by those who may see it, and by no one else', async () => {
	const finders = Object.fromEntries(kindsFound.map((kind) => [kind, new Set<string>()]))
	for (const actor of Object.values(readers))
		for (const id of await foundBy(actor)) finders[thingOf(id).kind]?.add(actor.role)
	const ofStates = ['drafter', 'focalPoint', 'mission']
	const reviewing = ['triageOfficer', 'caseOfficer', 'headquartersApprover', 'dueDiligenceOfficer']
	const ofRequests = [...ofStates, ...reviewing, 'programmeManager']
	const appointing = ['focalPoint', 'mission', 'triageOfficer', 'administrator']
	const expected: Record<KindFound, string[]> = {
		request: ofRequests,
		need: ofRequests,
		programme: [...ofRequests, 'administrator', 'donor'],
		delivery: [...ofRequests, 'donor'],
		message: ofRequests,
		note: [...reviewing, 'programmeManager'],
		file: ofRequests,
		institution: [...ofRequests, 'administrator'],
		state: [...reviewing, 'programmeManager', 'administrator'],
		person: appointing,
		post: appointing,
		noteVerbale: ['triageOfficer', 'administrator'],
		practice: [...ofRequests, 'administrator', 'donor'],
	}
	for (const kind of kindsFound)
		expect([...(finders[kind] ?? [])].sort(), kind).toEqual(expected[kind].sort())
})

test('a person who changes post sees by the new one at once, without anything being indexed', async () => {
	const moved = async (id: string, data: { stateIso3?: string | null; role?: Role }) => {
		await look((tx) => tx.person.update({ where: { id }, data }))
		const actor = await findActingPerson(id)
		return actor ? (await foundBy(actor)).sort() : []
	}
	const { mission } = egypt
	const theirs = (await foundBy(ghana.mission)).sort()
	expect(await moved(mission.id, { stateIso3: 'GHA' })).toEqual(theirs)
	expect(await moved(mission.id, { stateIso3: 'EGY' })).not.toEqual(theirs)
	const { donor } = office
	expect(await moved(donor.id, { role: 'headquartersApprover' })).toEqual(
		(await foundBy(office.approver)).sort(),
	)
	expect(await moved(donor.id, { role: 'donor' })).toEqual((await foundBy(donor)).sort())
})

test('without a question nothing is found, and a question grants no further access', async () => {
	for (const actor of Object.values(readers)) {
		expect(await foundBy(actor, '')).toEqual([])
		const all = await foundBy(actor)
		for (const sought of [`'@office' | '@s:EGY' | '@s:GHA' | '@all'`, `!'nothing'`])
			expect((await foundBy(actor, sought)).sort()).toEqual([...all].sort())
	}
})

test('the newest are found by days and months, each once, and what is older after them', async () => {
	const days = [
		'2026-11-28',
		'2026-11-02',
		'2026-10-31',
		'2026-08-01',
		'2026-07-31',
		'2025-12-01',
		'2019-05-05',
	]
	for (const [at, day] of days.entries()) {
		const words = `'@all' '@office' 'airship':1 '#d:${day}' '#m:${day.slice(0, 7)}'`
		await look(
			(tx) => tx.$executeRaw`insert into search_entry (id, subject, kind, at, version, words)
				values (${`need:airship${at}`}, 'airships', 'need', ${new Date(day)}, 1, ${words}::tsvector)`,
		)
	}
	const windows: Window[] = [
		{ facts: ['d:2026-11-29', 'd:2026-11-28'], since: new Date('2026-11-28') },
		{ facts: ['m:2026-11'], since: new Date('2026-11-01') },
		{ facts: ['m:2026-10', 'm:2026-09', 'm:2026-08'], since: new Date('2026-08-01') },
	]
	const found = (
		most: number,
		more: { windows?: Window[]; before?: Before; query?: string; narrow?: string } = {},
	) =>
		atTime(new Date('2026-11-29'), () =>
			readAs(office.triage, async (read) => {
				const asked = { query: `'airship'`, codes: [], windows, before: null, ...more }
				const ids = (await findEntries(read, { ...asked, most })).map(({ id }) => Number(id.slice(-1)))
				// Nothing is sought any more.
				expect(await read(raw(sql`select from search_entry`))).toEqual([])
				return ids
			}),
		)
	for (const most of [1, 2, 3, 4, 5, 7]) {
		const newest = Array.from({ length: most }, (_, at) => at)
		expect(await found(most)).toEqual(newest)
		expect(await found(most, { windows: [] })).toEqual(newest)
	}
	expect(await found(100)).toEqual([0, 1, 2, 3, 4, 5, 6])
	// Whole words are the answer where they find enough.
	for (const narrow of [`'airship'`, `'airshi'`])
		for (const more of [{}, { windows: [] }]) {
			const asked = { query: `'airshi':*`, narrow, ...more }
			expect(await found(2, asked)).toEqual([0, 1])
			expect(await found(100, asked)).toEqual([0, 1, 2, 3, 4, 5, 6])
		}
	// Two hits of November promise fewer than twenty of August to October: these are asked with what is older of the year.
	const year = { facts: ['m:2026-07', 'm:2026-06'], since: new Date('2026-01-01') }
	for (const most of [6, 20]) {
		const newest = [0, 1, 2, 3, 4, 5, 6].slice(0, most)
		expect(await found(most, { windows: [...windows, year] })).toEqual(newest)
	}
	const before = { at: new Date(`${days[2]}`), id: 'need:airship2' }
	expect(await found(100, { windows: [], before })).toEqual([3, 4, 5, 6])
})

test.each(Object.entries(readers))('the question of %s reaches the index', async (_, actor) => {
	const plan = await withActor(actor, async (tx) => {
		await tx.$executeRaw`select set_config('app.sought', ${`'training':*`}, true), set_config('enable_seqscan', 'off', true)`
		return tx.$queryRaw<
			{ 'QUERY PLAN': string }[]
		>`explain select id from search_entry order by at desc, id desc limit 200`
	})
	expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain(
		'Bitmap Index Scan on search_entry_words',
	)
})

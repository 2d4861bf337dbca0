import fc from 'fast-check'
import { newId } from '#app/platform/ids.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { past } from '#tests/support/planted-columns.ts'
import { look } from '#tests/support/steps.ts'
import { kinds, themes, urgencies } from '#workflows/vocabulary.ts'

/** Statuses that needs pass through, some more than once; a history ends after any of them. */
const courses = [
	['accepted', 'proposed', 'reserved', 'confirmed', 'delivering', 'delivered', 'evaluated'],
	[
		'accepted',
		'proposed',
		'reserved',
		'accepted',
		'proposed',
		'reserved',
		'confirmed',
		'delivering',
		'delivered',
	],
	[
		'accepted',
		'waitlisted',
		'proposed',
		'accepted',
		'onHold',
		'accepted',
		'proposed',
		'reserved',
		'confirmed',
	],
	['declined', 'reconsidering', 'declined', 'accepted', 'withdrawn'],
	['referred', 'metByPartner', 'accepted', 'proposed', 'reserved'],
	['evaluated', 'accepted', 'proposed'],
]
const parties: Record<string, string> = {
	pending: 'office',
	accepted: 'office',
	waitlisted: 'office',
	reconsidering: 'office',
	proposed: 'programme',
	confirmed: 'programme',
	delivering: 'programme',
	reserved: 'state',
	delivered: 'state',
	referred: 'partner',
}

const need = fc.record({
	kind: fc.constantFrom(...kinds),
	themes: fc.uniqueArray(fc.constantFrom(...themes.slice(0, 6)), { minLength: 1, maxLength: 3 }),
	urgency: fc.constantFrom(...urgencies),
	outcome: fc.constantFrom('FULLY_MET', 'PARTLY_MET', 'NOT_MET'),
	isPart: fc.boolean(),
	course: fc.constantFrom(...courses),
	length: fc.nat(9),
	// Hours: steps fall on both sides of midnight, of the end of a year and of the half of one.
	hours: fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 10, maxLength: 10 }),
})
const request = fc.record({
	state: fc.constantFrom('GHA', 'EGY'),
	classification: fc.constantFrom('PUBLIC', 'RESTRICTED', 'CONFIDENTIAL'),
	submitted: fc.oneof(
		fc.integer({ min: Date.UTC(2024, 11, 31, 22), max: Date.UTC(2025, 0, 1, 2) }),
		fc.integer({ min: Date.UTC(2025, 5, 30, 20), max: Date.UTC(2025, 6, 1, 4) }),
		fc.integer({ min: Date.UTC(2024, 6, 1), max: Date.UTC(2026, 5, 1) }),
	),
	needs: fc.array(need, { minLength: 1, maxLength: 3 }),
})
type DrawnNeed = typeof need extends fc.Arbitrary<infer Value> ? Value : never

/** Lists of States: within the time of the histories some begin, and Egypt leaves one of them before it ends. */
const lists = [
	['ldc', '2024-01-01', '{"EGY": true}'],
	['ldc', '2025-07-01', '{"GHA": true, "EGY": true}'],
	['lldc', '2024-01-01', '{"EGY": "2025-03-15"}'],
	['lldc', '2026-01-01', '{"EGY": true}'],
	['sids', '2025-01-01', '{"GHA": true}'],
	['sids', '2025-10-01', '{}'],
] as const

/** Writes requests of random histories beside one that was made by its steps; the same seed makes the same world. */
export async function fillRandomWorld(seed: number, requests: number) {
	for (const [kind, from, entries] of lists)
		await look(
			(
				tx,
			) => tx.$executeRaw`insert into reference_list (id, kind, valid_from, source, entries, is_complete, updated_at)
				values (${`${kind} ${from}`}, ${kind}, ${from}::date, 'sample', ${entries}::jsonb, true, now())
				on conflict do nothing`,
		)
	const model = await aNeed({ status: 'accepted' })
	const [drawn = []] = fc.sample(fc.array(request, { minLength: requests, maxLength: requests }), {
		seed,
		numRuns: 1,
	})
	const rows: Rows = { request: [], need: [], clock_run: [], audit_entry: [] }
	for (const { state, classification, submitted, needs } of drawn) {
		const id = newId()
		const at = new Date(submitted)
		rows.request.push({
			id,
			reference: id,
			filing_key: id,
			state_iso3: state,
			region: 'Africa',
			classification,
			submitted_at: at,
		})
		for (const [rank, one] of needs.entries())
			addNeed(rows, { requestId: id, state, at, rank, parentId: one.isPart ? model.id : null }, one)
	}
	await copies('request', model.requestId, rows.request)
	await copies('need', model.id, rows.need)
	for (const table of ['clock_run', 'audit_entry'] as const)
		await past(table, () =>
			asOwner(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
				JSON.stringify(rows[table]),
			]),
		)
}

type Table = 'request' | 'need' | 'clock_run' | 'audit_entry'
type Rows = Record<Table, Record<string, unknown>[]>
type Where = { requestId: string; state: string; at: Date; rank: number; parentId: string | null }

function addNeed(rows: Rows, { requestId, state, at, rank, parentId }: Where, drawn: DrawnNeed) {
	const id = newId()
	const history = [{ status: 'pending', at }]
	for (const [index, status] of drawn.course.slice(0, drawn.length).entries()) {
		const before = history.at(-1)?.at ?? at
		history.push({ status, at: new Date(before.getTime() + (drawn.hours[index] ?? 0) * 3_600_000) })
	}
	const last = history.at(-1)?.status ?? 'pending'
	const ofBoth = { request_id: requestId, state_iso3: state }
	rows.need.push({
		id,
		...ofBoth,
		rank: rank + 1,
		kind: drawn.kind,
		themes: drawn.themes,
		parent_id: parentId,
		set_urgency: drawn.urgency,
		urgency_reason: 'As the officer knows (sample).',
		status: last,
		outcome: last === 'evaluated' ? drawn.outcome : null,
	})
	for (const [index, { status, at: from }] of history.entries()) {
		const next = history[index + 1]
		const party = parties[status]
		const needId = status === 'pending' ? null : id
		// Until the decision, all needs of a request share the clock of the first.
		const isCounted = needId !== null || rank === 0
		const stopped = next?.at ?? null
		if (party && isCounted)
			rows.clock_run.push({
				id: newId(),
				...ofBoth,
				need_id: needId,
				party,
				stage: status,
				started_at: from,
				stopped_at: stopped,
			})
		if (next)
			rows.audit_entry.push({
				id: newId(),
				chain: id,
				position: index,
				...ofBoth,
				need_id: id,
				at: next.at,
				type: 'sample',
				actor_id: 'system',
				actor_role: 'system',
				event: {},
				from: status,
				to: next.status,
				revision: 1,
				internal: false,
				previous_hash: '',
				hash: '',
			})
	}
}

/** Rows like another one, but for these columns. */
const copies = (table: 'request' | 'need', id: string, rows: readonly object[]) =>
	past(table, () =>
		asOwner(
			`insert into ${table} select (jsonb_populate_record(row, own)).* from ${table} as row
				cross join jsonb_array_elements($2::jsonb) as own where row.id = $1`,
			[id, JSON.stringify(rows)],
		),
	)

import fc from 'fast-check'
import { newId } from '#app/platform/ids.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { look } from '#tests/support/steps.ts'
import { past } from '#tests/support/typed-columns.ts'
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

/** Writes requests of random histories beside one that was made by its steps; the same seed makes the same world. */
export async function fillRandomWorld(seed: number, requests: number) {
	await look((tx) => tx.$executeRaw`update state set lldc = iso3 = 'EGY', ldc = iso3 = 'EGY'`)
	const model = await aNeed({ status: 'accepted' })
	const [drawn = []] = fc.sample(fc.array(request, { minLength: requests, maxLength: requests }), {
		seed,
		numRuns: 1,
	})
	for (const { state, classification, submitted, needs } of drawn) {
		const id = newId()
		const at = new Date(submitted)
		await copy('request', model.requestId, {
			id,
			reference: id,
			filing_key: id,
			state_iso3: state,
			region: 'Africa',
			classification,
			submitted_at: at,
		})
		for (const [rank, one] of needs.entries())
			await addNeed(model.id, { requestId: id, state, at, rank }, one)
	}
}

type Where = { requestId: string; state: string; at: Date; rank: number }

async function addNeed(model: string, { requestId, state, at, rank }: Where, drawn: DrawnNeed) {
	const id = newId()
	const steps = drawn.course.slice(0, drawn.length)
	const history = [{ status: 'pending', at }]
	for (const [index, status] of steps.entries()) {
		const before = history.at(-1)?.at ?? at
		history.push({ status, at: new Date(before.getTime() + (drawn.hours[index] ?? 0) * 3_600_000) })
	}
	const last = history.at(-1)?.status ?? 'pending'
	await copy('need', model, {
		id,
		request_id: requestId,
		state_iso3: state,
		rank: rank + 1,
		kind: drawn.kind,
		themes: drawn.themes,
		set_urgency: drawn.urgency,
		urgency_reason: 'As the officer knows (sample).',
		parent_id: drawn.isPart ? model : null,
		status: last,
		outcome: last === 'evaluated' ? drawn.outcome : null,
	})
	for (const [index, { status, at: from }] of history.entries()) {
		const next = history[index + 1]
		const party = parties[status]
		if (party)
			await addRun({
				requestId,
				needId: status === 'pending' ? null : id,
				state,
				party,
				status,
				from,
				to: next?.at,
			})
		if (next)
			await addEntry({
				requestId,
				needId: id,
				state,
				from: status,
				to: next.status,
				at: next.at,
				position: index,
			})
	}
}

const addRun = (run: Record<string, unknown>) =>
	past('clock_run', () =>
		asOwner(
			`insert into clock_run (id, request_id, need_id, state_iso3, party, stage, started_at, stopped_at)
			values ($1, $2, $3, $4, $5, $6, $7, $8)`,
			[newId(), run.requestId, run.needId, run.state, run.party, run.status, run.from, run.to ?? null],
		),
	)

const addEntry = (step: Record<string, unknown>) =>
	past('audit_entry', () =>
		asOwner(
			`insert into audit_entry (id, chain, position, at, type, request_id, need_id, state_iso3, actor_id, actor_role,
				event, "from", "to", revision)
			values ($1, $1, $2, $3, 'sample', $4, $5, $6, 'system', 'system', '{}', $7, $8, 1)`,
			[newId(), step.position, step.at, step.requestId, step.needId, step.state, step.from, step.to],
		),
	)

/** A row like another one, but for these columns. */
const copy = (table: string, id: string, own: Record<string, unknown>) =>
	past(table, () =>
		asOwner(
			`insert into "${table}" select (jsonb_populate_record(row, $2::jsonb)).* from "${table}" as row where row.id = $1`,
			[id, JSON.stringify(own)],
		),
	)

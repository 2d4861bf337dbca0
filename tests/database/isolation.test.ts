import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { type Role, roles } from '#workflows/roles.ts'
import { access } from './access-table.ts'
import { fillTwoStates } from './two-states.ts'

useWorld()
beforeAll(fillTwoStates)

const people = [...Object.values(ghana), ...Object.values(office)]
const personIn = (role: Role) => present(people.find((person) => person.role === role))
// Tables without access: even reading is denied.
const closed = new Set([
	'session',
	'account',
	'verification',
	'rate_limit',
	'audit_head',
	'column_right',
	'entry_right',
])
// A new row: later fields are empty.
const begun = { ended_at: null, left_at: null, revoked_at: null, verified_by: null }

class Undone extends Error {
	constructor(readonly count: number) {
		super('undone')
	}
}

/** Returns how many rows the statement would affect: it is undone, and a rejection counts as none. */
async function touched(actor: Actor, sql: string): Promise<number> {
	try {
		await withActor(actor, async (tx) => {
			throw new Undone(await tx.$executeRawUnsafe(sql))
		})
	} catch (error) {
		if (error instanceof Undone) return error.count
		if (/duplicate key/.test(String(error))) return 1 // allowed, but already there
		if (error instanceof pg.DatabaseError && error.code === '42501') return 0
		if (/42501|permission denied|row-level security/.test(String(error))) return 0
		throw error
	}
	return 0
}

const seen = (actor: Actor, table: string, where = 'true') =>
	withActor(actor, (tx) =>
		tx.$queryRawUnsafe<{ row: string }[]>(`select ${table}::text as row from ${table} where ${where}`),
	)
const rowsOf = async (found: Promise<{ row: string }[]>) => (await found).map(({ row }) => row).sort()

type Told = { row: string; json: Row }
const told = new Map<string, Promise<Told[]>>()

/** Returns rows as the system reads them. Each question is asked once: every change of this file is undone. */
function rowsThere(table: string, where = 'true'): Promise<Told[]> {
	const sql = `select ${table}::text as row, to_jsonb(${table}) as json from ${table} where ${where}`
	const known = told.get(sql) ?? look((tx) => tx.$queryRawUnsafe<Told[]>(sql))
	told.set(sql, known)
	return known
}

test('the access table lists every table, and each table with an owner has rows', async () => {
	const tables = await asOwner<{ relname: string }>(
		`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations'`,
	)
	expect(tables.map(({ relname }) => relname).sort()).toEqual(Object.keys(access).sort())
	for (const table of Object.keys(access).filter((name) => !closed.has(name)))
		expect(
			(await look((tx) => tx.$queryRawUnsafe<unknown[]>(`select 1 from ${table}`))).length,
			table,
		).toBeGreaterThan(1)
})

describe.each(Object.keys(access))('%s', (table) => {
	const { sees = {}, changes = {}, removes = {}, adds = [], column = 'id' } = access[table] ?? {}
	const { unreferenced = 'true' } = access[table] ?? {}
	const counted = async (where = 'false') => (where === 'false' ? 0 : (await rowsThere(table, where)).length)

	test.each(roles)('%s sees exactly what is theirs', async (role) => {
		if (closed.has(table)) {
			await expect(seen(personIn(role), table)).rejects.toThrow('permission denied')
			return
		}
		const expected = await rowsOf(rowsThere(table, sees[role] ?? 'false'))
		expect(await rowsOf(seen(personIn(role), table))).toEqual(expected)
	})

	test.each(roles)('%s changes and removes exactly what is theirs', async (role) => {
		const actor = personIn(role)
		// With and without a condition: a condition also depends on visible rows.
		const update = `update ${table} set ${column} = ${column}`
		expect(await touched(actor, update)).toBe(await counted(changes[role]))
		expect(await touched(actor, `${update} where ${column} is not null`)).toBe(await counted(changes[role]))
		const removed = removes[role] && `${removes[role]} and ${unreferenced}`
		expect(await touched(actor, `delete from ${table} where ${unreferenced}`)).toBe(await counted(removed))
		await expect(
			withActor(actor, (tx) => tx.$executeRawUnsafe(`truncate ${table} cascade`)),
		).rejects.toThrow()
	})

	test.each(roles)('%s adds no row for another State that is not theirs to add', async (role) => {
		const rows = closed.has(table) ? [{}] : (await rowsThere(table)).map(({ json }) => json)
		const foreign = rows.find((row) => JSON.stringify(row).match(/EGY|egypt/)) ?? rows.at(-1)
		expect(await touched(personIn(role), copyOf(table, present(foreign), personIn(role)))).toBe(
			adds.includes(role) ? 1 : 0,
		)
	})
})

type Row = Record<string, unknown>

const started: Record<string, Row> = {
	// One that all write who write about a request at all; which type is whose is in `entry-rights.test.ts`.
	audit_entry: { type: 'attachment.added', need_id: null, delivery_id: null, event: {} },
	allocation_run: { status: 'queued' },
	calendar_feed: { read_at: null },
	programme: { status: 'draft' },
}

/** Returns the row again, with a new key and the name of the person who adds it. */
function copyOf(table: string, row: Row, { id, role }: Actor) {
	const fresh = [
		'id',
		'key',
		'filing_key',
		'reference',
		'code',
		'token_hash',
		'event_key',
		'email',
		'iso3',
		'storage_key',
	]
	const author = [
		'drafter_id',
		'invited_by_id',
		'manager_id',
		'actor_id',
		'person_id',
		'asked_by_id',
		'proposed_by_id',
		'uploaded_by_id',
		'removed_by_id',
		'appointed_by_id',
		'author_id',
		'made_by_id',
		'started_by_id',
		'recorded_by_id',
		'updated_by_id',
		'placed_by_id',
	]
	const changed = Object.fromEntries([
		...fresh.map((name) => [name, newId()]),
		...author.map((name) => [name, id]),
		['actor_role', role],
		...Object.entries(begun),
		['at', new Date()],
		...Object.entries(started[table] ?? {}),
	])
	const copy = Object.fromEntries(
		Object.entries(row).map(([name, value]) => [name, name in changed ? changed[name] : value]),
	)
	return `insert into ${table} select (jsonb_populate_record(null::${table}, $row$${JSON.stringify(copy)}$row$)).*`
}

describe.each(['request', 'need', 'delivery'])('%s', (table) => {
	test.each(['drafter', 'focalPoint', 'mission'] as const)(
		'%s gives no row of theirs to another State',
		async (role) => {
			const sql = `update ${table} set state_iso3 = 'EGY' where state_iso3 = 'GHA'`
			expect(await touched(personIn(role), sql)).toBe(0)
			expect(
				await touched(personIn(role), `update ${table} set state_iso3 = 'GHA' where state_iso3 = 'EGY'`),
			).toBe(0)
		},
	)
})

test('an officer of one part of the world sees no request from another', async () => {
	expect(await seen(office.otherOfficer, 'request')).toEqual([])
	expect(await seen(office.otherOfficer, 'need')).toEqual([])
	expect(
		(await seen({ ...office.otherOfficer, regions: ['Asia', 'Africa'] }, 'request')).length,
	).toBeGreaterThan(5)
})

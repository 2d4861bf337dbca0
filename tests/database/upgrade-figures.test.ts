import { expect, test } from 'vitest'
import { computeMissingOutcomes } from '#app/domain/timers/missing-outcomes.server.ts'
import { type AskOwner, useEarlierRelease } from './earlier-release.ts'
import { FIRST_AFTER, fillRelease, needs } from './upgrade-release.ts'

/** What donors and States read, in words that both releases understand. */
const figures: Record<string, string> = {
	'requests by status': `select status as key, count(*) as value from request group by 1`,
	'needs by status': `select status as key, count(*) as value from need group by 1`,
	'quantity requested, by kind': `select kind::text as key, sum(quantity) as value from need group by 1`,
	'waiting, in order': `select need_id as key, row_number() over (order by since) as value from waitlist_entry where left_at is null`,
	'quantity reserved': `select programme_id as key, sum(quantity) as value from reservation
		where released_at is null and confirmed_at is null group by 1`,
	'quantity committed': `select programme_id as key, sum(quantity) as value from reservation
		where released_at is null and confirmed_at is not null group by 1`,
	'money reserved and committed': `select programme_id as key, sum(amount) as value from reservation where released_at is null group by 1`,
	'money in contracts': `select record -> 'contract' ->> 'currency' as key, sum((record -> 'contract' ->> 'amount')::int) as value
		from delivery where record ? 'contract' group by 1`,
	'deliveries by status': `select status as key, count(*) as value from delivery group by 1`,
	'pieces delivered': `select request_id as key, sum(ok) as value from equipment_line
		where delivery_id in (select delivery_id from handover where state_signed_at is not null) group by 1`,
	'people trained': `select delivery_id as key, count(*) as value from certificate where revoked_at is null group by 1`,
}

/** The tables of a release that its application reads. */
const tables = `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
	and has_table_privilege('app_user', oid, 'select') order by 1`

type Figures = Record<string, Record<string, number>>

async function read(ask: AskOwner, names: readonly string[]): Promise<Figures> {
	const found: Figures = { rows: {} }
	for (const [name, sql] of Object.entries(figures)) {
		const rows = await ask(`select * from (${sql}) as figure order by key`)
		found[name] = Object.fromEntries(rows.map(({ key, value }) => [String(key), Number(value)]))
	}
	for (const name of names) {
		const [row] = await ask(`select count(*) as value from "${name}"`)
		;(found.rows ?? {})[name] = Number(row?.value)
	}
	return found
}

/** Works as the system: the owner of the tables is under their policies as well, which do not know it. */
async function inSystem<Found>(ask: AskOwner, work: () => Promise<Found>) {
	await ask(`begin`)
	await ask(`set local role app_user`)
	await ask(`select set_config('app.role', 'system', true)`)
	const found = await work()
	await ask(`commit`)
	return found
}
const readAll = (ask: AskOwner, names: readonly string[]) => inSystem(ask, () => read(ask, names))
const asSystem = (ask: AskOwner, sql: string) => inSystem(ask, () => ask(sql))

let before: Figures
let names: string[]
const ask = useEarlierRelease({
	before: FIRST_AFTER,
	fill: fillRelease,
	async look(owner) {
		names = (await owner(tables)).map(({ name }) => String(name))
		before = await readAll(owner, names)
	},
})

/** What the release did not hold, so that nothing of it can stay the same. */
const unheld: Record<string, string> = {
	outcomes: 'an outcome is computed from records since; the worker does it for needs evaluated before',
}
const outcomes = `select coalesce(outcome, 'none') as key, count(*)::int as value from need where status = 'evaluated' group by 1`

function print(then: Figures, now: Figures, why: Record<string, string> = {}) {
	const lines = Object.keys(now).flatMap((figure) =>
		Object.keys({ ...then[figure], ...now[figure] }).flatMap((key) => {
			const [before, after] = [then[figure]?.[key] ?? 0, now[figure]?.[key] ?? 0]
			const said = before === after ? '' : (why[figure] ?? 'NOT EXPLAINED')
			return before + after > 0 ? [[figure, key, before, after, said].join(' | ')] : []
		}),
	)
	process.stdout.write(`figure | of | before | after | why it differs\n${lines.join('\n')}\n`)
}

test('an upgrade of a database in use keeps every row and every figure', async () => {
	const after = await readAll(ask, names)
	print(before, after)
	expect(Object.entries(before).filter(([, found]) => Object.keys(found).length === 0)).toEqual([])
	expect(after).toEqual(before)
})

test('outcomes are computed afterwards, from what is recorded, and nothing else changes with them', async () => {
	const then = await asSystem(ask, outcomes)
	expect(then).toEqual([{ key: 'none', value: 1 }])
	expect(await computeMissingOutcomes()).toBe(1)
	const now = await asSystem(ask, outcomes)
	const counted = (rows: Record<string, unknown>[]) =>
		Object.fromEntries(rows.map(({ key, value }) => [String(key), Number(value)]))
	print({ outcomes: counted(then) }, { outcomes: counted(now) }, unheld)
	expect(now).toHaveLength(1)
	expect(now[0]?.key).not.toBe('none')
	const { rows: _, ...kept } = before
	const { rows: __, ...still } = await readAll(ask, names)
	expect(still).toEqual(kept)
})

test('added rows agree with existing ones', async () => {
	const of = (table: string, where = 'true') =>
		asSystem(
			ask,
			`select programme_id, sum(quantity)::int as quantity, sum(amount)::int as amount
				from ${table} where ${where} group by 1 order by 1`,
		)
	// Sums that were added up each time are now stored.
	expect(await of('reserved_sum')).toEqual(await of('reservation', 'released_at is null'))
	// Lines are rows now: together as many as the need asked for.
	const lined = await asSystem(
		ask,
		`select need_id as id, sum(quantity)::int as quantity from need_line group by 1`,
	)
	const equipment = Object.entries(needs).filter(([, { kind }]) => kind === 'equipment')
	expect(Object.fromEntries(lined.map(({ id, quantity }) => [id, quantity]))).toEqual(
		Object.fromEntries(equipment.map(([id, { quantity }]) => [id, quantity])),
	)
	// Each contract is a row now, for all lines of its delivery.
	const contracts = await asSystem(
		ask,
		`select currency as key, sum(amount)::int as value from equipment_contract where lines = '[]' group by 1`,
	)
	expect(Object.fromEntries(contracts.map(({ key, value }) => [key, value]))).toEqual(
		before['money in contracts'],
	)
	// No file of the release waits for answers to be endorsed, and none has left.
	expect(await asSystem(ask, `select id from attachment where pending or left_at is not null`)).toEqual([])
})

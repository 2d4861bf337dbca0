import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { listMigrations } from '#prisma/known-migrations.ts'
import { migrate } from '#prisma/migrate.ts'
import { asOwner, openDatabase, useDatabase } from '#tests/support/database.ts'
import { statusesOf } from '#tests/support/statuses.ts'

useDatabase()

test('every foreign key has an index, so that what belongs to a row is found without a scan', async () => {
	const without = await asOwner<{ key: string }>(
		`select conrelid::regclass || ': ' || conname as key from pg_constraint
		where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
			select from pg_index where indrelid = conrelid and indpred is null
				and (string_to_array(indkey::text, ' ')::smallint[])[:cardinality(conkey)] @> conkey)
		order by 1`,
	)
	expect(without).toEqual([])
})

test('every migration was applied once, whole, in order', async () => {
	const rows = await asOwner<{ migration_name: string; checksum: string; finished: boolean }>(
		`select migration_name, checksum, finished_at is not null as finished from _prisma_migrations order by finished_at, migration_name`,
	)
	expect(rows).toEqual(
		listMigrations().map(({ name, checksum }) => ({ migration_name: name, checksum, finished: true })),
	)
})

test('a migrated database needs nothing more', async () => {
	const database = await openDatabase()
	expect(await migrate(database.connection)).toEqual([])
	await database.stop()
})

test('an applied migration that was edited is refused by name', async () => {
	const [first] = listMigrations()
	const database = await openDatabase()
	const pool = new (await import('pg')).default.Pool(database.connection)
	await pool.query('update _prisma_migrations set checksum = $1 where migration_name = $2', [
		'other',
		first?.name,
	])
	await pool.end()
	await expect(migrate(database.connection)).rejects.toThrow(`${first?.name} was changed`)
	await database.stop()
})

test.each(Object.entries(statusesOf))(
	'the table %s accepts the statuses of its chart and no other',
	async (table, known) => {
		const [check] = await asOwner<{ names: string[] }>(
			`select array(select found[1] from regexp_matches(pg_get_constraintdef(oid), '''(\\w+)''', 'g') found) as names
		from pg_constraint where conrelid = $1::regclass and conname = $2`,
			[table, `${table}_status_known`],
		)
		expect(check?.names.sort()).toEqual(known.sort())
	},
)

test('a status of a growing table is text, so that lists find it by an index', async () => {
	const others = await asOwner<{ name: string }>(
		`select relname as name from pg_attribute join pg_class on pg_class.oid = attrelid
		where relname = any ($1) and attname = 'status' and atttypid <> 'text'::regtype`,
		[Object.keys(statusesOf)],
	)
	expect(others).toEqual([])
})

describe('policies', () => {
	type Policy = { name: string; condition: string }
	let policies: Policy[]
	beforeAll(async () => {
		policies = await asOwner<Policy>(
			`select tablename || ': ' || policyname as name, concat_ws(' and ', qual, with_check) as condition
		from pg_policies where schemaname = 'public' and 'app_user' = any (roles)`,
		)
		expect(policies.length).toBeGreaterThan(200)
	})

	/** A setting is a function without an argument; directly after `select` it is asked once for the statement. */
	const setting = /\bapp_[a-z_]+\(\)/
	const once = /\( select \(?app_[a-z_]+\(\)/gi

	test('every policy reads a setting once for each statement, not for each row', () => {
		const asked = policies.filter(({ condition }) => setting.test(condition.replace(once, '')))
		expect(asked).toEqual([])
	})

	test('no policy looks for a related row by anything that could become a scan of its table', () => {
		expect(policies.filter(({ condition }) => /\bexists \(|\bin \( ?select/i.test(condition))).toEqual([])
	})

	test('a backup can read every table whole: the policy to read it begins with the system', async () => {
		const system = '(app_system\\(\\)|\\( SELECT app_system\\(\\) AS app_system\\))'
		const partly = await asOwner<{ relname: string }>(
			`select relname from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity and not exists (
			select from pg_policies where tablename = relname and cmd in ('SELECT', 'ALL')
				and qual ~ '^(true|${system}|\\(${system} OR .*)$') and relname !~ '^search_'`,
		)
		expect(partly).toEqual([])
	})
})

const numbers = [1, 2, 3, 4]

test('statements that are asked for at once within a transaction are sent one after the other', async () => {
	const warnings: Error[] = []
	const keep = (warning: Error) => void warnings.push(warning)
	process.on('warning', keep)
	const found = await withActor(systemActor, (tx) =>
		Promise.all(numbers.map((n) => tx.$queryRaw<{ n: number }[]>`select ${n}::int as n`)),
	)
	await new Promise(setImmediate) // warnings are emitted in a later turn
	process.off('warning', keep)
	expect(found.flat().map(({ n }) => n)).toEqual(numbers)
	expect(warnings).toEqual([])
})

test('one that fails is reported to the one who asked, and the transaction is rolled back', async () => {
	const broken = withActor(systemActor, (tx) =>
		Promise.all([
			tx.$executeRaw`insert into mail_domain (domain, window_at) values ('half.example', now())`,
			tx.$queryRaw`select 1 / 0`,
		]),
	)
	await expect(broken).rejects.toThrow('division by zero')
	expect(
		await withActor(systemActor, (tx) => tx.mailDomain.count({ where: { domain: 'half.example' } })),
	).toBe(0)
})

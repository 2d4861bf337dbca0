import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMigrations } from '#prisma/known-migrations.ts'
import { migrate } from '#prisma/migrate.ts'
import { type Catalogue, readCatalogue } from '#prisma/rolling/catalogue.ts'
import { findingsOf } from '#prisma/rolling/findings.ts'
import { unwaived } from '#prisma/rolling/unwaived.ts'
import { openEmptyDatabase, type TestDatabase } from '#tests/support/database.ts'

// A release goes on working while the next one migrates its database (prisma/README.md, "While an older release runs").
let database: TestDatabase
const onClient = async <T>(work: (client: pg.Client) => Promise<T>) => {
	const client = new pg.Client(database.connection)
	await client.connect()
	return work(client).finally(() => client.end())
}
const read = async (client: pg.Client) => (await client.query<Catalogue>(readCatalogue)).rows[0] as Catalogue

beforeAll(async () => {
	database = await openEmptyDatabase()
})
afterAll(() => database.stop())

test('what a new migration does to a running older release is said in its rolling.txt', async () => {
	const lines = await unwaived(
		{
			read: () => onClient(read),
			apply: (migration) => migrate(database.connection, [migration]),
		},
		listMigrations(),
	)
	expect(lines).toEqual([])
})

describe('of a migration, the check', () => {
	/** What the check says of this SQL, which is then undone. */
	const said = (sql: string) =>
		onClient(async (client) => {
			const before = await read(client)
			await client.query(`begin; ${sql}`)
			const after = await read(client)
			await client.query('rollback')
			return findingsOf(before, after).sort()
		})

	test.each([
		['a dropped table', 'drop table last_look', 'drops table last_look'],
		['a renamed table', 'alter table last_look rename to looked', 'drops table last_look'],
		[
			'a dropped column',
			'alter table need drop column settled_zeros cascade',
			'drops column need.settled_zeros',
		],
		['a renamed column', 'alter table last_look rename column at to looked_at', 'drops column last_look.at'],
		[
			'another type',
			'alter table last_look alter column kind type varchar(40)',
			'changes type of last_look.kind',
		],
		[
			'a column that has to be filled from now on',
			'alter table notice alter column person_id set not null',
			'requires column notice.person_id',
		],
		[
			'a new column without a default that has to be filled',
			'alter table last_look add column place text not null',
			'requires new column last_look.place',
		],
		[
			'a default that is gone',
			'alter table need alter column settled_zeros drop default',
			'drops default of need.settled_zeros',
		],
		[
			'a check of rows that are there',
			`alter table last_look add constraint late check (at > '2026-01-01')`,
			'adds check late to last_look',
		],
		[
			'a check that allows less',
			`alter table last_look drop constraint last_look_kind_known,
				add constraint last_look_kind_known check (kind in ('request', 'need'))`,
			'adds check last_look_kind_known to last_look',
		],
		[
			'a check that is not yet validated, which new rows of an older release meet too',
			`alter table last_look add constraint late check (at > '2026-01-01') not valid`,
			'adds check late to last_look',
		],
		[
			'a key of rows that are there',
			'create unique index once on last_look (kind)',
			'adds key once to last_look',
		],
		[
			'a reference',
			'alter table last_look add constraint known foreign key (kind) references state (iso3)',
			'adds foreign key known to last_look',
		],
		[
			'a key that inserts may name',
			'alter table last_look drop constraint last_look_pkey',
			'drops key last_look_pkey of last_look',
		],
		[
			'a value that an older client cannot read',
			`alter type "Role" add value 'guest'`,
			'adds value guest of Role',
		],
		['a function that is gone', 'drop function audit_broken()', 'drops function audit_broken()'],
		[
			'a trigger that may refuse',
			`create trigger refuses before insert on last_look for each row execute function touch_row('state', 'iso3')`,
			'adds trigger refuses before changes of last_look',
		],
		[
			'a right that is taken',
			'revoke select on last_look from app_user',
			'takes the right to select last_look',
		],
		[
			'the right to a column that is taken',
			`delete from column_right where table_name = 'programme' and column_name = 'capacities' and role = 'programmeManager'`,
			'takes the right of programmeManager to change programme.capacities',
		],
		['a table that is written again', 'alter table last_look set unlogged', 'rewrites table last_look'],
		[
			'an index that keeps a table from changes',
			'create index slow on last_look (at)',
			'builds index slow while last_look cannot be changed',
		],
		[
			'what a block of code does',
			`do $$ begin execute 'alter table last_look drop' || ' column at'; end $$`,
			'drops column last_look.at',
		],
	])('names %s', async (_, sql, finding) => {
		expect((await said(sql)).join('\n')).toContain(finding)
	})

	test.each([
		[
			'a new table',
			'create table fresh (id text primary key, name text not null unique check (name <> $$$$))',
		],
		['a column that may stay empty', 'alter table last_look add column place text check (place <> $$$$)'],
		['a column with a default', `alter table last_look add column place text not null default ''`],
		[
			'a list that allows more',
			`alter table last_look drop constraint last_look_kind_known,
				add constraint last_look_kind_known check (kind in ('request', 'need', 'delivery', 'programme', 'notifications', 'more'))`,
		],
		['a check that is gone', 'alter table last_look drop constraint last_look_kind_known'],
		['a column that may be empty from now on', 'alter table need alter column settled_zeros drop not null'],
		[
			'another body of a function',
			`create or replace function app_sees_most() returns boolean language sql stable as 'select true'`,
		],
		['a right that is given', 'grant delete on last_look to app_user'],
	])('has nothing to say of %s', async (_, sql) => {
		expect(await said(sql)).toEqual([])
	})
})

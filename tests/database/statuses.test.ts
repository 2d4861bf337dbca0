import { expect, test } from 'vitest'
import { asOwner, useDatabase } from '#tests/support/database.ts'
import { statusesOf } from '#tests/support/statuses.ts'

useDatabase()

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

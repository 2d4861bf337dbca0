import { expect, test } from 'vitest'
import { asOwner, useDatabase } from '#tests/support/database.ts'

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

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assertedColumns } from '#tests/support/asserted-rows.ts'
import { asOwner, useDatabase } from '#tests/support/database.ts'

useDatabase()

/** Columns that can be null in the database, as `table.column`, and all that there are. */
async function catalogue() {
	const rows = await asOwner<{ name: string; nullable: boolean }>(
		`select c.relname || '.' || a.attname as name, not a.attnotnull as nullable from pg_attribute as a
			join pg_class as c on c.oid = a.attrelid
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
	)
	return new Map(rows.map(({ name, nullable }) => [name, nullable]))
}

/** Columns by what the types of Prisma and of the builder say, which are both made from the schema: a list is never null. */
function typed() {
	const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')
	return [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].flatMap(([, model = '', body = '']) => {
		const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model
		return body.split('\n').flatMap((line) => {
			const [, field, mark] = /^\s+(\w+)\s+(?:\w+|Unsupported\("[^"]+"\))(\[\]|\?)?(?:\s|$)/.exec(line) ?? []
			const column = /@map\("(\w+)"\)/.exec(line)?.[1] ?? field
			return column ? [{ name: `${table}.${column}`, nullable: mark === '?' }] : []
		})
	})
}

/** Read by a function of the database alone, to which none says: in every status. */
const apart = new Set(['column_right.statuses'])

test('a column is nullable in its type if and only if it is in the database', async () => {
	const inDatabase = await catalogue()
	const columns = typed().filter(({ name }) => inDatabase.has(name) && !apart.has(name))
	expect(columns.length).toBeGreaterThan(800)
	expect(columns.filter(({ name, nullable }) => inDatabase.get(name) !== nullable)).toEqual([])
})

test('a row of a statement in SQL asserts no column that can be null', async () => {
	const inDatabase = await catalogue()
	const asserted = ['app', 'prisma/seed'].flatMap(assertedColumns)
	expect(asserted.length).toBeGreaterThan(50)
	const wrong = asserted.filter(({ column, tables }) => {
		const possible = tables.flatMap((table) => inDatabase.get(`${table}.${column}`) ?? [])
		return possible.length > 0 && possible.every(Boolean)
	})
	expect(wrong.map(({ file, name, tables }) => `${file}: ${name} of ${tables.join(', ')}`)).toEqual([])
})

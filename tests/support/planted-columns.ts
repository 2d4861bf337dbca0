import { asOwner } from './database.ts'
import { look } from './steps.ts'
import { objectIn } from './stored-json.ts'
import { type ColumnList, named, ownWords, typed } from './typed-columns.ts'

/** Column names that show that they contain no text. */
const codes =
	/(^|_)(id|ids|iso3|sha256|hash|digest|key|token|code|codes|jws|signature|types?|salt|m49)$|^_prisma/

type Column = { table: string; column: string; type: string }

const columnsOf = async (): Promise<Column[]> =>
	(
		await asOwner<Column>(
			`select table_name as table, column_name as column, udt_name as type from information_schema.columns
			where table_schema = 'public' and udt_name in ('text', 'varchar', '_text', 'jsonb', 'json') order by 1, 2`,
		)
	).filter(({ table, column }) => !codes.test(column) && !table.startsWith('_prisma'))

const isIn = (list: ColumnList, { table, column }: Column) => list[table]?.includes(column) ?? false

/** Returns columns in none of the lists or in more than one, and listed columns that do not exist. */
export async function misplacedColumns(): Promise<string[]> {
	const there = await columnsOf()
	const listed = [typed, named, ownWords].flatMap((list) =>
		Object.entries(list).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
	)
	const found = there.map(({ table, column }) => `${table}.${column}`)
	return [
		...found.filter((name) => listed.filter((each) => each === name).length !== 1),
		...listed.filter((name) => !found.includes(name)),
	]
}

/** Returns the unique word for a column. */
export const canaryOf = (table: string, column: string) => `CANARY-${table}-${column}`
export const canaryPattern = /CANARY-[\w.-]+/g

/** Replaces each text of a stored object that is not a code with the word. */
export function planted(value: unknown, canary: string): unknown {
	if (typeof value === 'string') return /^[\w.:+@-]*$/.test(value) ? value : canary
	if (Array.isArray(value)) return value.map((each) => planted(each, canary))
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, planted(each, canary)]))
}

/** The same with one more element, so that an empty list contains a word too. */
const withOneMore = (value: unknown, canary: string): unknown => {
	if (!Array.isArray(value)) return { ...objectIn(planted(value ?? {}, canary)), planted: canary }
	return value.length > 0 ? planted(value, canary) : [{ planted: canary }]
}

/** Writes a unique word into every column of user input, in all rows. Answers have received their own words before. */
export async function plantColumns(): Promise<void> {
	const wanted = (await columnsOf()).filter((column) => isIn(typed, column))
	for (const table of new Set(wanted.map(({ table }) => table)))
		await past(table, async () => {
			for (const each of wanted.filter((column) => column.table === table)) await plantColumn(each)
		})
}

/** Changes a table regardless of its policies and the triggers that protect its rows. */
export async function past(table: string, work: () => Promise<unknown>): Promise<void> {
	const [{ forced } = { forced: false }] = await asOwner<{ forced: boolean }>(
		`select relforcerowsecurity as forced from pg_class where oid = '"${table}"'::regclass`,
	)
	await asOwner(`alter table "${table}" no force row level security, disable trigger user`)
	await work()
	await asOwner(`alter table "${table}" ${forced ? '' : 'no'} force row level security, enable trigger user`)
}

async function plantColumn(each: Column) {
	const { table, column, type } = each
	const canary = canaryOf(table, column)
	if (type === 'jsonb') return plantObjects(each, canary)
	const value = type === '_text' ? [canary] : canary
	// A source is shown with a status and its date only.
	const [, status] = /^(\w+_status)_source$/.exec(column) ?? []
	if (status)
		await asOwner(`update state set ${status} = 'party', ${status}_on = '2004-01-28', ${status}_source = ''`)
	await asOwner(`update "${table}" set "${column}" = $1`, [value])
}

async function plantObjects({ table, column }: Column, canary: string) {
	const rows = await asOwner<{ at: string; value: unknown }>(
		`select ctid::text as at, "${column}" as value from "${table}"`,
	)
	for (const { at, value } of rows)
		await asOwner(`update "${table}" set "${column}" = $1 where ctid = $2::tid`, [
			JSON.stringify(withOneMore(value, canary)),
			at,
		])
}

/** Returns the columns of user input without such a word. */
export async function columnsWithout(): Promise<string[]> {
	const found = await Promise.all(
		(await columnsOf())
			.filter((column) => isIn(typed, column))
			.map(({ table, column }) =>
				look((tx) =>
					tx.$queryRawUnsafe<unknown[]>(
						`select 1 from "${table}" where "${column}"::text like '%${canaryOf(table, column)}%' limit 1`,
					),
				).then((rows) => (rows.length === 0 ? [`${table}.${column}`] : [])),
			),
	)
	return found.flat()
}

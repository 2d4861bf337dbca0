import { type RawBuilder, sql } from 'kysely'

/** One status that is looked for, alone or of one officer, manager, region or State. */
export type Arm = { status: string; key?: string }

/** Arms as arguments of a statement. */
export type Arms = { statuses: string[]; keys: string[] }

/** The row after which a page goes on, as arguments of a statement. */
export type Cursor = { at: Date; id: string }

export const argumentsOf = (arms: readonly Arm[]): Arms => ({
	statuses: arms.map(({ status }) => status),
	keys: arms.map(({ key }) => key ?? ''),
})

/** Where a list of the longest waiting begins, and one of the latest. */
export const beginning: Cursor = { at: new Date(0), id: '' }
export const end: Cursor = { at: new Date('9999-12-31'), id: '' }

type Order = 'asc' | 'desc'
type Wanted = {
	table: 'request' | 'need' | 'delivery' | 'due_diligence_case'
	/** Conditions of the rows, which are `t`. */
	where: RawBuilder<unknown>[]
	order?: Order
	most: number
	after: Cursor
}
type Source = RawBuilder<{ id: string; updated_at: Date }>

/** The first rows in the order of time after a place. */
export function firstRows({ table, where, order = 'asc', most, after }: Wanted): Source {
	const [by, further] = [sql.raw(order), sql.raw(order === 'asc' ? '>' : '<')]
	const place = sql`(t.updated_at, t.id) ${further} (${after.at}::timestamptz, ${after.id}::text)`
	return sql`(select t.id, t.updated_at from ${sql.table(table)} as t
		where ${sql.join([...where, place], sql` and `)}
		order by t.updated_at ${by}, t.id ${by} limit ${sql.lit(most)})`
}

type InArms = Wanted & {
	arms: Arms
	/** The column that the key of an arm is compared with. */
	own?: string | null
}

/**
 * The first rows of each arm. `status = any (…) order by updated_at` would sort every row that matches; an arm reads the
 * first rows of its status in the order of an index, and stops.
 */
export function firstInArms({ arms, own, where, ...wanted }: InArms): Source {
	const ofArm = own ? [sql`${sql.ref(`t.${own}`)} = arm.key`] : []
	const rows = firstRows({ ...wanted, where: [sql`t.status = arm.status`, ...ofArm, ...where] })
	return sql`(select x.id, x.updated_at
		from unnest(${arms.statuses}::text[], ${arms.keys}::text[]) as arm (status, key) cross join lateral ${rows} as x)`
}

/** The first rows of all sources together, to be joined as `x`. */
export function firstOf(sources: readonly Source[], most: number, order: Order = 'asc') {
	const by = sql.raw(order)
	return sql<{ id: string; updated_at: Date }>`(select distinct x.updated_at, x.id
		from (${sql.join(sources, sql` union all `)}) as x
		order by x.updated_at ${by}, x.id ${by} limit ${sql.lit(most)})`.as<'x'>(sql`x`)
}

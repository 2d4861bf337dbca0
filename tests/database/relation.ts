import type { Actor } from '#app/platform/actor.ts'
import type { Row, Table } from './tables.ts'

/** Relation of a row to a person: their own, of their State or work, or neither. */
export type Relation = 'own' | 'part' | 'other'
export const relations = ['own', 'part', 'other'] as const

/** Columns that refer to the subject of a row. */
const leads: Record<string, string> = {
	delivery_id: 'delivery',
	line_id: 'equipment_line',
	need_id: 'need',
	nominee_id: 'nominee',
	post_id: 'post',
	programme_id: 'programme',
	request_id: 'request',
}

/** Columns with the author of a row, who need not be its owner. */
export const isAuthor = (column: string) =>
	/(_by_id|^author_id|^actor_id|^recorded_by|^shared_by|_signed_by)$/.test(column)

/** Returns the relation of rows to a person; `asAdded` ignores authors. */
export function relating(tables: readonly Table[]) {
	const byId = new Map<string, Map<unknown, Row>>(
		tables.map(({ name, rows }) => [name, new Map(rows.map((row) => [row.id, row]))]),
	)
	const parents = (row: Row): Row[] =>
		Object.entries(leads)
			.map(([column, table]) => byId.get(table)?.get(row[column]))
			.filter((parent) => parent !== undefined)
	const concerns = (row: Row, actor: Actor): boolean =>
		(actor.stateIso3 !== null && row.state_iso3 === actor.stateIso3) ||
		Object.values(row).includes(actor.id) ||
		parents(row).some((parent) => concerns(parent, actor))
	return {
		relation(row: Row, actor: Actor, asAdded = false): Relation {
			const told = asAdded ? Object.fromEntries(Object.entries(row).filter(([name]) => !isAuthor(name))) : row
			if (Object.values(told).includes(actor.id)) return 'own'
			return concerns(told, actor) ? 'part' : 'other'
		},
		/** Returns what distinguishes rows of a table: statuses, missing values, and the status of the subject. */
		signature(row: Row, { columns }: Table): string {
			const own = columns.map(({ name, labels }) => (labels ? row[name] : row[name] === null))
			return JSON.stringify([own, parents(row).map(({ status }) => status)])
		},
	}
}

import type { Actor } from '#app/platform/actor.ts'
import type { Row, Table } from './tables.ts'

/** Whose a row is to a person: it names them, it is of their State or work, or neither. */
export type Relation = 'own' | 'part' | 'other'
export const relations = ['own', 'part', 'other'] as const

/** Columns that lead to what a row is about. */
const leads: Record<string, string> = {
	delivery_id: 'delivery',
	line_id: 'equipment_line',
	need_id: 'need',
	nominee_id: 'nominee',
	post_id: 'post',
	programme_id: 'programme',
	request_id: 'request',
}

/** Columns that name who wrote a row, which says nothing of whose it is. */
export const isAuthor = (column: string) =>
	/(_by_id|^author_id|^actor_id|^recorded_by|^shared_by|_signed_by)$/.test(column)

/** How rows of these tables relate to a person; `asAdded` leaves out who wrote them. */
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
		/** What rows of a table are told apart by: their statuses, what is absent, and the status of what they are about. */
		signature(row: Row, { columns }: Table): string {
			const own = columns.map(({ name, labels }) => (labels ? row[name] : row[name] === null))
			return JSON.stringify([own, parents(row).map(({ status }) => status)])
		},
	}
}

import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { build, dateIn } from '#app/platform/database/statement.ts'
import type { Move } from '#workflows/stage-line.ts'

const moves = build
	.selectFrom('audit_entry')
	.whereRef('audit_entry.to', 'is distinct from', 'audit_entry.from')
	.where('audit_entry.to', 'is not', null)
	.where('audit_entry.delivery_id', 'is', null)
	.groupBy(['audit_entry.from', 'audit_entry.to'])
	.select(({ fn }) => [
		'audit_entry.from',
		'audit_entry.to',
		sql<string>`${fn.max('audit_entry.at')}`.as('at'),
	])

/** The changes of status of `request` that the reader may read, each with its last day, as a column of a wider statement. */
export const movesOfRequest = jsonArrayFrom(
	moves
		.where('audit_entry.request_id', '=', sql.ref<string>('request.id'))
		.where('audit_entry.type', 'like', 'request.%'),
).as('moves')

/** The same of `need`. */
export const movesOfNeed = jsonArrayFrom(
	moves
		.where('audit_entry.need_id', '=', sql.ref<string>('need.id'))
		.where('audit_entry.type', 'like', 'need.%'),
).as('moves')

type MoveInJson = Omit<Move, 'at'> & { at: string }

/** The moves that a wider statement has read. */
export const movesIn = (moves: readonly MoveInJson[]): Move[] =>
	moves.map((move) => ({ ...move, at: dateIn(move.at) }))

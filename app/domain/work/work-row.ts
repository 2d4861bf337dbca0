import { type RawBuilder, sql } from 'kysely'
import { postsOf } from '#app/domain/core/rights.ts'
import { writeCursor } from '#app/forms/address-values.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Arm, Cursor } from '#app/platform/database/arms.ts'
import { anyOf } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import type { RequestStages } from '#workflows/request/stages.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'

/** Maximum number of rows of a worklist; the longest waiting come first. */
export const WORK_LIMIT = 25

/** One item of a worklist: a request, a need, a delivery or a due diligence case. */
export type WorkRow = {
	subject: 'request' | 'need' | 'delivery' | 'dueDiligence'
	id: string
	requestId: string
	needId: string | null
	/** The workflow whose words name the next step. */
	chart: 'request' | 'need' | 'training' | 'equipment' | 'advisory' | 'dueDiligence'
	path: string
	reference: string | null
	title: string
	/** The number of a divided need: its parts have the same title. */
	part: string | null
	/** Whether it is for a need that several States ask for together. */
	isJoint: boolean
	stateIso3: string
	status: string
	/** The event that the viewer must take, or the score. */
	todo: string | null
	/** The person for whom the viewer would take it as deputy. */
	inPlaceOf: string | null
	since: Date
	/** Of a followed request, for readers of its State. */
	stages?: RequestStages
}

type Stored = { id: string; updatedAt: Date }

/** Rows of one source as far as it was read: through a place, or to its end. */
export type WorkPage = { rows: WorkRow[]; through: Cursor | null }

export const nothing: WorkPage = { rows: [], through: null }

// So many reads are made for one page; beyond, the next page goes on.
const READS = 4

/**
 * Reads rows until enough of them belong on the list: whether a step is open to a reader is known to the workflow only,
 * and there may be rows in front that are not.
 */
export async function untilEnough<Row extends Stored>(
	from: Cursor,
	readAfter: (place: Cursor) => Promise<Row[]>,
	toWorkRow: (row: Row) => WorkRow | undefined,
): Promise<WorkPage> {
	const rows: WorkRow[] = []
	let through = from
	for (let reads = 0; reads < READS && rows.length <= WORK_LIMIT; reads++) {
		const found = await readAfter(through)
		rows.push(...found.flatMap((row) => toWorkRow(row) ?? []))
		const last = found.at(-1)
		if (!last || found.length <= WORK_LIMIT) return { rows, through: null }
		through = { at: last.updatedAt, id: last.id }
	}
	return { rows, through }
}

const isBefore = (one: Cursor, other: Cursor) =>
	one.at.getTime() === other.at.getTime() ? one.id < other.id : one.at < other.at

const placeOf = ({ since, id }: WorkRow): Cursor => ({ at: since, id })

/** One page of several sources in one order, and the cursor of the next page. */
export function pageOf(parts: readonly WorkPage[], order: 'asc' | 'desc' = 'asc') {
	const comes = (one: Cursor, other: Cursor) =>
		order === 'asc' ? isBefore(one, other) : isBefore(other, one)
	const known = parts
		.flatMap(({ through }) => through ?? [])
		.reduce<Cursor | null>((first, place) => (first && comes(first, place) ? first : place), null)
	const rows = parts
		.flatMap((part) => part.rows)
		.filter((row) => !known || !comes(known, placeOf(row)))
		.sort((one, other) => (comes(placeOf(one), placeOf(other)) ? -1 : 1))
	const page = rows.slice(0, WORK_LIMIT)
	const last = page.at(-1)
	const place = rows.length > WORK_LIMIT && last ? placeOf(last) : known
	return { rows: page, next: place && writeCursor(place) }
}

const keys = ['officer_id', 'manager_id', 'state_iso3', null] as const
/** The column by which the rows of a person are found; none for those who follow all that they see. */
export type Key = (typeof keys)[number]

/** Deputies come from the same side, so that all posts of a person have the same key. */
function keyOf({ role }: Actor): Key {
	if (may({ role }, 'workOnOwnCases')) return 'officer_id'
	if (may({ role }, 'manageDeliveries')) return 'manager_id'
	return isStateRole(role) ? 'state_iso3' : null
}

/** The reader's own rows as a condition to be added; those of all for readers who follow all that they see. */
export function ownKey(actor: Actor): RawBuilder<unknown> {
	const key = keyOf(actor)
	if (key === null) return sql``
	if (key === 'state_iso3') return sql`and t.state_iso3 = ${actor.stateIso3}`
	// As the lists that the numbers lead to: those of one case officer, and those of all posts of a manager.
	if (key === 'officer_id') return sql`and t.officer_id = ${actor.id}`
	return sql`and t.manager_id = ${anyOf(postsOf(actor).map(({ id }) => id))}`
}

/** A statement for each key: its text differs, so each has its own plan. */
export function forEachKey<Asked>(of: (key: Key) => Asked) {
	const made = new Map<Key, Asked>(keys.map((key) => [key, of(key)]))
	return (actor: Actor) => made.get(keyOf(actor)) as Asked // made for every key
}

/** The statuses that concern the posts of a person, each with the value of its key. */
export function armsOf(actor: Actor, statusesFor: (role: ActingRole) => readonly string[]): Arm[] {
	const ofState = keyOf(actor) === 'state_iso3'
	const arms = postsOf(actor).flatMap(({ id, role }) =>
		statusesFor(role).map((status) => ({ status, key: ofState ? (actor.stateIso3 ?? '') : id })),
	)
	// Without a key, or of one State, two posts can wait for the same.
	const known = new Map(
		arms.map((arm) => [keyOf(actor) === null ? arm.status : `${arm.status} ${arm.key}`, arm]),
	)
	return [...known.values()]
}

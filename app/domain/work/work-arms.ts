import { type RawBuilder, sql } from 'kysely'
import { postsOf } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Arm } from '#app/platform/arms.ts'
import { anyOf } from '#app/platform/statement.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'

const keys = ['officer_id', 'manager_id', 'state_iso3', null] as const
/** The column by which the rows of a person are found; none for those who follow all that they see. */
export type Key = (typeof keys)[number]

/** Deputies come from the same side, so that all posts of a person have the same key. */
function keyOf({ role }: Actor): Key {
	if (role === 'caseOfficer') return 'officer_id'
	if (role === 'programmeManager') return 'manager_id'
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
	return (actor: Actor) => made.get(keyOf(actor)) as Asked
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

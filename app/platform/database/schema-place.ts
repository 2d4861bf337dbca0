/**
 * Where the schema of the database is, seen from this release: `ahead`, a newer release has migrated it and lets this one
 * go on; `outside`, it does not. A process that is left behind does not catch up.
 */
type SchemaPlace = 'within' | 'ahead' | 'outside'

let current: SchemaPlace = 'within'

/** As it was found last; asks nothing. */
export const place = () => current

/** Notes where the schema was found. */
export function setPlace(found: SchemaPlace) {
	current = found
}

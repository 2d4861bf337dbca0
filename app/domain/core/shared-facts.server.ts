import { type RawBuilder, sql } from 'kysely'
import { classificationsUpTo, type OutsideReader, type SharedFact, sharingTable } from '#workflows/sharing.ts'

/**
 * Whether a reader outside is shown a fact, as a condition on the row of `request` in a statement: from the same table as
 * `isShared`, so that a list shows what the State was told that it would.
 */
export function sharedFact(reader: OutsideReader, fact: SharedFact): RawBuilder<boolean> {
	const rule = sharingTable[reader][fact]
	if (!rule) return sql`false`
	const levels = sql.join(classificationsUpTo(rule.upTo).map((level) => sql.lit(level)))
	const agreed = JSON.stringify({ about: Object.fromEntries(rule.with.map((consent) => [consent, true])) })
	const consented = rule.with.length > 0 ? sql` and request.answers @> ${sql.lit(agreed)}` : sql``
	return sql<boolean>`(request.classification in (${levels})${consented})`
}

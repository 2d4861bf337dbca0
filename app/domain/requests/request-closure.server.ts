import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { build } from '#app/platform/database/statement.ts'
import { contextOf } from '#workflows/engine/engine.ts'
import { isOneOf } from '#workflows/names.ts'
import { differsFromNeeds } from '#workflows/outcome/contradictions.ts'
import { type ClosureCode, usefulness } from '#workflows/vocabulary.ts'

const corrected = 'request.setClosureCode'
const confirmed = 'request.confirmClosure'
const unanswered = 'request.closeUnanswered'
// Steps from before the needs last ended belong to an earlier closure.
const ended = ['request.needsEnded', 'request.noNeedLeft']

/** The steps towards the closure of `request`, the latest first. */
export const closingSteps = jsonArrayFrom(
	build
		.selectFrom('audit_entry')
		.leftJoin('person', 'person.id', 'audit_entry.actor_id')
		.where('audit_entry.request_id', '=', sql.ref<string>('request.id'))
		.where('audit_entry.type', 'in', [corrected, confirmed, unanswered, ...ended])
		.orderBy('audit_entry.position', 'desc')
		.select(['audit_entry.type', 'audit_entry.event', 'person.name as by']),
).as('closingSteps')

type ClosingStep = { type: string; event: unknown; by: string | null }
type Row = {
	snapshot: unknown
	closingSteps: readonly ClosingStep[]
	needs: readonly { stateUseful: string | null }[]
}

/** How a request was closed, or would be now: the result, who corrected it and why, and what the State answers. */
export function closureOf({ snapshot, closingSteps: steps, needs }: Row) {
	// As its chart has it.
	const context = contextOf(snapshot) as {
		closureCode?: ClosureCode | null
		computedCode?: ClosureCode | null
	}
	const { closureCode: stands, computedCode: computed = null } = context
	if (!stands) return null
	const first = steps.findIndex(({ type }) => ended.includes(type))
	const since = first < 0 ? steps : steps.slice(0, first)
	const of = (wanted: string) => since.find(({ type }) => type === wanted)
	const correction = stands === computed ? undefined : of(corrected)
	// `confirmClosure` of `requestEvents` has these fields.
	const answer = of(confirmed)?.event as { useful?: string; comment?: string } | undefined
	// `setClosureCode` of `requestEvents` has a reason.
	const { reason = '' } = (correction?.event ?? {}) as { reason?: string }
	return {
		stands,
		computed,
		corrected: correction ? { by: correction.by, reason } : null,
		/** The State rates the whole far from its ratings of the needs. */
		differs: isOneOf(usefulness, answer?.useful) && differsFromNeeds(answer.useful, ratingsOf(needs)),
		state: answer?.useful ? { useful: answer.useful, comment: answer.comment ?? '' } : null,
		unanswered: of(unanswered) !== undefined,
	}
}

const ratingsOf = (needs: Row['needs']) =>
	needs.flatMap(({ stateUseful }) => (isOneOf(usefulness, stateUseful) ? stateUseful : []))

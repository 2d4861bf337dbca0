import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { copiedSectionsOf } from './copied-sections.server.ts'
import { draftProgress } from './draft-progress.server.ts'
import { requireDrafter } from './lock-draft.server.ts'

/** A draft with all its answers, for the drafters of its State. `status` tells whether it still is one. */
export const getDraft = (actor: Actor, requestId: string) =>
	readAs(actor, (read) => readDraft(read, actor, requestId))

/** The same within a page that reads more. */
export async function readDraft(read: Ask, actor: Actor, requestId: string) {
	const [found] = await read(draftOf, { requestId })
	if (!found) throw new DomainError('not-found')
	requireDrafter(actor, found)
	const { authority, answers, needs, ...draft } = found
	if (!authority) throw new DomainError('not-found')
	return {
		...draft,
		authority,
		answers,
		needs: needs.map((need) => ({ ...need, answers: need.answers })),
	}
}

const draftOf = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('request as r')
		.where('r.id', '=', requestId)
		.select((of) => [
			'r.id',
			'r.title',
			'r.status',
			'r.revision',
			'r.answers_revision as answersRevision',
			'r.updated_at as updatedAt',
			'r.state_iso3 as stateIso3',
			'r.answers',
			copiedSectionsOf().as('copied'),
			jsonObjectFrom(
				of
					.selectFrom('authority as a')
					.whereRef('a.id', '=', 'r.authority_id')
					.select(['a.name', 'a.institution_type as institutionType', 'a.address']),
			).as('authority'),
			jsonArrayFrom(
				of
					.selectFrom('need as n')
					.whereRef('n.request_id', '=', 'r.id')
					.orderBy('n.rank')
					.orderBy('n.id')
					.select([
						'n.id',
						'n.rank',
						'n.kind',
						'n.title',
						'n.answers_revision as answersRevision',
						'n.answers',
					]),
			).as('needs'),
		]),
)

/** A step that returns something, and the step that makes the return obsolete. */
type Steps = { returned: string; since: string }
const forCorrection: Steps = { returned: 'request.returnForCorrection', since: 'request.recall' }

/**
 * When and why the focal point last returned the submission; null if it was not returned, or the drafter has recalled
 * it since. Other returning steps are queried in the same way.
 */
export async function lastReturn(ask: Ask, requestId: string, { returned, since } = forCorrection) {
	const [entry] = await ask(lastOfTwo, { requestId, returned, since })
	if (entry?.type !== returned) return null
	const { note } = entry.event
	return { at: entry.at, note: typeof note === 'string' ? note : '' }
}

const lastOfTwo = statement((args: Steps & { requestId: string }) =>
	build
		.selectFrom('audit_entry')
		.where('request_id', '=', args.requestId)
		.where((of) => of.or([of('type', '=', args.returned), of('type', '=', args.since)]))
		.orderBy('at', 'desc')
		.orderBy('position', 'desc')
		.limit(1)
		.select(['type', 'at', 'event']),
)

const SHOWN = 20

const ofState = statement(({ stateIso3 }: { stateIso3: string }) =>
	build
		.selectFrom('request as r')
		.where('r.state_iso3', '=', stateIso3)
		.where('r.status', '=', 'draft')
		.where('r.archived_at', 'is', null)
		.leftJoin('person as p', 'p.id', 'r.drafter_id')
		.select((of) => [
			'r.id',
			'r.title',
			'r.created_at as createdAt',
			'r.updated_at as updatedAt',
			'r.answers',
			'p.name as begunBy',
			copiedSectionsOf().as('copied'),
			jsonArrayFrom(
				of
					.selectFrom('need as n')
					.whereRef('n.request_id', '=', 'r.id')
					.select(['n.id', 'n.kind', 'n.answers']),
			).as('needs'),
		])
		.orderBy('r.updated_at', 'desc')
		.orderBy('r.id', 'desc')
		.limit(sql.lit(SHOWN + 1)),
)

/** The drafts of the actor's State, the last changed first: age, author and missing answers. */
export function listDrafts(actor: Actor) {
	requireDrafter(actor)
	return readAs(actor, async (read) => {
		const found = await read(ofState, { stateIso3: actor.stateIso3 ?? '' })
		const drafts = found.slice(0, SHOWN).map(({ answers, needs, copied, ...draft }) => ({
			...draft,
			needs: needs.length,
			missing: missingIn({ answers, needs, copied, stateIso3: actor.stateIso3 }),
		}))
		return { drafts, more: found.length > SHOWN, now: now() }
	})
}

function missingIn(draft: Parameters<typeof draftProgress>[0]) {
	const { missing, toCheck, ready } = draftProgress(draft)
	return { answers: missing, toCheck, ready }
}

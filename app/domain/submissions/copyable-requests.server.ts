import { sql } from 'kysely'
import { knownSince } from '#app/domain/drafts/copied-sections.server.ts'
import { requireDrafter } from '#app/domain/drafts/lock-draft.server.ts'
import { readCursor, writeCursor } from '#app/forms/address-values.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { shownStatus } from '#workflows/status-line.ts'

const SHOWN = 10

const since = knownSince<Date>('request')

/** The requests of a State that still have their content, in any status. */
const ofState = (stateIso3: string) =>
	build
		.selectFrom('request')
		.where('request.state_iso3', '=', stateIso3)
		.where('request.content_removed_at', 'is', null)

const columns = ['request.id', 'request.reference', 'request.title', since.as('since')] as const

type CopyableRequestsArgs = { stateIso3: string; words: string; before: Date | null; beforeId: string }

const listed = statement(({ stateIso3, words, before, beforeId }: CopyableRequestsArgs) =>
	ofState(stateIso3)
		.where(
			sql<boolean>`position(lower(${words}) in lower(concat_ws(' ', request.reference, request.title))) > 0`,
		)
		.where(
			sql<boolean>`(${before}::timestamptz is null
				or (${since}, request.id) < (${before}::timestamptz, ${beforeId}))`,
		)
		.orderBy(since, 'desc')
		.orderBy('request.id', 'desc')
		.limit(sql.lit(SHOWN + 1))
		.select((of) => [
			...columns,
			'request.status',
			of
				.selectFrom('need')
				.whereRef('need.request_id', '=', 'request.id')
				.where('need.parent_id', 'is', null)
				.select(sql<number>`count(*)::int`.as('needs'))
				.as('needs'),
		]),
)

/**
 * The earlier requests of the State that a new one can be a copy of, the newest first, ten at a time. `words` is a part
 * of the title or the reference; statuses are those that States see; `next` is where the following ten begin, null after the last.
 */
export async function copyableRequests(
	read: Read,
	{ words = '', after }: { words?: string | undefined; after?: string | undefined },
) {
	requireDrafter(read.actor)
	const stateIso3 = read.actor.stateIso3 ?? ''
	const { at: before = null, id: beforeId = '' } = readCursor(after) ?? {}
	const found = await read(listed, { stateIso3, words, before, beforeId })
	const requests = found
		.slice(0, SHOWN)
		.map((request) => ({ ...request, status: shownStatus(request.status, true) }))
	const last = found.length > SHOWN ? requests.at(-1) : undefined
	return { requests, next: last ? writeCursor({ at: last.since, id: last.id }) : null }
}
export type CopyableRequest = Awaited<ReturnType<typeof copyableRequests>>['requests'][number]

const one = statement(({ requestId, stateIso3 }: { requestId: string; stateIso3: string }) =>
	ofState(stateIso3)
		.where('request.id', '=', requestId)
		.select([...columns, 'request.filing_language as filingLanguage']),
)
const needsOf = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('need')
		.where('request_id', '=', requestId)
		// The rest of a need that was split is the same need.
		.where('parent_id', 'is', null)
		.orderBy('rank')
		.orderBy('id')
		.select(['id', 'rank', 'kind', 'title']),
)

/** One of them, with its needs to choose from. A request of another State, and one without content, is not found. */
export async function copyableRequest(read: Read, requestId: string) {
	requireDrafter(read.actor)
	const stateIso3 = read.actor.stateIso3 ?? ''
	const [[request], needs] = await Promise.all([
		read(one, { requestId, stateIso3 }),
		read(needsOf, { requestId }),
	])
	if (!request) throw new DomainError('not-found')
	return { ...request, needs }
}
export type CopiedRequest = Awaited<ReturnType<typeof copyableRequest>>

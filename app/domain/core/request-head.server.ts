import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { onceInRead } from '#app/platform/database/once-in-read.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'

const heads = build
	.selectFrom('request')
	.innerJoin('state', 'state.iso3', 'request.state_iso3')
	.select((of) => [
		'request.id',
		'request.reference',
		'request.title',
		'request.status',
		'request.state_iso3 as stateIso3',
		'state.names as stateNames',
		'request.classification',
		'request.officer_id as officerId',
		'request.filing_language as filingLanguage',
		'request.created_at as createdAt',
		'request.content_removed_at as contentRemovedAt',
		// Row-level security shows the due diligence case only to roles that review it.
		of
			.selectFrom('due_diligence_case')
			.whereRef('due_diligence_case.request_id', '=', 'request.id')
			.select('due_diligence_case.status')
			.as('caseStatus'),
		jsonArrayFrom(
			of
				.selectFrom('need')
				.whereRef('need.request_id', '=', 'request.id')
				.orderBy('need.rank')
				.orderBy(sql`length(need.part)`)
				.orderBy('need.part')
				.select(['need.id', 'need.rank', 'need.part', 'need.title', 'need.kind']),
		).as('needs'),
	])

const byId = statement(({ id }: { id: string }) => heads.where('request.id', '=', id))

/** What every page about a request needs of it, with the needs that the reader may see; read once in each page. */
export const requestHead = onceInRead(async (read: Read, id: string) => {
	const [head] = await read(byId, { id })
	if (!head) throw new DomainError('not-found')
	return head
})

/** Which pages of a request this reader has, beside those that every reader has. */
export async function requestPages(read: Read, id: string) {
	const { reference, caseStatus } = await requestHead(read, id)
	// A draft has no messages yet, and a manager reads those of single needs.
	const mayReadMessages = reference !== null && !may(read.actor, 'readOfferedNeeds')
	return { id, reference, mayReadMessages, mayOpenCase: caseStatus !== null }
}

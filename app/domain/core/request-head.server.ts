import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Read } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'

const byId = statement(({ id }: { id: string }) =>
	build
		.selectFrom('request')
		.innerJoin('state', 'state.iso3', 'request.state_iso3')
		.where('request.id', '=', id)
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
			jsonArrayFrom(
				of
					.selectFrom('need')
					.whereRef('need.request_id', '=', 'request.id')
					.orderBy('need.rank')
					.orderBy(sql`length(need.part)`)
					.orderBy('need.part')
					.select(['need.id', 'need.rank', 'need.part', 'need.title']),
			).as('needs'),
		]),
)

async function headOf(read: Read, id: string) {
	const [head] = await read(byId, { id })
	if (!head) throw new DomainError('not-found')
	return head
}
export type RequestHead = Awaited<ReturnType<typeof headOf>>

const known = new WeakMap<Read, Map<string, Promise<RequestHead>>>()

/** What every page about a request needs of it, with the needs that the reader may see; read once in each page. */
export function requestHead(read: Read, id: string): Promise<RequestHead> {
	return known.get(read)?.get(id) ?? rememberHead(read, id, headOf(read, id))
}

/** Keeps it for the rest of a page that reads more of the request in the same statement. */
export function rememberHead<Head extends RequestHead>(read: Read, id: string, head: Promise<Head>) {
	const heads = known.get(read) ?? new Map<string, Promise<RequestHead>>()
	known.set(read, heads.set(id, head))
	return head
}

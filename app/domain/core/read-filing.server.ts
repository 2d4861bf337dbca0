import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'

const filed = statement(({ id }: { id: string }) =>
	build
		.selectFrom('request')
		.where('request.id', '=', id)
		.select((of) => [
			'reference',
			'state_iso3 as stateIso3',
			'authority_id as authorityId',
			'filing_language as filingLanguage',
			'answers',
			'blanks_as_zero as blanksAsZero',
			jsonArrayFrom(
				of
					.selectFrom('need')
					.whereRef('need.request_id', '=', 'request.id')
					.select(['need.id', 'need.rank', 'need.kind', 'need.answers', 'need.settled_zeros as settledZeros'])
					.orderBy('need.rank')
					.orderBy('need.id'),
			).as('needs'),
			jsonArrayFrom(
				of
					.selectFrom('attachment')
					.whereRef('attachment.request_id', '=', 'request.id')
					.where('attachment.delivery_id', 'is', null)
					.where('attachment.message_id', 'is', null)
					.where('attachment.left_at', 'is', null)
					.where((file) => file.not(file.and({ 'attachment.pending': true, 'attachment.status': 'refused' })))
					.select((file) => [
						'attachment.name',
						'attachment.sha256',
						'attachment.pending',
						file
							.exists(
								file
									.selectFrom('attachment_removal as removal')
									.whereRef('removal.attachment_id', '=', 'attachment.id')
									.select('removal.attachment_id'),
							)
							.as('leaving'),
					]),
			).as('attachments'),
		]),
)

/** The answers of a submission, its needs by rank; in one statement, since many steps save it as a version. */
export async function readFiling(ask: Ask, requestId: string) {
	const [filing] = await ask(filed, { id: requestId })
	if (!filing) throw new DomainError('not-found')
	return filing
}

import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Attachment, Need, Request } from '#prisma/generated/client.ts'

type Filing = Pick<Request, 'reference' | 'stateIso3' | 'authorityId' | 'filingLanguage' | 'answers'> & {
	needs: Pick<Need, 'id' | 'rank' | 'kind' | 'answers'>[]
	attachments: Pick<Attachment, 'name' | 'sha256'>[]
}

/** The answers of a submission, its needs by rank; in one statement, since many steps save it as a version. */
export async function readFiling(tx: Tx, requestId: string): Promise<Filing> {
	const [filing] = await tx.$queryRaw<Filing[]>`
		select reference, state_iso3 as "stateIso3", authority_id as "authorityId",
			filing_language as "filingLanguage", answers,
			(select coalesce(jsonb_agg(jsonb_build_object('id', id, 'rank', rank, 'kind', kind, 'answers', answers)
					order by rank, id), '[]')
				from need where need.request_id = request.id) as needs,
			(select coalesce(jsonb_agg(jsonb_build_object('name', name, 'sha256', sha256)), '[]')
				from attachment where attachment.request_id = request.id and attachment.delivery_id is null
					and attachment.message_id is null) as attachments
		from request where id = ${requestId}`
	if (!filing) throw new DomainError('not-found')
	return filing
}

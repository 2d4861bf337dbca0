import { postsOf } from '#app/domain/core/posts.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Role } from '#prisma/generated/enums.ts'

/** A letter that came back and that nobody has seen to yet; several to one person about one request are one matter. */
export type ReturnedLetter = {
	id: string
	bouncedAt: Date
	code: string
	recipient: string | null
	/** Null for the listed address of a mission. */
	personId: string | null
	name: string | null
	role: Role | null
	stateIso3: string | null
	requestId: string | null
	reference: string | null
	/** How many letters to that person about that request came back. */
	letters: number
}

const MOST = 50

/**
 * Whose matter it is: of the officer of the request; of triage where there is none, where it is the officer's own
 * letter, and where the listed address of the mission is wrong; of administrators where there is no request that the
 * office may see.
 */
function mattersOf(actor: Actor): Prisma.Sql {
	const posts = postsOf(actor)
	const officers = posts.filter(({ role }) => role === 'caseOfficer').map(({ id }) => id)
	const triage = posts.some(({ role }) => role === 'triageOfficer')
	const toTriage = Prisma.sql`(request.officer_id is null or notice.person_id is null
		or notice.person_id = request.officer_id)`
	return Prisma.sql`case
		when request.id is null or request.submitted_at is null then ${actor.role === 'administrator'}::boolean
		when ${toTriage} then ${triage}::boolean
		else request.officer_id = any(${officers}::text[]) end`
}

type Asked = { requestId?: string; noticeId?: string; settled?: boolean }

/** Letters that came back and are this reader's matter, the longest known first. Needs the system's sight. */
export function returnedLetters(tx: Tx, actor: Actor, { requestId, noticeId, settled = false }: Asked = {}) {
	const wanted = settled ? Prisma.sql`is not null` : Prisma.sql`is null`
	return tx.$queryRaw<ReturnedLetter[]>`
		select (array_agg(notice.id order by notice.bounced_at, notice.id))[1] as id, min(notice.bounced_at) as "bouncedAt",
			(array_agg(notice.bounce_code order by notice.bounced_at, notice.id))[1] as code,
			(array_agg(coalesce(notice.recipient, notice.address) order by notice.bounced_at, notice.id))[1] as recipient,
			notice.person_id as "personId", person.name, person.role::text as role,
			coalesce(request.state_iso3, person.state_iso3) as "stateIso3", request.id as "requestId", request.reference,
			count(*)::int as letters
		from notice left join request on request.id = notice.request_id left join person on person.id = notice.person_id
		where notice.bounced_at is not null and notice.settled_at ${wanted} and notice.digest_id is null
			and ${mattersOf(actor)} and (${requestId ?? null}::text is null or notice.request_id = ${requestId ?? null})
		group by notice.person_id, case when notice.person_id is null then lower(coalesce(notice.recipient, notice.address)) end,
			person.id, request.id
		having ${noticeId ?? null}::text is null or ${noticeId ?? null} = any(array_agg(notice.id))
		order by min(notice.bounced_at), 1 limit ${MOST}`
}

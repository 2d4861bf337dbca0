import { listedNeedTitle } from '#app/domain/core/shown-title.ts'
import type { Sighted } from '#app/domain/core/sight-of.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { NeedStatus } from '#prisma/generated/enums.ts'
import type { Comparable } from '#workflows/bundling/likeness.ts'
import { needNumber } from '#workflows/need/number.ts'

type Row = Omit<BundleRow, 'languages' | 'modes' | 'earliest' | 'latest' | 'state' | 'number'> & {
	stateNames: unknown
	languages: unknown
	modes: unknown
	earliest: unknown
	latest: unknown
	rank: number
	part: string | null
} & Sighted

/** A need as it stands beside those of other States. */
export type BundleRow = Comparable & {
	id: string
	requestId: string
	reference: string | null
	title: string
	number: string
	status: NeedStatus
	revision: number
	stateIso3: string
	state: string
	quantity: number | null
	minimumQuantity: number | null
	unit: string | null
	authorityId: string
	isConfidential: boolean
	/** Whether the State agreed that others learn of the request: everybody, or partners. */
	isShared: boolean
}

/** Needs of requests that were filed, as far as the reader may see them, the latest first. */
export async function bundledRows(
	tx: Tx,
	actor: Actor,
	where: Prisma.Sql,
	language: Language,
): Promise<BundleRow[]> {
	const rows = await tx.$queryRaw<Row[]>`
		select need.id, need.request_id as "requestId", request.reference, need.title, need.rank, need.part,
			need.status::text as status, need.revision, need.state_iso3 as "stateIso3", state.names as "stateNames",
			state.region, state.subregion, need.kind::text as kind, coalesce(need.themes, '{}') as themes,
			need.quantity, need.minimum_quantity as "minimumQuantity", request.authority_id as "authorityId",
			need.answers->'need'->>'beneficiaryUnit' as unit,
			need.answers->'need'->'earliest' as earliest, need.answers->'need'->'latest' as latest,
			coalesce(need.answers->need.kind::text->'languages', to_jsonb(request.filing_language::text)) as languages,
			request.answers->'situation'->'modes' as modes,
			request.classification = 'CONFIDENTIAL' as "isConfidential",
			request.classification::text as classification, request.officer_id as "officerId",
			(request.answers @> '{"about": {"consentPublish": true}}'
				or request.answers @> '{"about": {"consentPartners": true}}') as "isShared"
		from need join request on request.id = need.request_id join state on state.iso3 = need.state_iso3
		where request.submitted_at is not null and ${where}
		order by need.updated_at desc, need.id limit ${Prisma.raw(String(MOST))}`
	return rows.map(({ rank, part, stateNames, classification, officerId, ...row }) => ({
		...row,
		title: listedNeedTitle(actor, { ...row, classification, officerId }, row.title),
		number: needNumber({ rank, part }),
		state: textIn(stateNames as Prisma.JsonValue, language) || row.stateIso3,
		languages: texts(row.languages),
		modes: texts(row.modes),
		earliest: day(row.earliest),
		latest: day(row.latest),
	}))
}

/** More than are open at a time. */
const MOST = 2_000

const texts = (value: unknown): string[] =>
	[value ?? []].flat().filter((each): each is string => typeof each === 'string' && each !== '')
const day = (value: unknown) =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null

/** Needs in these states look for a programme, or will once they are decided. */
export const open = Prisma.sql`need.status in ('pending', 'accepted', 'waitlisted', 'onHold', 'proposed')
	and request.status not in ('withdrawn', 'declined', 'closed')`

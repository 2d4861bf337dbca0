import { factsOf } from '#app/domain/core/entities/request-columns.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { listedNeedTitle } from '#app/domain/core/shown-title.ts'
import type { Sighted } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { NeedStatus } from '#prisma/generated/enums.ts'
import type { Comparable } from '#workflows/bundling/likeness.ts'
import { conditions } from '#workflows/facts.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { Role } from '#workflows/roles.ts'

type Row = Omit<BundleRow, 'languages' | 'modes' | 'earliest' | 'latest' | 'state' | 'number'> & {
	stateNames: unknown
	languages: unknown
	modes: unknown
	earliest: unknown
	latest: unknown
	rank: number
	part: string | null
} & Sighted

/** A need compared with those of other States. */
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
	/** Whether the State agreed that others see the request: everybody, or partners. */
	isShared: boolean
}

/** Needs of submitted requests, as far as the reader may see them, the latest first. */
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

/** More than are ever open at a time. */
const MOST = 2_000

const texts = (value: unknown): string[] =>
	[value ?? []].flat().filter((each): each is string => typeof each === 'string' && each !== '')
const day = (value: unknown) =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null

/** Needs in these statuses seek a programme, or will once they are decided. */
export const open = Prisma.sql`need.status in ('pending', 'accepted', 'waitlisted', 'onHold', 'proposed')
	and request.status not in ('withdrawn', 'declined', 'closed')`

/** The posts that bundle the needs of several States. */
export const bundlingRoles = [
	'triageOfficer',
	'caseOfficer',
	'headquartersApprover',
] as const satisfies readonly Role[]

/** Needs of a confidential request are compared with others only by triage and headquarters. */
export const seesConfidential = ({ role }: Actor) => role !== 'caseOfficer'

/** Whether this person has no conflict of interest about a State. */
export const isImpartial = (person: Actor, stateIso3: string) => {
	const facts = factsOf({ ...nobody, stateIso3, state: { region: null } })
	return conditions.notRecused({ ...person, person }, facts)
}

const nobody = { drafterId: '', proposerId: null, officerId: null, dueDiligence: 'notNeeded' }

const LISTED = 200

/** Active bundles, or those that ended, the latest first, with the States that the reader may see in them. */
export function listBundles(
	actor: Actor,
	{ ended }: { ended: boolean },
	language: Language = actor.language,
) {
	requireRole(actor, ...bundlingRoles)
	return withActor(actor, async (tx) => {
		const bundles = await tx.bundle.findMany({
			where: { endedAt: ended ? { not: null } : null },
			orderBy: { madeAt: 'desc' },
			take: LISTED,
			include: { needs: { where: { leftAt: null }, select: { stateIso3: true } } },
		})
		const states = await tx.state.findMany({ select: { iso3: true, names: true } })
		const names = new Map(states.map(({ iso3, names }) => [iso3, textIn(names, language)]))
		return bundles.map(({ needs, id, title, theme, kind, madeAt, endedAt }) => ({
			id,
			title,
			theme,
			kind,
			madeAt,
			endedAt,
			needs: needs.length,
			states: [...new Set(needs.map(({ stateIso3 }) => names.get(stateIso3) ?? stateIso3))].sort(
				(one, other) => one.localeCompare(other, language),
			),
		}))
	})
}

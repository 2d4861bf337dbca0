import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import { filedSection } from '#app/domain/submissions/filing-content.server.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { rights } from '#app/forms/sections/rights.ts'
import { situation } from '#app/forms/sections/situation.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { PriorityCriterion } from '#workflows/priority/criteria.ts'
import type { PriorityFacts, YearFacts } from '#workflows/priority/facts.ts'
import type { Kind, Theme } from '#workflows/vocabulary.ts'
import { aboutKind } from './facts-of-kind.ts'

const MONTHS = 36

export const needWithRequest = {
	request: { include: { state: true } },
} satisfies Prisma.NeedInclude
export type NeedWithRequest = Prisma.NeedGetPayload<{ include: typeof needWithRequest }>

/** Facts of a need beyond the State's answers. Requires system access: neighbouring States are counted, never named. */
export async function priorityFacts(tx: Tx, need: NeedWithRequest): Promise<PriorityFacts> {
	const { request, kind } = need
	const answers = request.answers as Answers
	const told = answers.situation ?? {}
	const { ldc, lldc, sids } = request.state
	const since = monthsAgo(MONTHS)
	return {
		years: yearsIn(told),
		themes: need.themes as Theme[],
		review: answers.about?.origin === 'REVIEW_MECHANISM',
		lawInForce: situation.shape.legalBasis.safeParse(told.legalBasis).data ?? null,
		...aboutKind(kind, (need.answers as Answers)[kind] ?? {}),
		checked: await checkedEquipment(tx, request.authorityId),
		ldc,
		lldc,
		sids,
		support: { delivered: await deliveredTo(tx, need, since), declared: declaredIn(told, since) },
		notCriminalized:
			rights.shape.migrantsNotCriminalized.safeParse(answers.rights?.migrantsNotCriminalized).data ?? null,
		conduct: rights.shape.conduct.safeParse(answers.rights?.conduct).data?.length ?? null,
		womenAim: (await loadMatchingSettings(askIn(tx))).womenTarget,
		neighbours: await neighboursOf(tx, need, since),
		...(await rankOf(tx, need)),
	}
}

function monthsAgo(months: number) {
	const then = new Date(now())
	then.setUTCMonth(then.getUTCMonth() - months)
	return then
}

function yearsIn({ indicators }: SectionValues): YearFacts[] {
	const rows = situation.shape.indicators.safeParse(indicators).data ?? []
	return rows
		.map(({ year, persons = null, children = null, deaths = null }) => ({ year, persons, children, deaths }))
		.sort((one, other) => other.year - one.year)
}

/** Assistance by others that continues or ended within three years, as the State declares it. */
function declaredIn({ noSupport, support }: SectionValues, since: Date) {
	const rows = noSupport ? [] : (situation.shape.support.safeParse(support).data ?? [])
	const given = new Set<string>(['ACTIVE', 'ENDED'])
	return rows.filter(({ status, toYear }) => given.has(status) && (toYear ?? 9999) >= since.getUTCFullYear())
		.length
}

/** Completed deliveries to the State. */
const deliveredTo = (tx: Tx, { id, stateIso3 }: NeedWithRequest, since: Date) =>
	tx.delivery.count({
		where: { stateIso3, status: 'closed', updatedAt: { gte: since }, needId: { not: id } },
	})

async function checkedEquipment(tx: Tx, authorityId: string) {
	const rows = await tx.$queryRaw<{ working: number | null; present: number | null }[]>`
		select sum((last->>'working')::int)::int as working, sum((last->>'present')::int)::int as present
		from delivery
			join need on need.id = delivery.need_id join request on request.id = need.request_id,
			lateral (select coalesce(record->'recordCheck12', record->'recordCheck6') as last) as checks
		where request.authority_id = ${authorityId} and delivery.kind = 'equipment' and last is not null`
	const { working, present } = rows[0] ?? {}
	return present ? { working: working ?? 0, present } : null
}

/** Other States of the subregion that submitted needs, and those among them with the same main theme. */
async function neighboursOf(tx: Tx, { stateIso3, themes, request }: NeedWithRequest, since: Date) {
	const [row] = await tx.$queryRaw<{ all: number; sameTheme: number }[]>`
		select count(distinct need.state_iso3)::int as "all",
			count(distinct need.state_iso3) filter (where need.themes[1] = ${themes[0] ?? ''})::int as "sameTheme"
		from need join request on request.id = need.request_id join state on state.iso3 = need.state_iso3
		where state.subregion = ${request.state.subregion} and need.state_iso3 <> ${stateIso3}
			and request.submitted_at >= ${since} and need.status not in ('withdrawn', 'declined')`
	return row ?? { all: 0, sameTheme: 0 }
}

/** The rank of the need in the State's order of priority; the parts of a divided need share it. */
async function rankOf(tx: Tx, { rank, requestId }: NeedWithRequest) {
	const needs = await tx.need.findMany({ where: { requestId }, select: { rank: true } })
	const places = [...new Set(needs.map((each) => each.rank))]
	return { rank: places.filter((place) => place <= rank).length, ranks: places.length }
}

type Quoted = Partial<Record<RequestSection | NeedSection, readonly string[]>>

/** The answers that are relevant for each criterion, by section and field. */
const quoted: Record<PriorityCriterion, Quoted> = {
	harm: { situation: ['situation', 'modes', 'indicators'], need: ['urgency', 'urgencyReason'] },
	duty: {
		about: ['origin', 'originDetail', 'reviewCluster', 'reviewObservation'],
		situation: ['legalBasis', 'legalBasisCitation'],
		need: ['mainTheme', 'otherThemes', 'statement'],
	},
	absorption: {
		situation: ['existingEfforts', 'difficulties'],
		need: ['beneficiaryUnit', 'persons', 'sites'],
		training: ['learners', 'venueFacilities', 'releaseAssurance'],
		equipment: ['site', 'siteReadiness', 'operators', 'stock'],
		advisory: ['counterpart'],
	},
	sustainability: {
		rights: ['sustainability', 'contribution', 'contributionText'],
		training: ['totPlan', 'priorTraining'],
		equipment: ['maintenanceBudgetLine', 'maintenanceResponsible', 'maintenancePlan', 'disposalPlan'],
	},
	equity: { situation: ['noSupport', 'support', 'otherSupport'] },
	rights: {
		rights: ['migrantsNotCriminalized', 'migrantsNotCriminalizedText', 'conduct', 'conductText', 'oversight'],
		need: ['genderRights', 'women', 'men'],
		training: ['womenTarget', 'womenPlan'],
	},
	route: { situation: ['routeRole', 'modes'] },
	rank: {},
}

type Told = { kind: Kind; ofRequest: Answers; ofNeed: Answers }

/** The State's answers for a criterion, in its own words, section by section. */
export function quotedAnswers(criterion: PriorityCriterion, { kind, ofRequest, ofNeed }: Told) {
	return (Object.entries(quoted[criterion]) as [RequestSection | NeedSection, readonly string[]][]).flatMap(
		([section, names]) => {
			const inRequest = Object.hasOwn(requestSections, section)
			if (!inRequest && section !== 'need' && section !== kind) return []
			const shape = inRequest
				? requestSections[section as RequestSection]
				: needSectionOf(kind, section as NeedSection)
			const told = filedSection(section, shape, (inRequest ? ofRequest : ofNeed)[section])
			const isNamed = ({ name }: { name: string }) => names.includes(name.split('.')[0] ?? '')
			const [fields, groups] = [told.fields.filter(isNamed), told.groups.filter(isNamed)]
			return fields.length + groups.length > 0 ? [{ section, fields, groups }] : []
		},
	)
}

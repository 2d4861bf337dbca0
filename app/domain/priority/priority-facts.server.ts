import { sql } from 'kysely'
import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { isLedBy, leadName } from '#app/domain/core/lead-institution.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import { filedSection } from '#app/domain/submissions/filing-content.server.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { needs } from '#app/forms/sections/need.ts'
import { rights } from '#app/forms/sections/rights.ts'
import { situation } from '#app/forms/sections/situation.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { isNameOf } from '#workflows/names.ts'
import type { PriorityCriterion, PriorityFacts, YearFacts } from '#workflows/priority/criteria.ts'
import type { Kind, Theme } from '#workflows/vocabulary.ts'
import { aboutKind } from './facts-of-kind.ts'

const MONTHS = 36

/** A need with what its scoring reads of its request and State. */
export const scoredNeed = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.innerJoin('state', 'state.iso3', 'request.state_iso3')
		.innerJoin('authority', 'authority.id', 'request.authority_id')
		.where('need.id', '=', needId)
		.select([
			'need.id',
			'need.title',
			'need.status',
			'need.kind',
			'need.rank',
			'need.part',
			sql<string[]>`coalesce(need.themes, '{}')`.as('themes'),
			'need.answers',
			'need.settled_zeros as settledZeros',
			'need.priority',
			'need.priority_round as priorityRound',
			'need.parent_id as parentId',
			'need.programme_id as programmeId',
			'need.request_id as requestId',
			'need.state_iso3 as stateIso3',
			'request.title as requestTitle',
			'request.reference',
			'request.submitted_at as submittedAt',
			'request.blanks_as_zero as blanksAsZero',
			'request.answers as ofRequest',
			leadName().as('lead'),
			'state.subregion',
			'state.ldc',
			'state.lldc',
			'state.sids',
		]),
)
export type ScoredNeed = NonNullable<(typeof scoredNeed)['row']>

/** Facts of a need beyond the State's answers. Requires system access: neighbouring States are counted, never named. */
export async function priorityFacts(asSystem: Ask, need: ScoredNeed): Promise<PriorityFacts> {
	const { kind, ldc, lldc, sids, id, requestId, rank, stateIso3, lead, subregion } = need
	const answers = need.ofRequest
	const told = answers.situation ?? {}
	const since = monthsAgo(MONTHS)
	const theme = need.themes?.[0] ?? ''
	const [[checked], [delivered], [neighbours], [place], { womenTarget }] = await Promise.all([
		asSystem(checkedEquipment, { stateIso3, lead }),
		asSystem(deliveredTo, { id, stateIso3, since }),
		asSystem(neighboursOf, { stateIso3, subregion, theme, since }),
		asSystem(placeOf, { requestId, rank }),
		loadMatchingSettings(asSystem),
	])
	return {
		years: yearsIn(told),
		themes: need.themes as Theme[], // of checked answers
		articles: statedArticles(need.answers),
		review: answers.about?.origin === 'REVIEW_MECHANISM',
		lawInForce: situation.shape.legalBasis.safeParse(told.legalBasis).data ?? null,
		...aboutKind(kind, need.answers[kind] ?? {}),
		checked: checked?.present ? { working: checked.working ?? 0, present: checked.present } : null,
		ldc,
		lldc,
		sids,
		support: { delivered: delivered?.count ?? 0, declared: declaredIn(told, since) },
		notCriminalized:
			rights.shape.migrantsNotCriminalized.safeParse(answers.rights?.migrantsNotCriminalized).data ?? null,
		conduct: rights.shape.conduct.safeParse(answers.rights?.conduct).data?.length ?? null,
		womenAim: womenTarget,
		neighbours: neighbours ?? { all: 0, sameTheme: 0 },
		rank: place?.rank ?? 0,
		ranks: place?.ranks ?? 0,
	}
}

/** The articles that the State named; those of its themes are known by themselves. */
const statedArticles = ({ need }: Answers) =>
	(needs.training.shape.articles.safeParse(need?.articles).data ?? []).map(Number)

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

/** Completed deliveries to the State, without those that met nothing of their need. */
const deliveredTo = statement((args: { id: string; stateIso3: string; since: Date }) =>
	build
		.selectFrom('delivery')
		.where('state_iso3', '=', args.stateIso3)
		.where('status', '=', 'closed')
		.where('updated_at', '>=', args.since)
		.where('need_id', '<>', args.id)
		.where(
			sql<boolean>`coalesce((select need.outcome from need where need.id = delivery.need_id), '') <> 'NOT_MET'`,
		)
		.select(sql<number>`count(*)::int`.as('count')),
)

const checkedEquipment = statement(({ stateIso3, lead }: { stateIso3: string; lead: string }) =>
	build
		.selectFrom('request')
		.innerJoin('need', 'need.request_id', 'request.id')
		.innerJoin('delivery', 'delivery.need_id', 'need.id')
		.innerJoin('authority', 'authority.id', 'request.authority_id')
		.where('request.state_iso3', '=', stateIso3)
		.where(isLedBy(lead))
		.where('delivery.kind', '=', 'equipment')
		.select([
			sql<
				number | null
			>`sum((coalesce(record->'recordCheck12', record->'recordCheck6')->>'working')::int)::int`.as('working'),
			sql<
				number | null
			>`sum((coalesce(record->'recordCheck12', record->'recordCheck6')->>'present')::int)::int`.as('present'),
		]),
)

type Around = { stateIso3: string; subregion: string | null; theme: string; since: Date }

/**
 * Other States of the subregion that submitted needs, and those among them with the same main theme: for each State
 * whether there is one, since there are many needs.
 */
const neighboursOf = statement(({ stateIso3, subregion, theme, since }: Around) => {
	const submitted = build
		.selectFrom('request')
		.innerJoin('need', 'need.request_id', 'request.id')
		// A column of the statement around this one, which its builder does not know.
		.whereRef('request.state_iso3', '=', 'state.iso3' as never)
		.where('request.submitted_at', '>=', since)
		.where('need.status', 'not in', ['withdrawn', 'declined'])
		.select(sql.lit(true).as('one'))
	return build
		.selectFrom('state')
		.where('subregion', '=', subregion)
		.where('iso3', '<>', stateIso3)
		.select([
			sql<number>`(count(*) filter (where exists (${submitted})))::int`.as('all'),
			sql<number>`(count(*) filter (where exists (
				${submitted.where(sql<boolean>`need.themes[1] = ${theme}`)})))::int`.as('sameTheme'),
		])
})

/** The rank of the need in the State's order of priority; the parts of a divided need share it. */
const placeOf = statement(({ requestId, rank }: { requestId: string; rank: number }) =>
	build
		.selectFrom('need')
		.where('request_id', '=', requestId)
		.select([
			sql<number>`(count(distinct rank) filter (where rank <= ${rank}))::int`.as('rank'),
			sql<number>`count(distinct rank)::int`.as('ranks'),
		]),
)

type Quoted = Partial<Record<RequestSection | NeedSection, readonly string[]>>

/** The answers that are relevant for each criterion, by section and field. */
const quoted: Record<PriorityCriterion, Quoted> = {
	harm: { situation: ['situation', 'modes', 'indicators'], need: ['urgency', 'urgencyReason'] },
	duty: {
		about: [
			'origin',
			'originDetail',
			'sourceTitle',
			'sourceYear',
			'sourceLink',
			'reviewCluster',
			'reviewObservation',
		],
		situation: ['legalBasis', 'legalBasisCitation'],
		need: ['mainTheme', 'otherThemes', 'articles', 'statement'],
	},
	absorption: {
		situation: ['existingEfforts', 'difficulties'],
		need: ['beneficiaryUnit', 'beneficiaries', 'persons', 'sites'],
		training: ['learners', 'venueFacilities', 'releaseAssurance'],
		equipment: ['site', 'siteReadiness', 'operators', 'stock'],
		advisory: ['question', 'product', 'existingDrafts', 'counterpart'],
	},
	sustainability: {
		rights: ['sustainability', 'contribution', 'contributionText'],
		training: ['totPlan', 'priorTraining'],
		equipment: ['maintenanceBudgetLine', 'maintenanceResponsible', 'maintenancePlan', 'disposalPlan'],
	},
	equity: { situation: ['noSupport', 'support', 'otherSupport'], need: ['alreadyDelivered'] },
	rights: {
		rights: ['migrantsNotCriminalized', 'migrantsNotCriminalizedText', 'conduct', 'conductText', 'oversight'],
		need: ['genderRights', 'women', 'men'],
		training: ['womenTarget', 'womenPlan'],
	},
	route: { situation: ['routeRole', 'modes'] },
	rank: {},
}

type QuotedNeed = { kind: Kind; ofRequest: Answers; ofNeed: Answers }

/** The State's answers for a criterion, in its own words, section by section. */
export function quotedAnswers(criterion: PriorityCriterion, { kind, ofRequest, ofNeed }: QuotedNeed) {
	// `Object.entries` forgets the names of sections.
	return (Object.entries(quoted[criterion]) as [RequestSection | NeedSection, readonly string[]][]).flatMap(
		([section, names]) => {
			const inRequest = isNameOf(requestSections, section)
			if (!inRequest && section !== 'need' && section !== kind) return []
			const shape = inRequest ? requestSections[section] : needSectionOf(kind, section)
			const told = filedSection(section, shape, (inRequest ? ofRequest : ofNeed)[section])
			const isNamed = ({ name }: { name: string }) => names.includes(name.split('.')[0] ?? '')
			const [fields, groups] = [told.fields.filter(isNamed), told.groups.filter(isNamed)]
			return fields.length + groups.length > 0 ? [{ section, fields, groups }] : []
		},
	)
}

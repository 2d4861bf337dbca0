import { sql } from 'kysely'
import type { Answers } from '#app/domain/core/answers.server.ts'
import { dueDiligenceFor } from '#app/domain/core/entities/need.server.ts'
import { isLedBy, leadName, leadType } from '#app/domain/core/lead-institution.server.ts'
import { linesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { listingOf } from '#app/domain/reference/listing.ts'
import { advisory as advisorySection } from '#app/forms/sections/advisory.ts'
import { alternativesFor, needs } from '#app/forms/sections/need.ts'
import { situation } from '#app/forms/sections/situation.ts'
import { training as trainingSection } from '#app/forms/sections/training.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import type { EarlierSupport, NeedFacts } from '#workflows/matching/facts.ts'
import { mayServe } from '#workflows/matching/match-programme.ts'
import { isOneOf } from '#workflows/names.ts'
import {
	type alternatives,
	type DeliveryMode,
	type Kind,
	type Theme,
	trainingModes,
} from '#workflows/vocabulary.ts'
import { programmeFacts } from './programme-facts.server.ts'

type OfKind = 'topics' | 'level' | 'deliveryModes' | 'languages' | 'interpretation'
type FactsOfKind = Pick<NeedFacts, OfKind>

const none = {
	topics: [],
	level: null,
	deliveryModes: [],
	languages: [],
	interpretation: null,
}

// Earlier forms offered modes in which no course is delivered.
const knownModes = (stored: unknown) =>
	Array.isArray(stored) ? stored.filter((mode) => isOneOf(trainingModes, mode)) : stored

/** The facts for the matching rules from the answers of one kind of need. An invalid answer counts as unknown. */
const needFactsOfKind: Record<Kind, (answers: Answers, filingLanguage: string) => FactsOfKind> = {
	training({ training = {} }) {
		const { topics, level, deliveryModes, languages, interpretation } = trainingSection.shape
		return {
			...none,
			topics: topics.safeParse(training.topics).data ?? [],
			level: level.safeParse(training.level).data ?? null,
			deliveryModes: deliveryModes.safeParse(knownModes(training.deliveryModes)).data ?? [],
			languages: languages.safeParse(training.languages).data ?? [],
			interpretation: 'interpretation' in training ? interpretation.parse(training.interpretation) : null,
		}
	},
	equipment: () => none,
	advisory({ advisory = {} }, filingLanguage) {
		const asked = advisorySection.shape.languages.safeParse(advisory.languages).data ?? []
		return { ...none, languages: [...new Set([...asked, filingLanguage])] }
	},
}

type TimeAndManner = Pick<NeedFacts, 'earliest' | 'latest' | 'unavailable' | 'alternativeModes'>

/** When a need can be met, and the alternatives to the State's preference. */
function timeAndManner(kind: Kind, { need = {} }: Answers): TimeAndManner {
	const { earliest, latest, unavailable, alternatives } = needs[kind].shape
	return {
		earliest: earliest.safeParse(need.earliest).data ?? null,
		latest: latest.safeParse(need.latest).data ?? null,
		unavailable: unavailable.safeParse(need.unavailable).data ?? [],
		alternativeModes: (alternatives.safeParse(offeredOf(kind, need.alternatives)).data ?? []).flatMap(
			(each) => modesOf[each],
		),
	}
}

// Earlier forms offered alternatives to advice that do not exist.
const offeredOf = (kind: Kind, stored: unknown) =>
	Array.isArray(stored) ? stored.filter((one) => isOneOf(alternativesFor(kind), one)) : stored

const modesOf: Record<(typeof alternatives)[number], DeliveryMode[]> = {
	REGIONAL_COURSE: ['REGIONAL'],
	ONLINE: ['ONLINE_LIVE', 'SELF_PACED'],
	LOAN: ['EQUIPMENT_LOAN'],
	// Concerns the quantity and its steps, not the mode of delivery.
	SMALLER_QUANTITY: [],
	PHASED: [],
}

/** The calendar day of a moment, as the rules compare days. */
/** The facts of a need for the matching rules, as at today. A missing or invalid answer counts as unknown. */
export async function needFacts(ask: Ask, needId: string): Promise<NeedFacts> {
	const [[need], support] = await Promise.all([
		ask(compared, { needId, today: dayOfOffice(now()) }),
		earlierSupport(ask, needId),
	])
	if (!need) throw new DomainError('not-found')
	const { kind } = need
	const answers = need.answers
	return {
		stateIso3: need.stateIso3,
		region: need.region,
		subregion: need.subregion,
		oda: need.oda,
		institutionType: need.institutionType,
		dueDiligence: dueDiligenceFor(need, need.ofRequest),
		lawInForce: situation.shape.legalBasis.safeParse(need.legalBasis).data ?? null,
		// Only courses given through UNODC are known to have made trainers.
		hasTrainers: support.some(({ taType }) => taType === 'TOT') || null,
		kind,
		taType: need.taType,
		themes: need.themes as Theme[], // of checked answers
		quantity: need.quantity,
		minimumQuantity: need.minimumQuantity,
		lines: need.lines,
		...timeAndManner(kind, answers),
		...needFactsOfKind[kind](answers, need.filingLanguage),
		// Two officers reviewed every line before the need was accepted, and an excluded one is declined.
		excludedLines: need.status === 'pending' ? null : [],
		earlierSupport: support,
	}
}

const compared = statement(({ needId, today }: { needId: string; today: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.innerJoin('state', 'state.iso3', 'request.state_iso3')
		.innerJoin('authority', 'authority.id', 'request.authority_id')
		.where('need.id', '=', needId)
		.select([
			'need.state_iso3 as stateIso3',
			'need.kind',
			'need.status',
			'need.answers',
			'need.ta_type as taType',
			sql<string[]>`coalesce(need.themes, '{}')`.as('themes'),
			'need.quantity',
			'need.minimum_quantity as minimumQuantity',
			'state.region',
			'state.subregion',
			leadType().as('institutionType'),
			'request.due_diligence as ofRequest',
			'request.filing_language as filingLanguage',
			sql<unknown>`request.answers->'situation'->'legalBasis'`.as('legalBasis'),
			linesOfNeed.as('lines'),
			listingOf({ kind: 'oda', iso3: sql.ref('need.state_iso3'), on: sql`${today}::date` }).as('oda'),
		]),
)

/** Deliveries to the same lead institution that were completed, by way of the requests of its State. */
const completed = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('need as own')
		.innerJoin('request as asking', 'asking.id', 'own.request_id')
		.innerJoin('authority as asker', 'asker.id', 'asking.authority_id')
		.innerJoin('request', 'request.state_iso3', 'asking.state_iso3')
		.innerJoin('authority', 'authority.id', 'request.authority_id')
		.innerJoin('need', 'need.request_id', 'request.id')
		.innerJoin('delivery', 'delivery.need_id', 'need.id')
		.where('own.id', '=', needId)
		.where(isLedBy(leadName({ request: 'asking', authority: 'asker' })))
		.whereRef('need.id', '<>', 'own.id')
		.where('delivery.status', '=', 'closed')
		// What met nothing of a need is no earlier support.
		.where(sql<boolean>`coalesce(need.outcome, '') <> 'NOT_MET'`)
		.orderBy('delivery.updated_at', 'desc')
		.select([
			'delivery.kind',
			'need.ta_type as taType',
			sql<string[]>`coalesce(need.themes, '{}')`.as('themes'),
			'delivery.updated_at as updatedAt',
		]),
)

async function earlierSupport(ask: Ask, needId: string): Promise<EarlierSupport[]> {
	const deliveries = await ask(completed, { needId })
	return deliveries.map(({ kind, taType, themes, updatedAt }) => ({
		kind,
		taType,
		themes: themes as Theme[], // of checked answers
		endedOn: dayOfOffice(updatedAt),
	}))
}

/** Refuses a programme that a hard rule forbids for the need; unknown facts forbid nothing. */
export async function requireMatch(tx: Tx, needId: string, programmeId: string) {
	const need = await needFacts(askIn(tx), needId)
	const [programme] = await programmeFacts(askIn(tx), need.stateIso3, programmeId)
	if (!programme) throw new DomainError('not-found')
	if (!mayServe(need, programme, dayOfOffice(now())))
		throw new DomainError('invalid', 'doesNotFit', { programmeId: 'doesNotFit' })
}

import { programmesNamed } from '#app/domain/core/names-of.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import type { Language } from '#workflows/languages.ts'
import { questionsFor } from '#workflows/matching/ask.ts'
import type { NeedFacts } from '#workflows/matching/facts.ts'
import { rankProgrammes, type Verdict } from '#workflows/matching/match-programme.ts'
import {
	type ApartReason,
	apartFor,
	apartReasons,
	nearnesses,
	nearnessOf,
} from '#workflows/matching/nearness.ts'
import { servedBy } from '#workflows/matching/rules.ts'
import { waitsForCapacity } from '#workflows/matching/waits-for-capacity.ts'
import { recordOf } from '#workflows/names.ts'
import { needFacts } from './matching-facts.server.ts'
import { programmeFacts } from './programme-facts.server.ts'
import { type Ranked, shownMatches } from './shown-matches.server.ts'

const PAGE = 25
/** So many are compared at most: more do not fit beside one another. */
const MOST_COMPARED = 3
/** So many programmes of another kind or region are named for each reason. */
const NAMED_APART = 25

export type MatchingFilter = {
	verdict?: Verdict | undefined
	text?: string | undefined
	/** Counted from 1. */
	page?: number | undefined
	/** With the programmes of another kind or for other States, which are summed otherwise. */
	all?: boolean | undefined
	/** The programmes to be shown with every rule and criterion; those beyond the limit are left out. */
	compare?: readonly string[] | undefined
}

type Compared = { needId: string; stateIso3: string }

/**
 * One page of the programmes for a need, the best first, with those to be compared and a sum of those that cannot be
 * suitable. Counts are of the whole catalogue, whatever the filter.
 */
export async function rankedPage(ask: Ask, compared: Compared, filter: MatchingFilter, language: Language) {
	const { needId } = compared
	const [{ need, all }, named] = await Promise.all([
		rankedFor(ask, compared),
		filter.text ? programmesNamed(ask, filter.text, language) : null,
	])
	const asked = all.filter(
		({ verdict, programmeId }) =>
			(!filter.verdict || verdict === filter.verdict) && (!named || named.has(programmeId)),
	)
	const isFolded = ({ findings }: Ranked) => !filter.all && !named && apartFor(findings) !== null
	const rows = asked.filter((match) => !isFolded(match))
	const apart = foldedBy(asked.filter(isFolded))
	const pages = Math.max(1, Math.ceil(rows.length / PAGE))
	const page = Math.min(filter.page ?? 1, pages)
	const shown = rows.slice((page - 1) * PAGE, page * PAGE)
	const chosen = [...new Set(filter.compare)].flatMap(
		(id) => all.find(({ programmeId }) => programmeId === id) ?? [],
	)
	const side = chosen.slice(0, MOST_COMPARED)
	const details = await shownMatches(
		ask,
		needId,
		[...new Set([...shown, ...side, ...apart.flatMap(({ first }) => first)])],
		language,
	)
	const byId = new Map(details.map((each) => [each.id, each]))
	const detailed = (matches: readonly Ranked[]) =>
		matches.flatMap(({ programmeId }) => byId.get(programmeId) ?? [])
	return {
		programmes: detailed(shown),
		comparison: detailed(side),
		comparedTooMany: chosen.length > MOST_COMPARED,
		apart: apart.map(({ reason, count, first }) => ({ reason, count, programmes: detailed(first) })),
		asked: askedIn(need),
		total: rows.length,
		page,
		pages,
		from: (page - 1) * PAGE + 1,
		counts: countsOf(all),
		couldWait: all.filter(({ couldWait }) => couldWait).length,
		/** Questions to the State that would settle the open points of the programmes shown. */
		questions: questionsFor(
			shown.filter(({ verdict }) => verdict === 'unclear').flatMap(({ findings }) => findings),
		),
	}
}

/** What the State asks for, as the head of the page states it. */
const askedIn = ({ quantity, minimumQuantity, earliest, latest, taType, languages, lines }: NeedFacts) => ({
	quantity,
	minimumQuantity,
	earliest,
	latest,
	taType,
	languages,
	lines,
})

function countsOf(all: readonly Ranked[]) {
	const count = (is: (match: Ranked) => boolean) => all.filter(is).length
	const apart = count(({ findings }) => apartFor(findings) !== null)
	const near = recordOf(nearnesses, (each) =>
		count(({ findings }) => apartFor(findings) === null && nearnessOf(findings) === each),
	)
	return {
		...near,
		apart,
		total: all.length,
	}
}

/** The programmes that cannot be suitable, by reason, with the first of each to be named. */
const foldedBy = (folded: readonly Ranked[]) =>
	apartReasons.flatMap((reason: ApartReason) => {
		const these = folded.filter(({ findings }) => apartFor(findings) === reason)
		return these.length > 0 ? [{ reason, count: these.length, first: these.slice(0, NAMED_APART) }] : []
	})

async function rankedFor(
	ask: Ask,
	{ needId, stateIso3 }: Compared,
): Promise<{ need: NeedFacts; all: Ranked[] }> {
	const [need, facts, { fit }] = await Promise.all([
		needFacts(ask, needId),
		programmeFacts(ask, stateIso3),
		loadMatchingSettings(ask),
	])
	const today = dayOfOffice(now())
	// Programmes in preparation are never offered.
	const catalogue = new Map(
		facts.filter(({ status }) => status !== 'draft').map((fact) => [fact.id, fact] as const),
	)
	const all = rankProgrammes(need, [...catalogue.values()], today, fit).flatMap((match) => {
		const programme = catalogue.get(match.programmeId)
		if (!programme) return []
		const couldWait =
			match.verdict === 'doesNotFit' && waitsForCapacity(need, programme, match.findings, today) === 'yes'
		return [{ ...match, programme, couldWait, wanted: servedBy(need, programme).quantity }]
	})
	return { need, all }
}

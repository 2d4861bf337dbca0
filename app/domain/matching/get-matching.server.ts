import { needEntity } from '#app/domain/core/entities/need.server.ts'
import { requestEntity } from '#app/domain/core/entities/request.server.ts'
import { programmesNamed } from '#app/domain/core/names-of.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Ask, readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { questionsFor } from '#workflows/matching/ask.ts'
import type { ProgrammeFacts } from '#workflows/matching/facts.ts'
import {
	type RankedMatch,
	rankProgrammes,
	type Verdict,
	verdicts,
} from '#workflows/matching/match-programme.ts'
import { waitsForCapacity } from '#workflows/matching/waits-for-capacity.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { Role } from '#workflows/roles.ts'
import { dayOf, needFacts } from './matching-facts.server.ts'
import { programmeFacts } from './programme-facts.server.ts'
import { shownMatches } from './shown-matches.server.ts'

const PAGE = 25

const readers = ['triageOfficer', 'caseOfficer', 'headquartersApprover'] as const

export type MatchingFilter = {
	verdict?: Verdict | undefined
	text?: string | undefined
	/** Counted from 1. */
	page?: number | undefined
}

/**
 * A need compared with the programmes of the catalogue, the best 25 first: which fit, how well, and the result of each
 * rule.
 */
export function getMatching(
	actor: Actor,
	needId: string,
	filter: MatchingFilter = {},
	language: Language = actor.language,
) {
	requireRole(actor, ...(readers satisfies readonly Role[]))
	return readAs(actor, async (read) => {
		const [[row], found] = await Promise.all([read(head, { needId }), needEntity.find(read, needId)])
		if (!row || !found) throw new DomainError('not-found')
		const { rank, part, requestId, requestTitle, reference, ...need } = row
		const { openTo } = stepsAhead(found, actor)
		const [ofRequest, ranked] = await Promise.all([
			requestEntity.find(read, requestId),
			// The rules consider what other States received and have reserved: the officer sees only the result.
			rankedPage(read.asSystem, { needId, stateIso3: found.stateIso3 }, filter, language),
			recordReading(read, { requestId, what: 'matching', which: needId }),
		])
		return {
			...ranked,
			need: { ...need, number: needNumber({ rank, part }) },
			request: { id: requestId, title: requestTitle, reference },
			mayPropose: openTo.includes('proposeProgramme'),
			mayWait: openTo.includes('waitlist'),
			/** The request can still go back to the State, which may then change its submission. */
			mayClarify: ofRequest ? stepsAhead(ofRequest, actor).openTo.includes('askClarification') : false,
		}
	})
}
export type MatchingView = Awaited<ReturnType<typeof getMatching>>
export type RankedProgramme = MatchingView['programmes'][number]

type Ranked = RankedMatch & { programme: ProgrammeFacts; couldWait: boolean }

const head = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.where('need.id', '=', needId)
		.select([
			'need.id',
			'need.title',
			'need.kind',
			'need.status',
			'need.revision',
			'need.quantity',
			'need.minimum_quantity as minimumQuantity',
			'need.priority',
			'need.rank',
			'need.part',
			'need.request_id as requestId',
			'request.title as requestTitle',
			'request.reference',
		]),
)

type Compared = { needId: string; stateIso3: string }

async function rankedPage(ask: Ask, compared: Compared, filter: MatchingFilter, language: Language) {
	const { needId } = compared
	const [all, named] = await Promise.all([
		rankedFor(ask, compared),
		filter.text ? programmesNamed(ask, filter.text, language) : null,
	])
	const asked = all.filter(
		({ verdict, programmeId }) =>
			(!filter.verdict || verdict === filter.verdict) && (!named || named.has(programmeId)),
	)
	const pages = Math.max(1, Math.ceil(asked.length / PAGE))
	const page = Math.min(filter.page ?? 1, pages)
	const shown = asked.slice((page - 1) * PAGE, page * PAGE)
	const count = (wanted: Verdict) => all.filter(({ verdict }) => verdict === wanted).length
	return {
		programmes: await shownMatches(ask, needId, shown, language),
		total: asked.length,
		page,
		pages,
		from: (page - 1) * PAGE + 1,
		/** Of all programmes, whatever the filter. */
		counts: Object.fromEntries(verdicts.map((each) => [each, count(each)])) as Record<Verdict, number>,
		couldWait: all.filter(({ couldWait }) => couldWait).length,
		/** Questions to the State that would settle the open points of the programmes shown. */
		questions: questionsFor(
			shown.filter(({ verdict }) => verdict === 'unclear').flatMap(({ findings }) => findings),
		),
	}
}

async function rankedFor(ask: Ask, { needId, stateIso3 }: Compared): Promise<Ranked[]> {
	const [need, facts, { fit }] = await Promise.all([
		needFacts(ask, needId),
		programmeFacts(ask, stateIso3),
		loadMatchingSettings(ask),
	])
	const today = dayOf(now())
	// Programmes in preparation are never offered.
	const catalogue = new Map(
		facts.filter(({ status }) => status !== 'draft').map((fact) => [fact.id, fact] as const),
	)
	return rankProgrammes(need, [...catalogue.values()], today, fit).flatMap((match) => {
		const programme = catalogue.get(match.programmeId)
		if (!programme) return []
		const couldWait =
			match.verdict === 'doesNotFit' && waitsForCapacity(need, programme, match.findings, today) === 'yes'
		return [{ ...match, programme, couldWait }]
	})
}

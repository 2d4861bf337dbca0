import { capacity } from './capacity.ts'
import { cohort } from './cohort.ts'
import { dates } from './dates.ts'
import { donors } from './donors.ts'
import type { Day, NeedFacts, ProgrammeFacts } from './facts.ts'
import type { Finding, Rule } from './finding.ts'
import { type Fit, fitOf } from './fit/fit-of.ts'
import { defaultFitWeights, type FitWeights } from './fit/weights.ts'
import { repetition } from './history.ts'
import { dueDiligence, institution, law, trainers } from './institution.ts'
import { language } from './language.ts'
import { money } from './money.ts'
import { oda } from './oda.ts'
import { geography } from './place.ts'
import { exclusions, status } from './screening.ts'
import { category, kind, theme } from './subject.ts'

type Check = (need: NeedFacts, programme: ProgrammeFacts, today: Day) => Finding

const rules: Record<Rule, Check> = {
	status,
	geography,
	kind,
	category,
	theme,
	institution,
	language,
	capacity,
	money,
	dates,
	cohort,
	oda,
	law,
	trainers,
	dueDiligence,
	exclusions,
	donors,
	repetition,
}

const checks = Object.values(rules)

export const verdicts = ['fits', 'unclear', 'doesNotFit'] as const
export type Verdict = (typeof verdicts)[number]
export type Match = { programmeId: string; verdict: Verdict; findings: Finding[] }
export type RankedMatch = Match & { fit: Fit }

/** Puts a need beside a programme: every rule answers, and only an answer "no" rules the programme out. */
export function matchProgramme(need: NeedFacts, programme: ProgrammeFacts, today: Day): Match {
	const findings = checks.map((check) => check(need, programme, today))
	return { programmeId: programme.id, verdict: verdictOf(findings), findings }
}

/** Whether no rule forbids a programme for a need; looks no further than the first that does. */
export const mayServe = (need: NeedFacts, programme: ProgrammeFacts, today: Day): boolean =>
	checks.every((check) => check(need, programme, today).result !== 'fail')

function verdictOf(findings: readonly Finding[]): Verdict {
	let verdict: Verdict = 'fits'
	for (const { result } of findings) {
		if (result === 'fail') return 'doesNotFit'
		if (result === 'unknown') verdict = 'unclear'
	}
	return verdict
}

/**
 * All programmes beside one need: those that fit first, then those with open points, each by how well they suit, then
 * by code. It proposes, nobody is bound.
 */
export function rankProgrammes(
	need: NeedFacts,
	programmes: readonly ProgrammeFacts[],
	today: Day,
	weights: FitWeights = defaultFitWeights,
): RankedMatch[] {
	return programmes
		.map((programme) => {
			const match = matchProgramme(need, programme, today)
			const fit = fitOf(need, programme, today, weights)
			return { code: programme.code, place: verdicts.indexOf(match.verdict), match: { ...match, fit } }
		})
		.sort((a, b) => a.place - b.place || b.match.fit.total - a.match.fit.total || (a.code < b.code ? -1 : 1))
		.map(({ match }) => match)
}

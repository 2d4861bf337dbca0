import { capacity } from './capacity.ts'
import { dates } from './dates.ts'
import type { Day, NeedFacts, ProgrammeFacts } from './facts.ts'
import type { Finding, Rule } from './finding.ts'
import { repetition } from './history.ts'
import { dueDiligence, institution, law } from './institution.ts'
import { language } from './language.ts'
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
	dates,
	law,
	dueDiligence,
	exclusions,
	repetition,
}

export const verdicts = ['fits', 'unclear', 'doesNotFit'] as const
export type Verdict = (typeof verdicts)[number]
export type Match = { programmeId: string; verdict: Verdict; findings: Finding[] }

/** Puts a need beside a programme: every rule answers, and only an answer "no" rules the programme out. */
export function matchProgramme(need: NeedFacts, programme: ProgrammeFacts, today: Day): Match {
	const findings = Object.values(rules).map((check) => check(need, programme, today))
	const answered = (result: Finding['result']) => findings.some((finding) => finding.result === result)
	const verdict = answered('fail') ? 'doesNotFit' : answered('unknown') ? 'unclear' : 'fits'
	return { programmeId: programme.id, verdict, findings }
}

/** All programmes beside one need: those that fit first, then fewest open points, then by code. It proposes, nobody is bound. */
export function rankProgrammes(need: NeedFacts, programmes: readonly ProgrammeFacts[], today: Day): Match[] {
	return programmes
		.map((programme) => ({ code: programme.code, match: matchProgramme(need, programme, today) }))
		.sort((a, b) => compareMatches(a.match, b.match) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
		.map(({ match }) => match)
}

const openPoints = ({ findings }: Match) => findings.filter(({ result }) => result !== 'pass').length

const compareMatches = (a: Match, b: Match) =>
	verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || openPoints(a) - openPoints(b)

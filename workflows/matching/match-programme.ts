import type { Day } from '../reference/reference-lists.ts'
import { capacity, cohort, money } from './capacity-rules.ts'
import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf, type Finding, type Rule } from './finding.ts'
import { type Fit, fitOf } from './fit/fit-of.ts'
import { defaultFitWeights, type FitWeights } from './fit/weights.ts'
import { failedRules } from './nearness.ts'

import { category, donors, geography, kind, language, oda, repetition, servedBy, theme } from './rules.ts'

const exclusionAnswers = answersOf('exclusions')
const statusAnswers = answersOf('status')

/** No item is excluded from supply by all programmes. */
function exclusions(need: NeedFacts) {
	const { pass, fail, unknown } = exclusionAnswers
	if (need.kind !== 'equipment') return pass('notEquipment')
	if (!need.excludedLines) return unknown('notScreened')
	const count = need.excludedLines.length
	return count > 0 ? fail('excluded', { count }) : pass('clean')
}

/** The programme takes requests at present. */
function status(_need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail } = statusAnswers
	return programme.status === 'open' ? pass('open') : fail(programme.status)
}

const institutionAnswers = answersOf('institution')
const dueDiligenceAnswers = answersOf('dueDiligence')
const lawAnswers = answersOf('law')
const trainersAnswers = answersOf('trainers')

/** The programme may help this type of institution. */
function institution(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = institutionAnswers
	if (programme.institutionTypes.length === 0) return pass('anyInstitution')
	if (!need.institutionType) return unknown('institutionUnknown')
	return programme.institutionTypes.includes(need.institutionType) ? pass('eligible') : fail('notEligible')
}

/** Human rights due diligence is settled. A rejection applies to every programme. */
function dueDiligence(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = dueDiligenceAnswers
	if (need.dueDiligence === 'refused') return fail('refused')
	if (need.dueDiligence !== 'open') return pass(need.dueDiligence)
	return programme.requiresDueDiligence ? unknown('open') : pass('outsidePolicy')
}

/** If a programme builds on an offence in national law, that law is in force. */
function law(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = lawAnswers
	if (!programme.requiresLaw) return pass('notRequired')
	if (!need.lawInForce) return unknown('lawUnknown')
	if (need.lawInForce === 'PARTLY') return unknown('partly')
	return need.lawInForce === 'YES' ? pass('inForce') : fail('missing')
}

/** If a programme works through trainers of the unit, the unit has some. */
function trainers(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = trainersAnswers
	if (!programme.requiresTrainers) return pass('notRequired')
	if (need.hasTrainers === null) return unknown('trainersUnknown')
	return need.hasTrainers ? pass('trained') : fail('missing')
}

const { pass, fail, unknown } = answersOf('dates')

/** Money can still be committed, and the dates of the State are within the funding period. */
function dates(need: NeedFacts, programme: ProgrammeFacts, today: Day) {
	const { lastCommitment, fundingFrom, fundingTo } = programme
	if (fundingTo < today) return fail('fundingEnded', { to: fundingTo })
	if (lastCommitment < today) return fail('commitmentPassed', { last: lastCommitment })

	const from = fundingFrom > today ? fundingFrom : today
	const { earliest, latest } = need
	const window = { from, to: fundingTo }
	if ((earliest && earliest > fundingTo) || (latest && latest < from)) return fail('apart', window)

	const inside = (day: Day | null) => day !== null && day >= from && day <= fundingTo
	if ((earliest && latest) || inside(earliest) || inside(latest)) return pass('inside', window)
	return unknown('datesUnknown', window)
}

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

/** Checks a need against a programme: returns the finding of every rule; only "no" excludes the programme. */
export function matchProgramme(need: NeedFacts, programme: ProgrammeFacts, today: Day): Match {
	const served = servedBy(need, programme)
	const findings = checks.map((check) => check(check === category ? need : served, programme, today))
	return { programmeId: programme.id, verdict: verdictOf(findings), findings }
}

/** Whether no rule excludes a programme for a need; stops at the first that does. */
export function mayServe(need: NeedFacts, programme: ProgrammeFacts, today: Day): boolean {
	const served = servedBy(need, programme)
	return checks.every(
		(check) => check(check === category ? need : served, programme, today).result !== 'fail',
	)
}

function verdictOf(findings: readonly Finding[]): Verdict {
	let verdict: Verdict = 'fits'
	for (const { result } of findings) {
		if (result === 'fail') return 'doesNotFit'
		if (result === 'unknown') verdict = 'unclear'
	}
	return verdict
}

/**
 * Returns all programmes for one need: eligible ones first, then those with open points, then the others by the number
 * of rules that they do not meet; each by fit score, then by code. The result is advice and reserves nothing.
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
			return {
				code: programme.code,
				place: verdicts.indexOf(match.verdict),
				failed: failedRules(match.findings),
				match: { ...match, fit },
			}
		})
		.sort(
			(a, b) =>
				a.place - b.place ||
				a.failed - b.failed ||
				b.match.fit.total - a.match.fit.total ||
				(a.code < b.code ? -1 : 1),
		)
		.map(({ match }) => match)
}

import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const institutionAnswers = answersOf('institution')
const dueDiligenceAnswers = answersOf('dueDiligence')
const lawAnswers = answersOf('law')
const trainersAnswers = answersOf('trainers')

/** The programme may help this type of institution. */
export function institution(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = institutionAnswers
	if (programme.institutionTypes.length === 0) return pass('anyInstitution')
	if (!need.institutionType) return unknown('institutionUnknown')
	return programme.institutionTypes.includes(need.institutionType) ? pass('eligible') : fail('notEligible')
}

/** Human rights due diligence is settled. A refusal holds for every programme. */
export function dueDiligence(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = dueDiligenceAnswers
	if (need.dueDiligence === 'refused') return fail('refused')
	if (need.dueDiligence !== 'open') return pass(need.dueDiligence)
	return programme.requiresDueDiligence ? unknown('open') : pass('outsidePolicy')
}

/** Where a programme builds on an offence in national law, that law is in force. */
export function law(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = lawAnswers
	if (!programme.requiresLaw) return pass('notRequired')
	if (!need.lawInForce) return unknown('lawUnknown')
	if (need.lawInForce === 'PARTLY') return unknown('partly')
	return need.lawInForce === 'YES' ? pass('inForce') : fail('missing')
}

/** Where a programme works through a unit's own trainers, the unit has some. */
export function trainers(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = trainersAnswers
	if (!programme.requiresTrainers) return pass('notRequired')
	if (need.hasTrainers === null) return unknown('trainersUnknown')
	return need.hasTrainers ? pass('trained') : fail('missing')
}

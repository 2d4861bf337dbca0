import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const exclusionAnswers = answersOf('exclusions')
const statusAnswers = answersOf('status')

/** No line asks for something that no programme may supply. */
export function exclusions(need: NeedFacts) {
	const { pass, fail, unknown } = exclusionAnswers
	if (need.kind !== 'equipment') return pass('notEquipment')
	if (!need.excludedLines) return unknown('notScreened')
	const count = need.excludedLines.length
	return count > 0 ? fail('excluded', { count }) : pass('clean')
}

/** The programme takes requests at present. */
export function status(_need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail } = statusAnswers
	return programme.status === 'open' ? pass('open') : fail(programme.status)
}

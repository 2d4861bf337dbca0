import type { Day, NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'
import { odaStanding } from './oda-list.ts'

const { pass, fail, unknown } = answersOf('oda')

/** Money that counts as official development assistance goes to a recipient of the list in force this year. */
export function oda(need: NeedFacts, programme: ProgrammeFacts, today: Day) {
	if (!programme.odaOnly) return pass('notRequired')
	const year = Number(today.slice(0, 4))
	const standing = odaStanding(need.stateIso3, year)
	const values = { year: String(year) }
	if (standing === 'noList') return unknown('yearUnknown', values)
	if (standing === 'notCovered') return unknown('stateUnknown', values)
	return standing === 'recipient' ? pass('listed', values) : fail('notListed', values)
}

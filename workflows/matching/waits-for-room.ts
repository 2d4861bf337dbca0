import { capacity } from './capacity.ts'
import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import type { Finding } from './finding.ts'

/** Whether a programme fits a need but for its room: `notFull` has room, `doesNotFit` would not fit empty either. */
export function waitsForRoom(
	need: NeedFacts,
	programme: ProgrammeFacts,
	findings: readonly Finding[],
): 'yes' | 'notFull' | 'doesNotFit' {
	const failed = findings.filter(({ result }) => result === 'fail').map(({ rule }) => rule)
	if (!failed.includes('capacity') && !failed.includes('status')) return 'notFull'
	const empty = capacity(need, { ...programme, taken: 0, takenByState: 0 })
	const onlyRoom = failed.every((rule) => rule === 'capacity' || rule === 'status')
	const takesOn = programme.status === 'open' || programme.status === 'full'
	return onlyRoom && takesOn && empty.result !== 'fail' ? 'yes' : 'doesNotFit'
}

import type { Party as Reader } from '../notices/kinds.ts'
import { clarificationReminders, type Target, type TargetName } from '../targets.ts'
import { type Calendar, DAY, dayAt, startOf, workingDayBefore, workingDayNext } from './calendar.ts'
import { targetOf } from './due.ts'
import type { Turn } from './turns.ts'

/** The notifications of a running clock. The second reminder is sent on the day before the due date. */
const ringNames = ['reminder', 'secondReminder', 'due', 'overdue'] as const
export type RingName = (typeof ringNames)[number]

/** A notification is valid from `at` until the next one is due; the last one has no end. */
export type Ring = { name: RingName; at: Date; until: Date | null }

// In these states the chart itself takes a step on the due date and notifies the parties.
const endingThemselves = new Set<TargetName>([
	...(['managerAnswer', 'stateConfirms', 'startAfterConfirmation'] as const),
	...(['partnerReport', 'closure'] as const),
])

// Working days. For a target this long, the reminder is sent one week before.
const LONG = 20

/** Returns the notifications of a state with a target that is due at `due`, in order. */
export function ringsOf(stage: string, due: Date, target: Target, calendar: Calendar): Ring[] {
	const name = targetOf({ stage })
	if (!name) return []
	const rings = remindersOf(name, due, target, calendar)
	if (!endingThemselves.has(name)) {
		const overdue = startOf(workingDayNext(dayAt(due, calendar), 1, calendar), calendar)
		rings.push({ name: 'due', at: due }, { name: 'overdue', at: overdue })
	}
	const last = endingThemselves.has(name) ? due : null
	return rings.map((ring, index) => ({ ...ring, until: rings[index + 1]?.at ?? last }))
}

function remindersOf(
	name: TargetName,
	due: Date,
	{ amount }: Target,
	calendar: Calendar,
): Omit<Ring, 'until'>[] {
	const before = (days: number) => new Date(due.getTime() - days * DAY)
	if (name !== 'clarificationReply')
		return [{ name: 'reminder', at: amount >= LONG ? before(7) : workingDayBefore(due, calendar) }]
	const [first, second] = clarificationReminders
	return [
		{ name: 'reminder', at: before(first) },
		{ name: 'secondReminder', at: before(second) },
	]
}

/** Returns the parties to notify: the party whose time runs and, once overdue, its supervisors. */
export function concernedBy({ party, stage }: Turn, ring: RingName): Reader[] {
	const told = holders(party, stage)
	return ring === 'overdue' ? [...new Set([...told, ...supervisors[party]])] : told
}

function holders(party: Turn['party'], stage: string): Reader[] {
	if (party === 'state') return ['drafter', 'focalPoints']
	if (party === 'programme') return ['manager']
	if (stage === 'submitted') return ['triage']
	return stage === 'approval' ? ['approvers', 'triage'] : ['officer']
}

const supervisors: Record<Turn['party'], Reader[]> = {
	state: ['officer'],
	office: ['triage'],
	programme: ['officer'],
	partner: ['officer'],
}

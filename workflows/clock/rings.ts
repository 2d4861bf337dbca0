import type { Party as Reader } from '../notices/kinds.ts'
import { clarificationReminders, type Target, type TargetName } from '../targets.ts'
import { type Calendar, DAY, dayAt, startOf, workingDayBefore, workingDayNext } from './calendar.ts'
import { targetOf } from './due.ts'
import type { Turn } from './turns.ts'

/** What a running clock tells of. A second reminder is the one on the day before. */
const ringNames = ['reminder', 'secondReminder', 'due', 'overdue'] as const
export type RingName = (typeof ringNames)[number]

/** A ring tells from its moment until the next one has more to tell; the last one whenever it comes. */
export type Ring = { name: RingName; at: Date; until: Date | null }

// There the chart itself takes a step on the day on which it is due, and tells of that.
const endingThemselves = new Set<TargetName>([
	...(['managerAnswer', 'stateConfirms', 'startAfterConfirmation'] as const),
	...(['partnerReport', 'closure'] as const),
])

// What may take so long is called to mind a week before.
const LONG = 20

/** When the clock of a state with a target rings that is due at `due`, in order. */
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

function remindersOf(name: TargetName, due: Date, { amount }: Target, calendar: Calendar) {
	const before = (days: number) => new Date(due.getTime() - days * DAY)
	const reminder = 'reminder' as RingName
	if (name !== 'clarificationReply')
		return [{ name: reminder, at: amount >= LONG ? before(7) : workingDayBefore(due, calendar) }]
	const [first, second] = clarificationReminders
	return [
		{ name: reminder, at: before(first) },
		{ name: 'secondReminder' as RingName, at: before(second) },
	]
}

/** Whom a ringing clock tells: the party whose clock it is, and once it is overdue those who supervise it. */
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

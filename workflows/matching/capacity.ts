import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const { pass, fail, unknown } = answersOf('capacity')

/** There is room for the smallest quantity that is of use, within what one State may be given. */
export function capacity(need: NeedFacts, programme: ProgrammeFacts) {
	const { minimumPerState: minimum, maximumPerState: maximum } = programme
	const free = programme.capacity - programme.taken
	const share = maximum - programme.takenByState
	const least = Math.max(minimum, need.minimumQuantity ?? 0)

	if (free <= 0) return fail('full')
	if (free < least) return fail('short', { free, wanted: least })
	if (share < least) return fail('stateLimit', { maximum })
	return roomFor(need, Math.min(free, share), minimum)
}

function roomFor({ kind, quantity, minimumQuantity }: NeedFacts, room: number, minimum: number) {
	if (quantity === null) {
		// How many expert-days a task takes is agreed with the programme, not known to the State.
		return kind === 'advisory'
			? pass('daysToAgree', { free: room })
			: unknown('quantityUnknown', { free: room })
	}
	if (quantity < minimum) return fail('belowMinimum', { minimum, wanted: quantity })
	if (quantity <= room) return pass('enough', { free: room, wanted: quantity })
	if (minimumQuantity === null) return unknown('minimumUnknown', { free: room })
	return pass('partly', { free: room, wanted: quantity })
}

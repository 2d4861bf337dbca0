import { compareCategories } from '../equipment/category-capacity.ts'
import { excludedOf, moneyLeft } from '../funding/usable-money.ts'
import type { Day } from '../reference/reference-lists.ts'
import type { CohortFacts, NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const { pass, fail, unknown } = answersOf('capacity')

/** Capacity is available for the minimum useful quantity, within the maximum per State. */
export function capacity(need: NeedFacts, programme: ProgrammeFacts) {
	const { minimumPerState: minimum, maximumPerState: maximum } = programme
	const free = programme.capacity - programme.taken
	const share = maximum - programme.takenByState
	const least = Math.max(minimum, need.minimumQuantity ?? 0)

	if (free <= 0) return fail('full')
	if (programme.capacities.length > 0 && need.lines.length > 0)
		return share < least ? fail('stateLimit', { maximum }) : byCategory(need, programme)
	if (free < least) return fail('short', { free, wanted: least })
	if (share < least) return fail('stateLimit', { maximum })
	return capacityFor(need, Math.min(free, share), minimum)
}

/** Where a programme states its capacity by category, each category is compared with its own, and none with a sum. */
function byCategory({ lines }: NeedFacts, { capacities }: ProgrammeFacts) {
	const { compared, unknown: open, of } = compareCategories(lines, capacities)
	const short = compared.filter(({ least, free }) => free < Math.max(1, least ?? 0))
	const ofState = short.filter(({ isStateLimit }) => isStateLimit).length
	if (short.length > ofState) return fail('categoriesShort', { count: short.length, of })
	if (ofState > 0) return fail('categoriesStateLimit', { count: ofState, of })
	const isOpen = compared.filter(({ wanted }) => wanted === null).length + open
	if (isOpen > 0) return unknown('categoriesUnknown', { count: isOpen, of })
	const inPart = compared.filter(({ wanted, free }) => (wanted ?? 0) > free)
	if (inPart.some(({ least }) => least === null))
		return unknown('categoriesMinimumUnknown', { count: inPart.length, of })
	return inPart.length > 0
		? pass('categoriesPartly', { count: inPart.length, of })
		: pass('categoriesEnough', { of })
}

function capacityFor({ kind, quantity, minimumQuantity }: NeedFacts, room: number, minimum: number) {
	if (quantity === null) {
		// The number of expert-days is agreed later: the State does not know it.
		return kind === 'advisory'
			? pass('daysToAgree', { free: room })
			: unknown('quantityUnknown', { free: room })
	}
	if (quantity < minimum) return fail('belowMinimum', { minimum, wanted: quantity })
	if (quantity <= room) return pass('enough', { free: room, wanted: quantity })
	if (minimumQuantity === null) return unknown('minimumUnknown', { free: room })
	return pass('partly', { free: room, wanted: quantity })
}

/** If a programme has set dates, one cohort is within the dates of the State and has capacity. */
export function cohort(need: NeedFacts, { cohorts }: ProgrammeFacts, today: Day) {
	const { pass, fail, unknown } = answersOf('cohort')
	if (cohorts.length === 0) return pass('noCohorts')
	const ahead = cohorts.filter(({ startsOn }) => startsOn >= today)
	if (ahead.length === 0) return unknown('begun')

	const inTime = ahead.filter((each) => isWithin(each, need))
	if (inTime.length === 0) return fail('apart')
	const withRoom = inTime.filter((each) => hasCapacity(each, need))
	if (withRoom.length === 0) return fail('full')

	const on = withRoom.map(({ startsOn }) => startsOn).sort()[0] ?? ''
	if (!need.earliest || !need.latest) return unknown('datesUnknown', { on })
	return withRoom.some((each) => isEnough(each, need)) ? pass('open', { on }) : unknown('roomUnknown', { on })
}

/** Whether a future cohort is within the dates of the State and has capacity. */
export const cohortIsOpen = (each: CohortFacts, need: NeedFacts, today: Day) =>
	each.startsOn >= today && isWithin(each, need) && hasCapacity(each, need)

/** A date that is not known excludes nothing. */
function isWithin({ startsOn, endsOn }: CohortFacts, { earliest, latest, unavailable }: NeedFacts) {
	if (earliest && startsOn < earliest) return false
	if (latest && endsOn > latest) return false
	return !unavailable.some(({ from, to }) => startsOn <= to && endsOn >= from)
}

const hasCapacity = ({ seats, taken }: CohortFacts, { minimumQuantity }: NeedFacts) =>
	seats - taken >= Math.max(1, minimumQuantity ?? 0)

/** Less than the quantity requested is enough only if the State says so. */
function isEnough({ seats, taken }: CohortFacts, { kind, quantity, minimumQuantity }: NeedFacts) {
	if (quantity === null) return kind === 'advisory'
	return minimumQuantity !== null || seats - taken >= quantity
}

/** The money that is left and usable for the State pays for the minimum useful quantity. */
export function money(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = answersOf('money')
	const { costPerUnit, currency } = programme
	const found = moneyLeft(programme, need.stateIso3)
	const { usable } = found
	if (usable === null) return pass('noBudget')
	const left = Math.max(0, usable)
	const excluded = excludedOf(found)
	const kept = { available: left + excluded, excluded, left, currency: currency ?? '' }
	if (usable <= 0) return excluded > 0 && currency ? fail('excluded', kept) : fail('spent')
	const amount = { left, currency: currency ?? '' }
	// An amount without a currency cannot be used, like a missing price.
	if (!costPerUnit || !currency) return unknown('costUnknown', amount)

	const units = Math.floor(left / costPerUnit)
	const least = Math.max(1, programme.minimumPerState, need.minimumQuantity ?? 0)
	if (units >= least) return paidFor(need, { ...amount, units })
	return excluded > 0 ? fail('excluded', kept) : fail('short', { ...amount, wanted: least, units })
}

function paidFor({ kind, quantity, minimumQuantity }: NeedFacts, values: { units: number }) {
	const { pass, unknown } = answersOf('money')
	if (quantity === null)
		return kind === 'advisory' ? pass('partly', values) : unknown('quantityUnknown', values)
	if (quantity <= values.units) return pass('enough', values)
	return minimumQuantity === null ? unknown('minimumUnknown', values) : pass('partly', values)
}

/** Returns how many units the money left for a State pays for; null if money sets no known limit. */
export function affordable(stateIso3: string, programme: ProgrammeFacts): number | null {
	const { usable } = moneyLeft(programme, stateIso3)
	if (usable === null || !programme.costPerUnit) return null
	return Math.max(0, Math.floor(usable / programme.costPerUnit))
}

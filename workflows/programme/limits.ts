import type { CategoryCapacity } from '../equipment/category-capacity.ts'
import type { CategoryTotal } from '../equipment/need-lines.ts'

/** Reservations of a programme across all requests: in its unit, for each State and cohort, and in money. */
export type Held = {
	quantity: number
	/** The largest total of one State. */
	largestOfState: number
	amount: number
	/** The same money, by State. */
	promised: Readonly<Record<string, number>>
	/** By the id of the cohort. */
	ofCohorts: Readonly<Record<string, number>>
	/** Of equipment, by category and unit, with the largest total of one State. */
	ofCategories: readonly (CategoryTotal & { largestOfState: number })[]
	/** Whether anything was ever reserved or delivered, whatever its result. */
	everUsed: boolean
}

type Limits = {
	kind: string
	capacityUnit: string
	capacity: number
	capacities: readonly CategoryCapacity[]
	maximumPerState: number
	budget?: number | undefined
	currency?: string | undefined
	cohorts: readonly { id?: string | undefined; seats: number }[]
}

/**
 * Returns why a record cannot be changed, by field: no limit may be lowered below the quantity promised, and unit and
 * currency cannot change while anything is promised. The message contains the quantity promised.
 */
export function limitErrors(before: Limits, after: Limits, held: Held): Record<string, string> {
	const errors: Record<string, string> = {}
	const isStated = after.capacities.length > 0
	if (!isStated && after.capacity < before.capacity && after.capacity < held.quantity)
		errors.capacity = `belowHeld:${held.quantity}`
	if (after.maximumPerState < before.maximumPerState && after.maximumPerState < held.largestOfState)
		errors.maximumPerState = `belowHeldOfState:${held.largestOfState}`
	if (held.everUsed && after.kind !== before.kind) errors.kind = 'inUse'
	if (held.everUsed && after.capacityUnit !== before.capacityUnit) errors.capacityUnit = 'inUse'
	return {
		...errors,
		...(isStated && categoryErrors(after, held)),
		...moneyErrors(before, after, held),
		...cohortErrors(before, after, held),
	}
}

/** Where capacity is stated by category, each covers what is promised of it. What is of no known category counts to none. */
function categoryErrors({ capacities }: Limits, { ofCategories }: Held): Record<string, string> {
	const errors: Record<string, string> = {}
	for (const { category, unit, quantity, largestOfState } of ofCategories) {
		if (!category || !unit || !quantity) continue
		const at = capacities.findIndex((one) => one.category === category && one.unit === unit)
		if (at === -1) errors.capacities = `categoryHeld:${quantity}`
		else if ((capacities[at]?.quantity ?? 0) < quantity)
			errors[`capacities.${at}.quantity`] = `belowHeld:${quantity}`
		else if ((capacities[at]?.maximumPerState ?? quantity) < largestOfState)
			errors[`capacities.${at}.maximumPerState`] = `belowHeldOfState:${largestOfState}`
	}
	return errors
}

function moneyErrors(before: Limits, after: Limits, { amount }: Held): Record<string, string> {
	if (amount === 0) return {}
	const { budget, currency } = after
	// An unknown budget sets no limit, so that setting one lowers it.
	const isBelow =
		budget !== undefined && budget < (before.budget ?? Number.POSITIVE_INFINITY) && budget < amount
	return {
		...(currency !== before.currency && { currency: `moneyHeld:${amount}:${before.currency ?? ''}` }),
		...(isBelow && { budget: `belowMoney:${amount}:${currency ?? ''}` }),
	}
}

function cohortErrors(before: Limits, after: Limits, { ofCohorts }: Held): Record<string, string> {
	const errors: Record<string, string> = {}
	for (const { id = '', seats } of before.cohorts) {
		const held = ofCohorts[id] ?? 0
		const place = after.cohorts.findIndex((cohort) => cohort.id === id)
		if (held > 0 && place === -1) errors.cohorts = `cohortHeld:${held}`
		const left = after.cohorts[place]
		if (left && left.seats < seats && left.seats < held)
			errors[`cohorts.${place}.seats`] = `belowHeld:${held}`
	}
	return errors
}

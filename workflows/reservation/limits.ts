import { excludedOf, type MoneyLeft } from '../funding/usable-money.ts'

/** What is available to one State in a programme, in its capacity unit and in money. `null` sets no limit. */
export type AvailableCapacity = {
	free: number
	maximumPerState: number
	/** What is already reserved for the State. */
	ofState: number
	money: MoneyLeft
	/** Price of one unit, in whole units of the currency; null if not known. */
	costPerUnit: number | null
	currency: string | null
}

/** The limit that a quantity exceeds, and what it still allows. */
export type Limit =
	| { limit: 'onlyFree' | 'stateMaximum' | 'cohortFree' | 'moneyLeft'; value: number }
	/** Money is left (`value`), but `excluded` of it may not be used for this State. */
	| { limit: 'moneyExcluded'; value: number; excluded: number }

/** Returns the price of a quantity; null if a unit has no price. */
export const priceOf = (quantity: number, { costPerUnit }: Pick<AvailableCapacity, 'costPerUnit'>) =>
	costPerUnit === null ? null : quantity * costPerUnit

/** Keeps the price of a reservation when its quantity changes. A later price of the programme has no effect. */
export const atItsPrice = (held: { quantity: number; amount: number | null }, quantity: number) =>
	held.amount === null ? null : (held.amount / held.quantity) * quantity

/**
 * Returns the first limit that a quantity exceeds, or null. `cohortFree` is what is free in the chosen cohort, if any.
 */
export function limitOn(
	quantity: number,
	room: AvailableCapacity,
	cohortFree: number | null = null,
): Limit | null {
	const { free, maximumPerState, ofState, money } = room
	if (quantity > free) return { limit: 'onlyFree', value: Math.max(0, free) }
	if (ofState + quantity > maximumPerState) return { limit: 'stateMaximum', value: maximumPerState }
	if (cohortFree !== null && quantity > cohortFree)
		return { limit: 'cohortFree', value: Math.max(0, cohortFree) }
	const left = leftOf(money)
	const price = priceOf(quantity, room)
	if (left === null || price === null || price <= left) return null
	const excluded = excludedOf(money)
	return excluded > 0
		? { limit: 'moneyExcluded', value: left + excluded, excluded }
		: { limit: 'moneyLeft', value: left }
}

/** What can be spent for the State, at least 0; null sets no limit. */
const leftOf = ({ usable }: MoneyLeft) => (usable === null ? null : Math.max(0, usable))

/** Returns the largest quantity within all limits, without regard to cohorts. */
export function mostFor({ free, maximumPerState, ofState, money, costPerUnit }: AvailableCapacity): number {
	const left = leftOf(money)
	const paid = left !== null && costPerUnit ? Math.floor(left / costPerUnit) : free
	return Math.max(0, Math.min(free, maximumPerState - ofState, paid))
}

import { excludedOf, type MoneyLeft } from '../funding/usable-money.ts'

/** What is free for one State in a programme, in its capacity unit and in money. `null` sets no limit. */
export type AvailableCapacity = {
	free: number
	maximumPerState: number
	/** What the State is kept already. */
	ofState: number
	money: MoneyLeft
	/** Of one unit, in whole units of the currency; null where a unit has no price. */
	costPerUnit: number | null
	currency: string | null
}

/** Which limit a quantity goes beyond, and what that limit still allows. */
export type Limit =
	| { limit: 'onlyFree' | 'stateMaximum' | 'cohortFree' | 'moneyLeft'; value: number }
	/** Money is left, the `value`, but so much of it may not be used for this State. */
	| { limit: 'moneyExcluded'; value: number; excluded: number }

/** What so much costs, or null where a unit has no price. */
export const priceOf = (quantity: number, { costPerUnit }: Pick<AvailableCapacity, 'costPerUnit'>) =>
	costPerUnit === null ? null : quantity * costPerUnit

/** What is kept at the price it was kept at, when there is more or less of it. A later price of the programme changes nothing. */
export const atItsPrice = (held: { quantity: number; amount: number | null }, quantity: number) =>
	held.amount === null ? null : (held.amount / held.quantity) * quantity

/** The first limit that so much goes beyond, or null. `cohortFree` is what is free in the cohort chosen, if any. */
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

/** What can be spent for the State, never less than nothing; null sets no limit. */
const leftOf = ({ usable }: MoneyLeft) => (usable === null ? null : Math.max(0, usable))

/** The largest quantity that no limit stands against, whatever the cohort. */
export function mostFor({ free, maximumPerState, ofState, money, costPerUnit }: AvailableCapacity): number {
	const left = leftOf(money)
	const paid = left !== null && costPerUnit ? Math.floor(left / costPerUnit) : free
	return Math.max(0, Math.min(free, maximumPerState - ofState, paid))
}

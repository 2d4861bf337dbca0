import type { EquipmentCategory, LineUnit } from '../vocabulary.ts'
import { areAlike, type CategoryTotal, leastOf, type NeedLine, totalsByCategory } from './need-lines.ts'

/** How much a programme has of one category in one unit, and the most of it for one State, if that is limited. */
export type CategoryCapacity = {
	category: EquipmentCategory
	unit: LineUnit
	quantity: number
	maximumPerState?: number | undefined
}
/** The same with what is reserved of it for all States, and of this for the State in question. */
export type UsedCapacity = CategoryCapacity & { taken: number; takenByState: number }
/** What one State can still receive of a category, and whether its own maximum is what limits it. */
export type CategoryLeft = Pick<CategoryCapacity, 'category' | 'unit' | 'quantity'> & {
	isStateLimit: boolean
}

/** What lines take of one category and unit, beside what the State can still receive of it; `null` is not known. */
type Compared = { wanted: number | null; least: number | null; free: number; isStateLimit: boolean }

const isOf = (
	one: Pick<CategoryTotal, 'category' | 'unit'>,
	{ category, unit }: Pick<CategoryCapacity, 'category' | 'unit'>,
) => one.category === category && one.unit === unit

/** Returns what a State can still receive of each category and unit, never below none. */
export const categoriesFor = (capacities: readonly UsedCapacity[]): CategoryLeft[] =>
	capacities.map(({ category, unit, quantity, maximumPerState, taken, takenByState }) => {
		const free = Math.max(0, quantity - taken)
		const share = Math.max(0, (maximumPerState ?? quantity) - takenByState)
		return { category, unit, quantity: Math.min(free, share), isStateLimit: share < free }
	})

/**
 * Compares lines with what a State can receive of a programme, like with like. `unknown` counts the categories of which the unit
 * differs and the lines whose category or unit is not known: they are neither met nor not met.
 */
export function compareCategories(lines: readonly NeedLine[], capacities: readonly UsedCapacity[]) {
	const least = totalsByCategory(leastOf(lines))
	const left = categoriesFor(capacities)
	const compared: Compared[] = []
	let unknown = 0
	for (const total of totalsByCategory(lines)) {
		const own = left.find((capacity) => isOf(total, capacity))
		const isNamed = capacities.some(({ category }) => category === total.category)
		const alike = lines.filter(({ category, unit }) => category === total.category && unit === total.unit)
		const isKnown = (of: 'quantity' | 'minimumQuantity') => alike.every((line) => line[of] !== null)
		if (!own && (isNamed || !total.category || !total.unit)) unknown += 1
		else
			compared.push({
				wanted: isKnown('quantity') ? total.quantity : null,
				least: isKnown('minimumQuantity')
					? (least.find(({ category, unit }) => category === total.category && unit === total.unit)
							?.quantity ?? null)
					: null,
				free: own?.quantity ?? 0,
				isStateLimit: own?.isStateLimit ?? false,
			})
	}
	return { compared, unknown, of: compared.length + unknown }
}

/** Returns what is left of each category and unit for all States together, never below none. */
export const categoriesLeft = (capacities: readonly UsedCapacity[]): CategoryCapacity[] =>
	capacities.map(({ category, unit, quantity, taken }) => ({
		category,
		unit,
		quantity: Math.max(0, quantity - taken),
	}))

/**
 * Returns the capacities with more of each category taken, of which `ofState` is for the State in question. A category
 * that a programme does not state changes nothing.
 */
export const withTaken = (
	capacities: readonly UsedCapacity[],
	more: readonly CategoryTotal[],
	ofState: readonly CategoryTotal[],
): UsedCapacity[] =>
	capacities.map((capacity) => ({
		...capacity,
		taken: capacity.taken + quantityIn(more, capacity),
		takenByState: capacity.takenByState + quantityIn(ofState, capacity),
	}))

/** Returns how much of one category and unit lines take; one that is not known takes nothing. */
export const quantityIn = (
	lines: readonly CategoryTotal[],
	capacity: Pick<CategoryCapacity, 'category' | 'unit'>,
): number => lines.reduce((sum, one) => sum + (isOf(one, capacity) ? (one.quantity ?? 0) : 0), 0)

/** Returns capacities of which nothing is reserved. */
export const untaken = (capacities: readonly CategoryCapacity[]): UsedCapacity[] =>
	capacities.map((capacity) => ({ ...capacity, taken: 0, takenByState: 0 }))

/** Whether the figures of a programme may be shown as one number: only where all it states counts the same. */
export const isOneFigure = (capacities: readonly CategoryTotal[]): boolean => areAlike(capacities)

/** Returns in how many of its categories a programme has anything left, for unlike items that have no total. */
export const freeCategories = (categories: readonly { free: number }[]) => ({
	free: categories.filter(({ free }) => free > 0).length,
	total: categories.length,
})

/**
 * Returns how many lines exceed what is left, as the errors of an offer by line: `lines.0.quantity`. A line whose
 * category or unit is not known cannot be offered where capacity is stated by category. Nothing where none is stated.
 */
export function beyondCategories(
	offered: readonly CategoryTotal[],
	left: readonly CategoryLeft[],
): Record<string, string> {
	if (left.length === 0) return {}
	const totals = totalsByCategory(offered)
	const wrong = offered.flatMap((line, at): [string, string][] => {
		if (!line.quantity) return []
		if (!line.category || !line.unit) return [[`lines.${at}.quantity`, 'toSpecifyFirst']]
		const own = left.find((one) => isOf(line, one))
		const free = own?.quantity ?? 0
		const asked = totals.find(({ category, unit }) => category === line.category && unit === line.unit)
		const message = own?.isStateLimit ? 'categoryStateMaximum' : 'categoryFree'
		return (asked?.quantity ?? 0) > free ? [[`lines.${at}.quantity`, `${message}:${free}`]] : []
	})
	return Object.fromEntries(wrong)
}

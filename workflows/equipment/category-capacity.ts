import type { EquipmentCategory, LineUnit } from '../vocabulary.ts'
import { areAlike, type CategoryTotal, leastOf, type NeedLine, totalsByCategory } from './need-lines.ts'

/** How much a programme has of one category in one unit. */
export type CategoryCapacity = { category: EquipmentCategory; unit: LineUnit; quantity: number }
/** The same with what is reserved of it for all States. */
export type UsedCapacity = CategoryCapacity & { taken: number }

/** What lines take of one category and unit, beside what is free of it; `null` is not known. */
type Compared = { wanted: number | null; least: number | null; free: number }

const isOf = (one: Pick<CategoryTotal, 'category' | 'unit'>, { category, unit }: CategoryCapacity) =>
	one.category === category && one.unit === unit

/**
 * Compares lines with the capacity of a programme, like with like. `unknown` counts the categories of which the unit
 * differs and the lines whose category or unit is not known: they are neither met nor not met.
 */
export function compareCategories(lines: readonly NeedLine[], capacities: readonly UsedCapacity[]) {
	const least = totalsByCategory(leastOf(lines))
	const compared: Compared[] = []
	let unknown = 0
	for (const total of totalsByCategory(lines)) {
		const own = capacities.find((capacity) => isOf(total, capacity))
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
				free: own ? Math.max(0, own.quantity - own.taken) : 0,
			})
	}
	return { compared, unknown, of: compared.length + unknown }
}

/** Returns what is left of each category and unit, never below none. */
export const categoriesLeft = (capacities: readonly UsedCapacity[]): CategoryCapacity[] =>
	capacities.map(({ category, unit, quantity, taken }) => ({
		category,
		unit,
		quantity: Math.max(0, quantity - taken),
	}))

/** Returns the capacities with more of each category taken. One that a programme does not state changes nothing. */
export const withTaken = (
	capacities: readonly UsedCapacity[],
	more: readonly CategoryTotal[],
): UsedCapacity[] =>
	capacities.map((capacity) => ({
		...capacity,
		taken: more.reduce((sum, one) => sum + (isOf(one, capacity) ? (one.quantity ?? 0) : 0), capacity.taken),
	}))

/** Whether the figures of a programme may be shown as one number: only where all it states counts the same. */
export const isOneFigure = (capacities: readonly CategoryTotal[]): boolean => areAlike(capacities)

/**
 * Returns how many lines exceed what is left, as the errors of an offer by line: `lines.0.quantity`. A line whose
 * category or unit is not known cannot be offered where capacity is stated by category. Nothing where none is stated.
 */
export function beyondCategories(
	offered: readonly CategoryTotal[],
	left: readonly CategoryCapacity[],
): Record<string, string> {
	if (left.length === 0) return {}
	const totals = totalsByCategory(offered)
	const wrong = offered.flatMap((line, at): [string, string][] => {
		if (!line.quantity) return []
		if (!line.category || !line.unit) return [[`lines.${at}.quantity`, 'toSpecifyFirst']]
		const free = left.find((one) => isOf(line, one))?.quantity ?? 0
		const asked = totals.find(({ category, unit }) => category === line.category && unit === line.unit)
		return (asked?.quantity ?? 0) > free ? [[`lines.${at}.quantity`, `categoryFree:${free}`]] : []
	})
	return Object.fromEntries(wrong)
}

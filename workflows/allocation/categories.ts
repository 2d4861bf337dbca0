import type { CategoryCapacity } from '../equipment/category-capacity.ts'
import { leastOf, type NeedLine, totalsByCategory } from '../equipment/need-lines.ts'

/** What a need asks of one category and unit: its least, and all. */
export type AskedCategory = Pick<CategoryCapacity, 'category' | 'unit'> & { least: number; wanted: number }
/** What is free of one category and unit of a programme, and of each State where the most for one is limited. */
export type FreeCategory = Pick<CategoryCapacity, 'category' | 'unit'> & {
	free: number
	maximumPerState?: number | undefined
	takenByState?: Readonly<Record<string, number>>
}

/** Returns what one State can still receive of a category by its own maximum; `null` if that is not limited. */
export const leftOfState = (
	{ maximumPerState, takenByState }: Pick<FreeCategory, 'maximumPerState' | 'takenByState'>,
	stateIso3: string,
): number | null =>
	maximumPerState === undefined ? null : Math.max(0, maximumPerState - (takenByState?.[stateIso3] ?? 0))

/** Returns the categories with no more free than the State can still receive. */
export const freeForState = (free: readonly FreeCategory[], stateIso3: string): FreeCategory[] =>
	free.map((one) => ({ ...one, free: Math.min(one.free, leftOfState(one, stateIso3) ?? one.free) }))

/** Names one category in one unit, to compare them. */
export const categoryKey = ({ category, unit }: Pick<CategoryCapacity, 'category' | 'unit'>) =>
	`${category} ${unit}`

/** Returns what lines ask by category; null while a category, a unit or a quantity is not known. */
export function askedCategories(lines: readonly NeedLine[]): AskedCategory[] | null {
	const least = totalsByCategory(leastOf(lines))
	const isKnown = lines.every(
		({ category, unit, quantity, minimumQuantity }) =>
			category && unit && quantity !== null && minimumQuantity !== null,
	)
	if (!isKnown) return null
	return totalsByCategory(lines).flatMap(({ category, unit, quantity }) => {
		if (!category || !unit) return []
		const own = least.find((one) => one.category === category && one.unit === unit)
		return [{ category, unit, least: own?.quantity ?? 0, wanted: quantity ?? 0 }]
	})
}

/**
 * Returns how much above its least a need can get where capacity is stated by category, or null if the least of a
 * category is not free. How a quantity is divided among unlike lines follows the order of the State, so that each unit
 * above the least counts against every category that can still grow: never too little, sometimes too much.
 */
export function growthIn(asked: readonly AskedCategory[], free: readonly FreeCategory[]): number | null {
	const left = new Map(free.map((one) => [categoryKey(one), one.free]))
	const rooms = asked.map((one) => ({ ...one, spare: (left.get(categoryKey(one)) ?? 0) - one.least }))
	if (rooms.some(({ spare }) => spare < 0)) return null
	const growing = rooms.filter(({ least, wanted }) => wanted > least)
	return growing.length === 0 ? 0 : Math.min(...growing.map(({ spare }) => spare))
}

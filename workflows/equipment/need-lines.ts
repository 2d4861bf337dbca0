import type { EquipmentCategory, LineUnit } from '../vocabulary.ts'

/** One line of an equipment need as rules and figures read it. `null` means "not known": it is still to be specified. */
export type NeedLine = {
	category: EquipmentCategory | null
	unit: LineUnit | null
	quantity: number | null
	minimumQuantity: number | null
}

/** What a programme says of the categories that it supplies; an empty list sets no limit. */
type Supplier = { categories: readonly string[] }

/** UNODC advises on premises and works or refers them to a partner: no programme supplies them. */
const isSuppliable = ({ category }: NeedLine) => category !== 'WORKS'

/** Returns the lines that a programme could supply. One without a category could be of any. */
export const linesSupplied = <Line extends NeedLine>(
	lines: readonly Line[],
	{ categories }: Supplier,
): Line[] =>
	lines.filter(
		(line) =>
			isSuppliable(line) &&
			(categories.length === 0 || line.category === null || categories.includes(line.category)),
	)

/** Whether lines may be added up: only those of one category that count the same unit. */
export function areAlike(lines: readonly CategoryTotal[]): boolean {
	const [first, ...others] = lines
	if (!first?.category || !first.unit) return lines.length < 2
	return others.every(({ category, unit }) => category === first.category && unit === first.unit)
}

/** Quantities of one category in one unit. */
export type CategoryTotal = Pick<NeedLine, 'category' | 'unit' | 'quantity'>

/** Returns the totals of lines by category and unit: nothing else may be added up. One that is not known adds nothing. */
export function totalsByCategory(lines: readonly CategoryTotal[]): CategoryTotal[] {
	const totals = new Map<string, CategoryTotal>()
	for (const { category, unit, quantity } of lines) {
		const key = `${category} ${unit}`
		const before = totals.get(key)?.quantity ?? null
		const sum = quantity === null ? before : (before ?? 0) + quantity
		totals.set(key, { category, unit, quantity: sum })
	}
	return [...totals.values()]
}

/** Returns the lines with the least useful quantity of each in place of its quantity. */
export const leastOf = <Line extends NeedLine>(lines: readonly Line[]): Line[] =>
	lines.map((line) => ({ ...line, quantity: line.minimumQuantity }))

/**
 * Returns how much of a programme's capacity lines take, since a programme without a capacity for each category counts
 * pieces of whatever it supplies; null if the quantity of a line is not known. Never a figure about the need itself.
 */
export const capacityAsked = (lines: readonly NeedLine[]) => ({
	quantity: summed(lines.map(({ quantity }) => quantity)),
	minimumQuantity: summed(lines.map(({ minimumQuantity }) => minimumQuantity)),
})

const summed = (numbers: readonly (number | null)[]): number | null =>
	numbers.length === 0
		? null
		: numbers.reduce((sum, number) => (sum === null || number === null ? null : sum + number))

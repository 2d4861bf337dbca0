import { entryAt } from '#workflows/names.ts'
import { equipmentCategories, type Kind, taTypes, taTypeTrack } from '../vocabulary.ts'
import { type NeedPrice, type PipelineNeed, type PriceBasis, priceBases } from './need.ts'
import { sizeOf } from './size-bands.ts'

/**
 * What one unit costs, in United States dollars without support costs, and from how many deliveries or programmes that is
 * known; null of a price list.
 */
export type UnitCost = { low: number; middle: number; high: number; cases: number | null }

/** Unit costs by item: `training:TOT`, `equipment:BOAT_SAR:PIECE`, `advisory:MODEL`. */
export type PriceBook = {
	/** Of delivered lines, by item, subregion and size of the quantity: `training:TOT@014#3`. */
	actual: ReadonlyMap<string, UnitCost>
	programme: ReadonlyMap<string, UnitCost>
	standard: ReadonlyMap<string, UnitCost>
}

type PricedItem = { item: string; quantity: number; minimum: number }

/** The item by which a need of training or advisory support is priced. */
const itemOf = (kind: string, taType: string | null): string => `${kind}:${taType ?? ''}`
/** The item by which a line of equipment is priced. */
export const lineItem = (category: string, unit: string): string => `equipment:${category}:${unit}`

/**
 * What a need could cost, with so many per cent of support costs: each of its parts by the first price that there is.
 * Null where a quantity or a usable price is missing; the basis is that of the least certain part.
 */
export function priceOf(
	need: Omit<PipelineNeed, 'price' | 'place'>,
	book: PriceBook,
	support: number,
): NeedPrice | null {
	const parts = partsOf(need)
	if (parts.length === 0) return null
	const sum = { low: 0, usd: 0, high: 0, least: 0 }
	let worst = 0
	let fewest: number | null = null
	for (const { item, quantity, minimum } of parts) {
		const found = unitCost(book, { item, quantity }, need.subregion)
		if (!found) return null
		worst = Math.max(worst, priceBases.indexOf(found.basis))
		const { cases } = found.cost
		if (cases !== null) fewest = fewest === null ? cases : Math.min(fewest, cases)
		sum.low += quantity * found.cost.low
		sum.usd += quantity * found.cost.middle
		sum.high += quantity * found.cost.high
		sum.least += minimum * found.cost.middle
	}
	const withSupport = (amount: number) => (amount * (100 + support)) / 100
	const usd = Math.max(1, Math.ceil(withSupport(sum.usd)))
	return {
		low: Math.floor(withSupport(sum.low)),
		usd,
		high: Math.ceil(withSupport(sum.high)),
		least: Math.min(usd, Math.max(1, Math.ceil(withSupport(sum.least)))),
		basis: entryAt(priceBases, worst),
		cases: fewest,
	}
}

/** What is counted of a need; empty where a quantity is not known. */
function partsOf({
	kind,
	taType,
	quantity,
	minimum,
	lines,
}: Omit<PipelineNeed, 'price' | 'place'>): PricedItem[] {
	if (kind === 'equipment') {
		const parts = lines.flatMap(({ category, unit, quantity: asked, minimum: least }) =>
			category === null || unit === null || asked === null || asked < 1
				? []
				: [{ item: lineItem(category, unit), quantity: asked, minimum: Math.min(asked, least ?? asked) }],
		)
		return parts.length === lines.length ? parts : []
	}
	if (quantity === null || quantity < 1) return []
	return [{ item: itemOf(kind, taType), quantity, minimum: Math.min(quantity, minimum ?? quantity) }]
}

/** A price from so much to more than so many times as much helps nobody to plan: the things compared are too unlike. */
const WIDEST = 3

const isUsable = (cost: UnitCost | undefined): cost is UnitCost =>
	cost !== undefined && cost.low > 0 && cost.high <= WIDEST * cost.low

/** The first usable price of an item in this quantity. */
function unitCost(
	{ actual, programme, standard }: PriceBook,
	{ item, quantity }: Pick<PricedItem, 'item' | 'quantity'>,
	subregion: string | null,
) {
	const [kind, code] = item.split(':')
	const found = {
		actual: subregion === null ? undefined : actual.get(`${item}@${subregion}#${sizeOf(quantity)}`),
		// Programmes state what one unit of theirs costs, whatever it is of.
		programme: programme.get(`${kind}:${code}`),
		standard: standard.get(item),
	} satisfies Record<PriceBasis, UnitCost | undefined>
	for (const basis of priceBases) {
		const cost = found[basis]
		if (isUsable(cost)) return { basis, cost }
	}
	return null
}

/** An amount with two digits, so that it does not look more certain than it is; `down` for the lower end of a range. */
export function twoDigits(amount: number, end: 'down' | 'up'): number {
	if (amount < 100) return Math.round(amount)
	const unit = 10 ** (Math.floor(Math.log10(amount)) - 1)
	return (end === 'down' ? Math.floor(amount / unit) : Math.ceil(amount / unit)) * unit
}

/** What one unit of a need could cost; null where it has no price, or unlike items, whose prices have no common unit. */
export function perUnit(need: {
	kind: Kind
	quantity: number | null
	lines: readonly { quantity: number | null }[]
	low: number | null
	high: number | null
}): { low: number; high: number } | null {
	const { kind, low, high, lines } = need
	const quantity = kind === 'equipment' ? (lines.length === 1 ? lines[0]?.quantity : null) : need.quantity
	if (!quantity || low === null || high === null) return null
	return { low: twoDigits(low / quantity, 'down'), high: twoDigits(high / quantity, 'up') }
}

/** Something that headquarters can price: a type of assistance, or a category of equipment. */
export type PriceItem = { item: string; kind: Kind; code: string }

// UNODC advises on works and supplies none.
const supplied = equipmentCategories.filter((category) => category !== 'WORKS')

/** All items with a standard price, in the order of their lists. */
export const priceItems: readonly PriceItem[] = [
	...taTypes
		.filter((code) => taTypeTrack[code] !== 'equipment')
		.map((code) => ({ item: itemOf(taTypeTrack[code], code), kind: taTypeTrack[code], code })),
	...supplied.map((code) => ({ item: itemOf('equipment', code), kind: 'equipment' as const, code })),
]

import type { Actor } from '#app/platform/actor.ts'
import type { Programme } from '#prisma/generated/client.ts'
import { isOfficeRole } from '#workflows/roles.ts'

/**
 * A number fit to be shown to outsiders, `few` for 1 to 4, which could name a State, or `hidden` where another number
 * beside it would give such a one away.
 */
export type Figure = number | 'few' | 'hidden'

/**
 * How many of the counted rows come from requests classified as confidential, and how many are told one by one beside
 * the number.
 */
export type Counted = { total: number; confidential: number; told?: number }

const SMALLEST = 5
const SMALLEST_WITH_CONFIDENTIAL = 10

const isFew = (count: number) => count > 0 && count < SMALLEST

/** Hides small numbers. What is confidential counts only where it disappears among at least ten. */
export function publishable({ total, confidential, told = 0 }: Counted): Figure {
	const counted = total < SMALLEST_WITH_CONFIDENTIAL ? total - confidential : total
	if (isFew(counted)) return 'few'
	return told > 0 && isFew(counted - told) ? 'hidden' : counted
}

/**
 * The parts of a whole that somebody can work out. Where one part alone is hidden, the smallest of the others is hidden
 * with it: otherwise taking what is shown from the whole would tell it.
 */
export function publishableParts(parts: readonly Counted[]): Figure[] {
	const figures = parts.map(publishable)
	const isNumber = (figure: Figure): figure is number => typeof figure === 'number' && figure > 0
	if (figures.filter((figure) => figure === 'few').length !== 1) return figures
	const smallest = Math.min(...figures.filter(isNumber))
	const beside = figures.indexOf(smallest)
	return figures.map((figure, at) => (at === beside ? 'hidden' : figure))
}

type Money = Pick<Programme, 'donors' | 'contributions' | 'budget' | 'costPerUnit'>
type Contribution = { donor: string }

/**
 * The record of a programme as somebody may see its money. A donor sees its own contribution alone, and no total from
 * which those of others could be told; a State sees who gives and not how much.
 */
export function withOwnMoney<Record extends Money>(actor: Actor, record: Record): Record {
	if (isOfficeRole(actor.role) || actor.role === 'system') return record
	const { donor } = actor
	if (actor.role !== 'donor') return { ...record, contributions: [], budget: null, costPerUnit: null }
	const given = record.contributions as Contribution[]
	const isAlone = record.donors.every((each) => each === donor)
	return {
		...record,
		donors: record.donors.filter((each) => each === donor),
		contributions: given.filter((each) => each.donor === donor),
		budget: isAlone ? record.budget : null,
	}
}

import type { Actor } from '#app/platform/actor.ts'
import type { Programme } from '#prisma/generated/client.ts'
import { isOfficeRole } from '#workflows/roles.ts'

/**
 * A number that may be shown to outsiders, `few` for 1 to 4, which could identify a State, or `hidden` where it would
 * reveal such a small number.
 */
export type Figure = number | 'few' | 'hidden'

/**
 * How many of the counted rows come from confidential requests, and how many are listed one by one beside the number.
 */
export type Counted = { total: number; confidential: number; told?: number }

const SMALLEST = 5
const SMALLEST_WITH_CONFIDENTIAL = 10

const isFew = (count: number) => count > 0 && count < SMALLEST

/** Hides small numbers. Confidential rows count only where they disappear among at least ten. */
export function publishable({ total, confidential, told = 0 }: Counted): Figure {
	const counted = total < SMALLEST_WITH_CONFIDENTIAL ? total - confidential : total
	if (isFew(counted)) return 'few'
	return told > 0 && isFew(counted - told) ? 'hidden' : counted
}

/**
 * The parts of a known total. Where only one part is hidden, the smallest of the others is hidden too: otherwise
 * subtraction would reveal it.
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
 * A programme's record with the money that the actor may see. A donor sees only its own contribution, and no total that
 * reveals those of others; a State sees the donors and not the amounts.
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

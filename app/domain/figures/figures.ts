import type { Actor } from '#app/platform/actor.ts'
import type { Programme } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { isOfficeRole, isSystem } from '#workflows/roles.ts'

/** A number that donors may see, or null where it is withheld. */
export type Figure = number | null

/** How many of the counted rows are listed one by one beside the number. */
type Counted = { total: number; told?: number }

const SMALLEST = 5
/** The largest number that is not shown: what pages say of the rule is said with it. */
export const LARGEST_HIDDEN = SMALLEST - 1

/** Whether a number identifies no State: what it adds to the rows listed beside it is nothing, or enough. */
const isSafe = ({ total, told = 0 }: Counted) => total === told || total - told >= SMALLEST

/**
 * Whether figures that are read together may be shown. One that is too small withholds all of them: masked alone, it
 * could be worked out from the others.
 */
export const mayShow = (figures: readonly Counted[]): boolean => figures.every(isSafe)

/** Figures that are read together, or null for each of them where one is too small. */
export function shownTogether(figures: readonly Counted[]): Figure[] {
	const isShown = mayShow(figures)
	return figures.map(({ total }) => (isShown ? total : null))
}

type Money = Pick<Programme, 'donors' | 'contributions' | 'budget' | 'costPerUnit'>

/**
 * A programme's record with the money that the actor may see. A donor sees only its own contribution, and no total that
 * reveals those of others; a State sees the donors and not the amounts.
 */
export function withOwnMoney<Record extends Money>(actor: Actor, record: Record): Record {
	if (isOfficeRole(actor.role) || isSystem(actor.role)) return record
	const { donor } = actor
	if (!may(actor, 'readDonorFigures'))
		return { ...record, contributions: [], budget: null, costPerUnit: null }
	const isAlone = record.donors.every((each) => each === donor)
	return {
		...record,
		donors: record.donors.filter((each) => each === donor),
		contributions: record.contributions.filter((each) => each.donor === donor),
		budget: isAlone ? record.budget : null,
	}
}

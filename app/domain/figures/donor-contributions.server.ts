import type { Read } from '#app/platform/database/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import { contributionOf } from './contribution-of.server.ts'
import { mayShow } from './figures.ts'

/** A programme that the reader funds, without the money of others. */
type Funded = { id: string; contributions: readonly { amount: number | null }[]; budget: number | null }

/**
 * What programmes have contributed, by their ids, without confidential requests: what their donor gave, what is planned
 * where nobody else pays, and amounts and results as far as they tell nothing of one State. The caller has checked that
 * the reader is a donor of all of them.
 */
export async function donorContributions(read: Read, funded: readonly Funded[], language: Language) {
	const all =
		funded.length === 0
			? []
			: await contributionOf(read, { ids: funded.map(({ id }) => id), isWhole: false }, language)
	const shown = new Map(all.map((whole) => [whole.id, withoutFew(whole)]))
	return ({ id, contributions, budget }: Funded) => ({
		...(shown.get(id) ?? nothing),
		given: sumOf(contributions),
		planned: budget,
	})
}

/** An amount or a number; null where nothing is known, `hidden` where it could tell of one State. */
type Amount = number | null | 'hidden'
type Pieces = { category: string; unit: string; n: number | 'hidden'; perPiece: Amount }
type Shown = { committed: Amount; spent: Amount; perLearner: Amount; delivered: number; pieces: Pieces[] }

const nothing: Shown = { committed: 0, spent: 0, perLearner: null, delivered: 0, pieces: [] }

type Whole = Awaited<ReturnType<typeof contributionOf>>[number]

/** One sum of few States withholds all amounts of its programme: they are parts of each other. */
function withoutFew({ behind, learners, pieces, committed, spent, perLearner, delivered }: Whole): Shown {
	const hasAmounts = mayShow(behind.map((total) => ({ total })))
	const trained = learners.reduce((sum, { n }) => sum + n, 0)
	const hasPieces = mayShow(pieces.map(({ n }) => ({ total: n })))
	const shown = (amount: number | null, isShown = hasAmounts) => (isShown ? amount : ('hidden' as const))
	return {
		committed: shown(committed),
		spent: shown(spent),
		delivered,
		// With the amount it would tell how many have learnt.
		perLearner: shown(perLearner, hasAmounts && mayShow([{ total: trained }])),
		pieces: pieces.map(({ n, perPiece, ...piece }) => ({
			...piece,
			n: hasPieces ? n : ('hidden' as const),
			perPiece: shown(perPiece, hasAmounts && hasPieces),
		})),
	}
}

/** What was given in all; null where no amount was recorded. */
function sumOf(contributions: Funded['contributions']): number | null {
	const amounts = contributions.flatMap(({ amount }) => amount ?? [])
	return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}

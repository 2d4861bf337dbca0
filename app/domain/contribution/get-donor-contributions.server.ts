import { sql } from 'kysely'
import { requireRole } from '#app/domain/core/rights.ts'
import { mayShow, withOwnMoney } from '#app/domain/figures/figures.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { contributionOf } from './contribution-of.server.ts'

const fundedBy = statement(({ donor }: { donor: string }) =>
	build
		.selectFrom('programme')
		.where(sql<boolean>`${donor} = any (donors)`)
		.select(['id', 'donors', 'contributions', 'budget', 'cost_per_unit as costPerUnit']),
)

/**
 * What the programmes of a donor have contributed, without confidential requests: what this donor gave, what is planned
 * where nobody else pays, and amounts and results as far as they tell nothing of one State. Refused for other roles.
 */
export async function getDonorContributions(actor: Actor, language: Language) {
	requireRole(actor, 'donor')
	return readAs(actor, async (read) => {
		const funded = await read(fundedBy, { donor: actor.donor ?? '' })
		if (funded.length === 0) return []
		const money = new Map(funded.map((record) => [record.id, withOwnMoney(actor, record)]))
		const all = await contributionOf(read, { ids: [...money.keys()], isWhole: false }, language)
		return all.map((contribution) => shownToDonor(contribution, money.get(contribution.id)))
	})
}

type Whole = Awaited<ReturnType<typeof contributionOf>>[number]
type OwnMoney = { contributions: unknown; budget: number | null }

/** One sum of few States withholds all amounts of its programme: they are parts of each other. */
function shownToDonor({ behind, learners, pieces, reserved: _, ...whole }: Whole, money?: OwnMoney) {
	const hasAmounts = mayShow(behind.map((total) => ({ total })))
	const trained = learners.reduce((sum, { n }) => sum + n, 0)
	const hasPieces = mayShow(pieces.map(({ n }) => ({ total: n })))
	const shown = (amount: number | null, isShown = hasAmounts) => (isShown ? amount : ('hidden' as const))
	return {
		...whole,
		given: sumOf(money?.contributions),
		planned: money?.budget ?? null,
		committed: shown(whole.committed),
		spent: shown(whole.spent),
		// With the amount it would tell how many have learnt.
		perLearner: shown(whole.perLearner, hasAmounts && mayShow([{ total: trained }])),
		pieces: pieces.map(({ n, perPiece, ...piece }) => ({
			...piece,
			n: hasPieces ? n : ('hidden' as const),
			perPiece: shown(perPiece, hasAmounts && hasPieces),
		})),
	}
}

/** What was given in all; null where no amount was recorded. */
function sumOf(contributions: unknown): number | null {
	const amounts = ((contributions ?? []) as { amount: number | null }[]).flatMap(({ amount }) => amount ?? [])
	return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}

import type { Programme } from '#prisma/generated/client.ts'
import { type Funds, promising } from '#workflows/funding/usable-money.ts'
import type { ContributionFacts } from '#workflows/matching/facts.ts'
import { priceOf } from '#workflows/reservation/limits.ts'

type Paying = Pick<Programme, 'budget' | 'costPerUnit' | 'contributions' | 'donors'>
type Promise = { stateIso3: string; quantity: number; amount: number | null }
type Stored = { donor: string; amount: number | null; excludedCountries?: string[] }

/** The money of a programme with all that is promised of it. What was promised before a unit had a price counts at today's. */
export function fundsOf(programme: Paying, promises: readonly Promise[]): Funds {
	const { budget, contributions, donors } = programme
	const funds = { budget, contributions: contributionFacts(donors, contributions), promised: {} }
	return promises.reduce<Funds>(
		(before, { stateIso3, amount, quantity }) =>
			promising(before, stateIso3, amount ?? priceOf(quantity, programme) ?? 0),
		funds,
	)
}

/** What donors gave, as it is stored. A donor without further details excludes no State, and gave an unknown amount. */
export function contributionFacts(
	donors: readonly string[] | null,
	contributions: unknown,
): ContributionFacts[] {
	const given = contributions as Stored[]
	const others = (donors ?? []).filter((donor) => !given.some((each) => each.donor === donor))
	return [
		...given.map(({ donor, amount, excludedCountries = [] }) => ({ donor, amount, excludedCountries })),
		...others.map((donor) => ({ donor, amount: null, excludedCountries: [] })),
	]
}

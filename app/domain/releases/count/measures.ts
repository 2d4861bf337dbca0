import { type FigureSpan, figureSpans } from '#workflows/figures/definitions.ts'
import { namesOf } from '#workflows/names.ts'
import { type Reason, reasonToHideMeasure } from '../disclosure/primary.ts'
import type { FactLine } from './fact.ts'
import { knowersOf } from './partners.ts'
import { isAmountPublished } from './seen-elsewhere.ts'

/** A number that is not a sum of needs: it cannot be worked out from others. */
export type Measure = {
	table: 'times' | 'money'
	dims: Record<string, string>
	measure: 'median' | 'p90' | 'amount'
	value: number | null
	reason: Reason | null
}

type Within = (moment: string | null) => boolean

const ends: Record<FigureSpan, keyof FactLine> = {
	decision: 'decided_at',
	offer: 'offered_at',
	confirmation: 'confirmed_at',
	delivery: 'delivered_at',
	whole: 'ended_at',
}

const daysOf = (fact: FactLine, span: string, party: string) => {
	const column = party === 'all' ? `${span}_gross` : span === 'whole' ? `${party}_net` : `${span}_net`
	return fact[column as keyof FactLine] as number | null // a span has these columns
}

/** Working days of the steps that ended within the period: the number within which half, and nine of ten, had ended. */
export const timeMeasures = (facts: readonly FactLine[], isWithin: Within): Measure[] =>
	namesOf(figureSpans).flatMap((span) => {
		const ended = facts.filter((fact) => isWithin(fact[ends[span]] as string | null)) // a day
		return figureSpans[span].flatMap((party) => {
			const timed = ended.filter((fact) => daysOf(fact, span, party) !== null)
			if (timed.length === 0) return []
			const days = timed.map((fact) => daysOf(fact, span, party) ?? 0).sort((one, other) => one - other)
			const shares = sharesOf(timed.map(({ state_iso3 }) => ({ state: state_iso3, amount: 1 })))
			const reason = reasonToHideMeasure({ needs: timed.length, ...shares })
			const nth = (share: number) => days[Math.ceil(days.length * share) - 1] ?? null
			return (
				[
					['median', 0.5],
					['p90', 0.9],
				] as const
			).map(([measure, share]) => ({
				table: 'times' as const,
				dims: { span, party },
				measure,
				value: reason ? null : nth(share),
				reason,
			}))
		})
	})

/**
 * Amounts of needs whose offer was confirmed within the period, by currency. What was committed is published need by need
 * where a State has agreed to that, and partners of a joint need know of each other's: what is left of an amount without
 * those must obey the rule as well.
 */
export function moneyMeasures(facts: readonly FactLine[], isWithin: Within): Measure[] {
	const confirmed = facts.filter((fact) => isWithin(fact.confirmed_at))
	const currencies = [...new Set(confirmed.flatMap(({ currency }) => currency ?? []))].sort()
	return (['committed', 'spent'] as const).flatMap((what) =>
		currencies.flatMap((currency) => {
			const paid = confirmed.filter((fact) => fact.currency === currency && fact[what] > 0)
			if (paid.length === 0) return []
			const left = what === 'committed' ? paid.filter((fact) => !isAmountPublished(fact)) : paid
			// A partner knows what was agreed for a part from its quantity and the price of the programme.
			const ofPartners = knowersOf(paid).map((state) =>
				left.filter(({ known_to = [] }) => !known_to.includes(state)),
			)
			const [reason = null] = [paid, left, ...ofPartners].flatMap(
				(own) => reasonToHideAmount(own, what) ?? [],
			)
			const value = reason ? null : Math.round(paid.reduce((sum, fact) => sum + fact[what], 0))
			return [
				{ table: 'money' as const, dims: { what, currency }, measure: 'amount' as const, value, reason },
			]
		}),
	)
}

const reasonToHideAmount = (paid: readonly FactLine[], what: 'committed' | 'spent') =>
	reasonToHideMeasure({
		needs: paid.length,
		...sharesOf(paid.map((fact) => ({ state: fact.state_iso3, amount: fact[what] }))),
	})

function sharesOf(parts: readonly { state: string; amount: number }[]) {
	const states = new Map<string, number>()
	for (const { state, amount } of parts) states.set(state, (states.get(state) ?? 0) + amount)
	return {
		states: states.size,
		amount: [...states.values()].reduce((sum, each) => sum + each, 0),
		largest: Math.max(0, ...states.values()),
	}
}

import { excludedOf, moneyLeft } from '../funding/usable-money.ts'
import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const { pass, fail, unknown } = answersOf('money')

/** The money that is left, and that donors allow for the State, pays for the smallest quantity that is of use. */
export function money(need: NeedFacts, programme: ProgrammeFacts) {
	const { costPerUnit, currency } = programme
	const found = moneyLeft(programme, need.stateIso3)
	const { usable } = found
	if (usable === null) return pass('noBudget')
	const left = Math.max(0, usable)
	const excluded = excludedOf(found)
	const kept = { available: left + excluded, excluded, left, currency: currency ?? '' }
	if (usable <= 0) return excluded > 0 && currency ? fail('excluded', kept) : fail('spent')
	const amount = { left, currency: currency ?? '' }
	// An amount without its currency says as little as a price that is not there.
	if (!costPerUnit || !currency) return unknown('costUnknown', amount)

	const units = Math.floor(left / costPerUnit)
	const least = Math.max(1, programme.minimumPerState, need.minimumQuantity ?? 0)
	if (units >= least) return paidFor(need, { ...amount, units })
	return excluded > 0 ? fail('excluded', kept) : fail('short', { ...amount, wanted: least, units })
}

function paidFor({ kind, quantity, minimumQuantity }: NeedFacts, values: { units: number }) {
	if (quantity === null)
		return kind === 'advisory' ? pass('partly', values) : unknown('quantityUnknown', values)
	if (quantity <= values.units) return pass('enough', values)
	return minimumQuantity === null ? unknown('minimumUnknown', values) : pass('partly', values)
}

/** How many units the money left for a State pays for; null where money sets no limit that is known. */
export function affordable(stateIso3: string, programme: ProgrammeFacts): number | null {
	const { usable } = moneyLeft(programme, stateIso3)
	if (usable === null || !programme.costPerUnit) return null
	return Math.max(0, Math.floor(usable / programme.costPerUnit))
}

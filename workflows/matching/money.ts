import { givenFor } from './donors.ts'
import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const { pass, fail, unknown } = answersOf('money')

/** The money that is left pays for the smallest quantity that is of use. */
export function money(need: NeedFacts, programme: ProgrammeFacts) {
	const { costPerUnit, currency } = programme
	const left = moneyLeft(need.stateIso3, programme)
	if (left === null) return pass('noBudget')
	const amount = { left: Math.max(0, left), currency: currency ?? '' }
	if (left <= 0) return fail('spent')
	// An amount without its currency says as little as a price that is not there.
	if (!costPerUnit || !currency) return unknown('costUnknown', amount)

	const units = Math.floor(left / costPerUnit)
	const least = Math.max(1, programme.minimumPerState, need.minimumQuantity ?? 0)
	if (units < least) return fail('short', { ...amount, wanted: least, units })
	return paidFor(need, { ...amount, units })
}

function paidFor({ kind, quantity, minimumQuantity }: NeedFacts, values: { units: number }) {
	if (quantity === null)
		return kind === 'advisory' ? pass('partly', values) : unknown('quantityUnknown', values)
	if (quantity <= values.units) return pass('enough', values)
	return minimumQuantity === null ? unknown('minimumUnknown', values) : pass('partly', values)
}

/** What is left for a State: of the budget, and of what those donors gave that do not leave it out. */
function moneyLeft(stateIso3: string, programme: ProgrammeFacts): number | null {
	const { budget, spent, contributions } = programme
	if (budget === null) return null
	const excluding = contributions.some(({ excludedCountries }) => excludedCountries.includes(stateIso3))
	const given = excluding ? givenFor(stateIso3, programme) : null
	return given === null ? budget - spent : Math.min(budget - spent, given)
}

/** How many units the money left pays for; null where money sets no limit that is known. */
export function affordable(stateIso3: string, programme: ProgrammeFacts): number | null {
	const left = moneyLeft(stateIso3, programme)
	if (left === null || !programme.costPerUnit) return null
	return Math.max(0, Math.floor(left / programme.costPerUnit))
}

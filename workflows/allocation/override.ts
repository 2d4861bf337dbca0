import { type Funds, promising } from '../funding/usable-money.ts'
import { categoryKey, leftOfState } from './categories.ts'
import type { AllocationFacts, AllocationProgramme } from './facts.ts'
import { categoriesIn, quantities } from './pairs.ts'
import { type AllocationSettings, capacityOf, donorLimit } from './settings.ts'

type Line = { needId: string; programmeId: string | null; quantity: number }
type Broken = {
	field: 'programmeId' | 'quantity'
	error: 'doesNotFit' | 'noSuchQuantity' | 'noRoomLeft' | 'excludedByDonors'
}

/** Returns the rules that a line changed by an officer breaks, given all other lines; `null` if there are none. */
export function departing(
	{ inputs }: { inputs: AllocationFacts; settings: AllocationSettings },
	lines: readonly Line[],
	needId: string,
): Broken | null {
	const line = lines.find((each) => each.needId === needId)
	if (!line?.programmeId) return null
	const need = inputs.needs.find(({ id }) => id === needId)
	const programme = inputs.programmes.find(({ id }) => id === line.programmeId)
	const isEligible = need?.eligible.some(({ programmeId }) => programmeId === line.programmeId)
	if (!need || !programme || !isEligible) return { field: 'programmeId', error: 'doesNotFit' }
	const asked = quantities(need, programme)
	// If the State gave no number of expert-days, the programme and the State agree on it later.
	const isOpen = need.wanted === null && need.kind === 'advisory'
	const most = isOpen ? line.quantity : (asked?.wanted ?? 0)
	if (!asked || line.quantity < asked.least || line.quantity > most)
		return { field: 'quantity', error: 'noSuchQuantity' }
	const inIt = lines.filter(({ programmeId }) => programmeId === programme.id)
	const given = inIt.reduce((sum, { quantity }) => sum + quantity, 0)
	const before = programme.takenByState[need.stateIso3] ?? 0
	if (given > capacityOf(programme).limit || before + line.quantity > programme.maximumPerState)
		return { field: 'quantity', error: 'noRoomLeft' }
	if (isBeyondCategories(programme, inputs, inIt, need.stateIso3))
		return { field: 'quantity', error: 'noRoomLeft' }
	const others = inIt.flatMap(({ needId: id, quantity }) => {
		const other = inputs.needs.find((each) => each.id === id)
		return other && other !== need ? [{ stateIso3: other.stateIso3, quantity }] : []
	})
	if (line.quantity > donorLimit(withPromises(programme, others), need.stateIso3))
		return { field: 'quantity', error: 'excludedByDonors' }
	return null
}

/**
 * Whether some category of a programme is given away twice, or above the most for the State, counted as the allocation
 * counts it.
 */
function isBeyondCategories(
	programme: AllocationProgramme,
	{ needs }: AllocationFacts,
	inIt: readonly Line[],
	stateIso3: string,
) {
	return (programme.categories ?? []).some((category) => {
		const takenBy = (of: (stateIso3: string) => boolean) =>
			inIt.reduce((sum, { needId, quantity }) => {
				const need = needs.find(({ id }) => id === needId)
				if (!need || !of(need.stateIso3)) return sum
				const asked = categoriesIn(need, programme)?.find((one) => categoryKey(one) === categoryKey(category))
				if (!asked) return sum
				const more = Math.max(0, quantity - (quantities(need, programme)?.least ?? 0))
				return sum + asked.least + (asked.wanted > asked.least ? more : 0)
			}, 0)
		const ofState = leftOfState(category, stateIso3)
		if (takenBy(() => true) > category.free) return true
		return ofState !== null && takenBy((iso3) => iso3 === stateIso3) > ofState
	})
}

/** Returns the programme with these promises added. */
function withPromises(
	programme: AllocationProgramme,
	promises: readonly { stateIso3: string; quantity: number }[],
): AllocationProgramme {
	const { funds, unitCost } = programme
	if (!funds) return programme
	const after = promises.reduce<Funds>(
		(before, { stateIso3, quantity }) => promising(before, stateIso3, quantity * (unitCost ?? 0)),
		{ budget: null, ...funds },
	)
	return { ...programme, funds: after }
}

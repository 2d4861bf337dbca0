import type { AllocationFacts } from './facts.ts'
import { roomOf } from './limits.ts'
import { quantities } from './pairs.ts'
import type { AllocationSettings } from './settings.ts'

type Line = { needId: string; programmeId: string | null; quantity: number }
type Broken = { field: 'programmeId' | 'quantity'; error: 'doesNotFit' | 'noSuchQuantity' | 'noRoomLeft' }

/** What speaks against a line that an officer changed, beside all others; `null` where nothing does. */
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
	// How many days of advice a task takes is agreed with the programme, where the State did not say.
	const most = need.wanted === null ? line.quantity : (asked?.wanted ?? 0)
	if (!asked || line.quantity < asked.least || line.quantity > most)
		return { field: 'quantity', error: 'noSuchQuantity' }
	const given = lines
		.filter(({ programmeId }) => programmeId === programme.id)
		.reduce((sum, { quantity }) => sum + quantity, 0)
	const before = programme.takenByState[need.stateIso3] ?? 0
	if (given > roomOf(programme).limit || before + line.quantity > programme.maximumPerState)
		return { field: 'quantity', error: 'noRoomLeft' }
	return null
}

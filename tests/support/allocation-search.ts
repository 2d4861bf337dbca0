import type { AllocationLine } from '#workflows/allocation/allocate.ts'
import type { AllocationFacts } from '#workflows/allocation/facts.ts'
import type { AllocationSettings } from '#workflows/allocation/settings.ts'
import { asked, brokenRules } from './allocation-rules.ts'

/** Every allocation that breaks no rule, one after the other; for a handful of needs. */
export function* everyAllocation(facts: AllocationFacts, settings: AllocationSettings) {
	const choices = facts.needs.map((need) => [
		null,
		...need.eligible.flatMap(({ programmeId }) => {
			const programme = facts.programmes.find(({ id }) => id === programmeId)
			const range = programme && asked(need, programme)
			if (!range) return []
			const quantities = Array.from(
				{ length: range.wanted - range.least + 1 },
				(_, more) => range.least + more,
			)
			return quantities.map((quantity) => ({ needId: need.id, programmeId, quantity }))
		}),
	])
	for (const lines of combinations(choices)) if (brokenRules(facts, settings, lines).length === 0) yield lines
}

function* combinations(choices: readonly (AllocationLine | null)[][]): Generator<AllocationLine[]> {
	const [first, ...rest] = choices
	if (!first) {
		yield []
		return
	}
	for (const others of combinations(rest)) for (const one of first) yield one ? [one, ...others] : others
}

/** What the four steps weigh in an allocation, reckoned from the facts alone. */
export function valuesOf(facts: AllocationFacts, lines: readonly AllocationLine[]) {
	const order = [...facts.needs].sort(
		(one, other) =>
			one.urgency - other.urgency ||
			one.awards - other.awards ||
			one.submittedOn.localeCompare(other.submittedOn) ||
			(one.id < other.id ? -1 : 1),
	)
	const value = { served: 0, ties: 0, quantity: 0, fit: 0 }
	for (const { needId, programmeId, quantity } of lines) {
		const need = facts.needs.find(({ id }) => id === needId)
		const programme = facts.programmes.find(({ id }) => id === programmeId)
		if (!need || !programme) throw new Error(needId)
		const weight = Math.round(((need.points ?? 50) + 1) * 10)
		value.served += weight
		value.ties += order.length - order.indexOf(need)
		const wanted = need.wanted ?? asked(need, programme)?.least ?? 1
		value.quantity += quantity * Math.max(1, Math.round((weight * 100) / Math.max(1, wanted)))
		value.fit += Math.round((need.eligible.find((at) => at.programmeId === programmeId)?.fit ?? 0) * 10)
	}
	return value
}

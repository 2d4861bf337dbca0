import { beforeEach } from 'vitest'
import type { AllocationScope } from '#app/domain/allocation/allocation-scope.ts'
import { getAllocation } from '#app/domain/allocation/get-allocation.server.ts'
import { runAllocation } from '#app/domain/allocation/run-allocation.server.ts'
import { startAllocation } from '#app/domain/allocation/start-allocation.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { addProgramme } from '#tests/support/world.ts'
import type { AllocationLine } from '#workflows/allocation/allocate.ts'
import type { AllocationFacts } from '#workflows/allocation/facts.ts'
import type { AllocationSettings } from '#workflows/allocation/settings.ts'
import { asked, brokenRules } from './allocation-rules.ts'

export const { triage, approver } = office
let count = 0
export let programmeId = ''

/** A programme of 40 seats for which all needs of this test compete: one State may have 10 of them. */
export const useScarceProgramme = () =>
	beforeEach(async () => {
		programmeId = `scarce${++count}`
		await addProgramme(programmeId, 'training', { capacity: 40, maximumPerState: 40 })
		// Open needs of other tests must not compete.
		await look((tx) =>
			tx.need.updateMany({
				where: { status: { in: ['accepted', 'proposed', 'reserved'] } },
				data: { status: 'withdrawn', programmeId: null },
			}),
		)
	})

export async function wanting(quantity: number, minimumQuantity: number, priority: number, state?: 'egypt') {
	const { id } = await aNeed(state ? { state } : {})
	await look((tx) => tx.need.update({ where: { id }, data: { quantity, minimumQuantity, priority } }))
	return id
}
export const three = async () =>
	[await wanting(8, 6, 40), await wanting(8, 6, 90), await wanting(9, 5, 60, 'egypt')] as const

export async function run(scope: AllocationScope = { of: 'programme', programmeId }, by: Actor = triage) {
	const runId = await startAllocation(by, scope)
	await runAllocation({ runId })
	return runId
}
export const see = (runId: string) => getAllocation(office.approver, runId)
export const lineOf = async (runId: string, needId: string) => {
	const line = (await see(runId)).lines.find((each) => each.needId === needId)
	if (!line) throw new Error(needId)
	return line
}
export const at = async (runId: string) => ({ runId, revision: (await see(runId)).revision })
export const departure = (programmeId: string | null, quantity: number) => ({
	programmeId,
	quantity,
	reason: 'The unit can wait until spring.',
})

/** Yields every allocation that breaks no rule; for a few needs only. */
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

/** Returns the value of an allocation in the four steps, computed from the facts alone. */
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

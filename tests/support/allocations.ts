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

export const { triage, approver } = office
let count = 0
export let programmeId = ''

/** A programme of 40 seats that all needs of this test compete for: one State may have 10 of them. */
export const useScarceProgramme = () =>
	beforeEach(async () => {
		programmeId = `scarce${++count}`
		await addProgramme(programmeId, 'training', { capacity: 40, maximumPerState: 40 })
		// What other tests have left open does not compete.
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

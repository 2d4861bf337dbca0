import { advanceDelivery } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { castOf } from '#prisma/seed/cast.ts'
import { fillTraining } from '#prisma/seed/fill-training.ts'
import type { LedgerWork } from '#prisma/seed/sample-ledger.ts'
import type { Story } from '#prisma/seed/story.ts'
import { inDays } from '#tests/support/in-days.ts'
import { present } from '#tests/support/present.ts'
import { caseStep, findDelivery, needsOf, requestStep } from '#tests/support/steps.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import type { RequestEvent } from '#workflows/request/events.ts'

/** Takes an endorsed request of a story's authority through review, until each of its needs is accepted. */
export async function acceptRequest(story: Story, requestId: string) {
	const { officer, byRole } = castOf(story)
	const of = (role: keyof typeof byRole) => present(byRole[role], role)
	const event = (told: RequestEvent, role: keyof typeof byRole) => requestStep(of(role), requestId, told)
	await event({ type: 'acknowledge', officerId: officer.id, authenticated: true }, 'triageOfficer')
	await event({ type: 'pass', duplicatesChecked: true, securityForce: true }, 'caseOfficer')
	const mitigation = { mitigation: 'Human rights are part of it.', monitoring: 'Use is reported.' }
	const assessment = { risk: 'MEDIUM', sources: 'Public reports.', checkedOn: inDays(0) } as const
	await caseStep(of('dueDiligenceOfficer'), requestId, { type: 'assess', ...assessment, ...mitigation })
	await caseStep(of('headquartersApprover'), requestId, { type: 'clearWithMitigation', ...mitigation })
	const decisions = (await needsOf(requestId)).map(({ id }) => {
		return { needId: id, outcome: 'accept' as const, reason: 'Within the mandate.' }
	})
	await event({ type: 'proposeDecisions', decisions }, 'caseOfficer')
	await event({ type: 'approveDecisions', allDeclined: false }, 'headquartersApprover')
}

type DeliveryStep = [actor: Actor, event: DeliveryEvent, records?: LedgerWork]

/** Takes steps of a delivery, each after the records on which it depends. */
export async function deliver(deliveryId: string, steps: readonly DeliveryStep[]) {
	for (const [actor, event, records] of steps) {
		await records?.(actor, deliveryId)
		await fillTraining(actor, deliveryId, event)
		const { revision } = await findDelivery(deliveryId)
		await advanceDelivery(actor, { deliveryId, revision, event })
	}
}

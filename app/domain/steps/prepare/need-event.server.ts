import type { Found, StepEvent } from '#app/domain/core/subjects/subject.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { requireFullProgramme } from './full-programme.server.ts'

const refuse = (key: string) => new DomainError('invalid', key, { quantity: key })

/** A part is less than what was asked for, or than what is offered now; the rest must be something too. */
async function requirePart(tx: Tx, { id, snapshot }: Found, { quantity }: StepEvent) {
	const need = await tx.need.findUniqueOrThrow({ where: { id }, select: { quantity: true } })
	const { quantity: offered } = (snapshot as { context: { quantity: number | null } }).context
	const whole = offered ?? need.quantity
	if (whole === null || Number(quantity) >= whole) throw refuse('useWholeOffer')
}

/** The event as the chart is asked to take it; refused where what was sent does not hold. */
export async function prepareNeedEvent(
	tx: Tx,
	found: Found,
	event: StepEvent,
	actor: Actor,
): Promise<StepEvent> {
	if (actor.recusedFrom.includes(String(event.programmeId))) throw new DomainError('refused', 'notRecused')
	if (event.type === 'offerPart') await requirePart(tx, found, event)
	if (event.type === 'waitlist')
		await withinSystem(tx, actor, () => requireFullProgramme(tx, found.id, String(event.programmeId)))
	return event
}

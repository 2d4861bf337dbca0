import type { Actor } from '#app/platform/actor.ts'
import { deliveryEntity } from './delivery.server.ts'
import { dueDiligenceEntity } from './due-diligence.server.ts'
import type { LoadedEntity, StepEvent } from './entity.ts'
import { needEntity } from './need.server.ts'
import { requestEntity } from './request.server.ts'

/** The rows that have a workflow of their own. */
export const subjects = {
	request: requestEntity,
	need: needEntity,
	delivery: deliveryEntity,
	dueDiligence: dueDiligenceEntity,
}
export type EntityName = keyof typeof subjects

/** One step that was taken, passed to its consequences. */
export type Step = {
	name: EntityName
	/** The row as it was before the step. */
	found: LoadedEntity
	event: StepEvent
	actor: Actor
	/** The person whose step it is, also where the system takes it as a consequence. */
	by: string
	auditId: string
	/** Takes another step in the same transaction, as the system, on behalf of the same person. */
	follow: (name: EntityName, id: string, event: StepEvent) => Promise<unknown>
}

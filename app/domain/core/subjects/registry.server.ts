import type { Actor } from '#app/platform/actor.ts'
import { deliverySubject } from './delivery.server.ts'
import { dueDiligenceSubject } from './due-diligence.server.ts'
import { needSubject } from './need.server.ts'
import { requestSubject } from './request.server.ts'
import type { Found, StepEvent } from './subject.ts'

/** The rows that have a chart of their own. */
export const subjects = {
	request: requestSubject,
	need: needSubject,
	delivery: deliverySubject,
	dueDiligence: dueDiligenceSubject,
}
export type SubjectName = keyof typeof subjects

/** One step that was taken, for what must follow from it. */
export type Step = {
	name: SubjectName
	/** The row as it was before the step. */
	found: Found
	event: StepEvent
	actor: Actor
	auditId: string
	/** Takes another step in the same transaction, as the system, on behalf of the same person. */
	follow: (name: SubjectName, id: string, event: StepEvent) => Promise<unknown>
}

import type { Actor } from '#app/platform/actor.ts'
import type { SubjectName } from './subjects/registry.server.ts'
import type { Found, StepEvent } from './subjects/subject.ts'

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

import { refusalOf } from '#app/domain/core/refusal-of.ts'
import type { SubjectName } from '#app/domain/core/subjects/registry.server.ts'
import type { Found, StepEvent } from '#app/domain/core/subjects/subject.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { prepareEvent } from './prepare/prepare-event.server.ts'

/** `isFilled` when what the event asks for is known; otherwise only whether it can be tried at all. */
type Foreseen = { event: StepEvent; isFilled: boolean }

/**
 * What a step would be refused for, were it taken now, as the key of a refusal; null when nothing stands against it.
 * Asks what `takeStep` asks, and changes nothing.
 */
export async function foreseeStep(
	tx: Tx,
	actor: Actor,
	name: SubjectName,
	found: Found,
	{ event, isFilled }: Foreseen,
): Promise<string | null> {
	const { workflow, facts } = found
	try {
		const here = workflow.restore(found.snapshot, found.snapshotVersion)
		workflow.mayTry(here, event.type, actor, facts)
		if (!isFilled) return null
		const prepared = await prepareEvent(tx, name, found, event, actor)
		workflow.decide(here, prepared, actor, facts)
		return null
	} catch (error) {
		return refusalOf(error).reason
	}
}

import type { Actor } from '#app/platform/actor.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { waitingSteps } from '#workflows/waiting.ts'
import type { Found } from './subjects/subject.ts'

export type StepAhead = { type: string; roles: ActingRole[]; yours: boolean }

/** What this person can do with the row, and what is awaited from whom. `as` looks at it from another state. */
export function stepsAhead(
	{ workflow, snapshot, snapshotVersion, facts }: Found,
	actor: Actor,
	as?: string,
): { openTo: string[]; ahead: StepAhead[] } {
	const here = workflow.restore(snapshot, snapshotVersion)
	const openTo: string[] = workflow.openTo(here, actor, facts)
	const next = workflow.nextSteps(as ? { ...here, value: as } : here)
	const waiting = new Set(
		waitingSteps(
			next.map(({ type }) => type),
			here.context,
		),
	)
	const ahead = next
		.filter(({ type }) => waiting.has(type))
		.map(({ type, roles }) => ({ type, roles: roles.filter((role) => role !== 'system') }))
		.filter(({ roles }) => roles.length > 0)
		.map((step) => ({ ...step, yours: openTo.includes(step.type) }))
	return { openTo, ahead }
}

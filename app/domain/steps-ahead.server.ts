import type { Actor } from '#app/platform/actor.ts'
import type { ActingRole } from '#workflows/roles.ts'
import type { Found } from './subjects/subject.ts'

export type StepAhead = { type: string; roles: ActingRole[]; yours: boolean }

// Ways out that stand open nearly always: offered as a form, but not what everybody waits for.
const waysOut = new Set(['fail', 'withdrawNeed'])

/** What this person can do with the row, and what is awaited from whom. `as` looks at it from another state. */
export function stepsAhead(
	{ workflow, snapshot, snapshotVersion, facts }: Found,
	actor: Actor,
	as?: string,
): { openTo: string[]; ahead: StepAhead[] } {
	const here = workflow.restore(snapshot, snapshotVersion)
	const openTo: string[] = workflow.openTo(here, actor, facts)
	const ahead = workflow
		.nextSteps(as ? { ...here, value: as } : here)
		.map(({ type, roles }) => ({ type, roles: roles.filter((role) => role !== 'system') }))
		.filter(({ type, roles }) => roles.length > 0 && !waysOut.has(type))
		.map((step) => ({ ...step, yours: openTo.includes(step.type) }))
	return { openTo, ahead }
}

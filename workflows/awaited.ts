import type { Permission, Snapshot, Workflow } from '#workflows/engine/engine.ts'
import { type Condition, type Facts, failedOfRecord, permit, type Who } from './facts.ts'
import { actsIn } from './record-acts.ts'
import { type ActingRole, isSystem } from './roles.ts'
import { rolesAwaited, waitingSteps } from './waiting.ts'

/** What a record waits for, and the roles that do it: a step of its chart, or an act on its records. */
export type AwaitedAct = { type: string; roles: readonly ActingRole[]; permission: Permission }

export type Awaited = {
	/** What can be done now, in the order of the chart; what the records need first comes first. */
	acts: AwaitedAct[]
	/** If nothing can be done now: the condition of the record that the next step waits for. */
	heldBy: Condition | null
}

/**
 * Returns what a record waits for: the steps that its chart requires of people, as far as the record allows them today.
 * Whoever names a person, a side or a next step reads it here: pages, worklists, clocks and lists.
 */
export function awaited(workflow: Workflow, now: Snapshot, facts: Facts): Awaited {
	const before = actsIn(workflow.machine.id, String(now.value))
		.filter(({ isDone }) => !isDone(facts))
		.map(({ type, permission }) => ({ type, roles: rolesAwaited(permission), permission }))
	const required = waitingSteps(workflow, workflow.possible(now), now.context).flatMap((type) => {
		const permission: Permission | undefined = workflow.permissions[type]
		const roles = permission ? rolesAwaited(permission).filter((role) => !isSystem(role)) : []
		return permission && roles.length > 0 ? [{ type, roles, permission }] : []
	})
	const failed = required.map(({ permission: { when = [] } }) => failedOfRecord(when, facts))
	const acts = [...before, ...required.filter((_, at) => !failed[at])]
	return { acts, heldBy: acts.length === 0 ? (failed[0] ?? null) : null }
}

/** Returns those of the acts that are awaited of this person. */
export const openActs = (acts: readonly AwaitedAct[], who: Who, facts: Facts): AwaitedAct[] =>
	acts.filter(
		({ type, roles, permission }) => !('refused' in permit(type, { ...permission, roles }, who, facts)),
	)

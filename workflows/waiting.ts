import type { Workflow } from '#workflows/engine/engine.ts'
import { type ActingRole, isStateRole, type StateRole } from './roles.ts'

/** Returns the steps that require action by a person: see `optional` and `doneOnce` of a permission. */
export function waitingSteps<Type extends string>(
	{ permissions }: Pick<Workflow, 'permissions'>,
	steps: readonly Type[],
	context: unknown,
): Type[] {
	const done = (context ?? {}) as Record<string, unknown>
	return steps.filter((type) => {
		const { optional, doneOnce } = permissions[type] ?? {}
		return !optional && !(doneOnce && done[doneOnce] === true)
	})
}

/** Returns the step that requires action by a person, among those open to them; undefined if there is none. */
export function waitingStep<Type extends string>(
	workflow: Pick<Workflow, 'permissions'>,
	open: readonly Type[],
	context: unknown,
): Type | undefined {
	return waitingSteps(workflow, open, context)[0]
}

/** Returns the states in which a step may require action by this role, to filter rows before each is checked. */
export function waitingStates({ machine, permissions }: Workflow, role: ActingRole): string[] {
	const mayWait = (type: string) => {
		const permission = permissions[type]
		return permission !== undefined && !permission.optional && permission.roles.includes(role)
	}
	return Object.entries(machine.states)
		.filter(([, state]) => (state.ownEvents as readonly string[]).some(mayWait))
		.map(([name]) => name)
}

/** Returns the roles of the State whose action a status awaits: its focal point endorses, its drafter does not. */
export function stateRolesAt({ machine, permissions }: Workflow, state: string): StateRole[] {
	const types: readonly string[] = machine.states[state]?.ownEvents ?? []
	const awaited = types.flatMap((type) =>
		permissions[type]?.optional ? [] : (permissions[type]?.roles ?? []),
	)
	return [...new Set(awaited)].filter((role): role is StateRole => isStateRole(role))
}

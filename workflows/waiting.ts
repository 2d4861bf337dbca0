import type { AnyStateMachine, StateValueFrom } from 'xstate'
import type { Permission, Workflow } from '#workflows/engine/engine.ts'
import { actsIn } from './record-acts.ts'
import { type ActingRole, isStateRole, type StateRole } from './roles.ts'

/** Returns the steps that require action by a person: see `optional` and `doneOnce` of a permission. */
export function waitingSteps<Type extends string>(
	{ permissions }: Pick<Workflow, 'permissions'>,
	steps: readonly Type[],
	context: unknown,
): Type[] {
	// A context is an object; which fields it has depends on the chart.
	const done = (context ?? {}) as Record<string, unknown>
	return steps.filter((type) => {
		const { optional, doneOnce } = permissions[type] ?? {}
		return !optional && !(doneOnce && done[doneOnce] === true)
	})
}

/** Returns the roles that a step or an act is awaited of: they may take it, and nobody else is named. */
export const rolesAwaited = ({ roles, awaitedOf = roles }: Permission): readonly ActingRole[] =>
	roles.filter((role) => awaitedOf.includes(role))

/** Returns the step that requires action by a person, among those open to them; undefined if there is none. */
export function waitingStep<Type extends string>(
	workflow: Pick<Workflow, 'permissions'>,
	open: readonly Type[],
	context: unknown,
): Type | undefined {
	return waitingSteps(workflow, open, context)[0]
}

/** Returns the states in which a step may require action by this role, to filter rows before each is checked. */
export function waitingStates<Machine extends AnyStateMachine>(
	{ states, machine, permissions }: Pick<Workflow<Machine>, 'states' | 'machine' | 'permissions'>,
	role: ActingRole,
): StateValueFrom<Machine>[] {
	const known: Readonly<Record<string, Permission>> = permissions
	const mayWait = (type: string) => {
		const permission = known[type]
		return permission !== undefined && !permission.optional && rolesAwaited(permission).includes(role)
	}
	return states.filter((state) => {
		const own: readonly string[] = machine.states[String(state)]?.ownEvents ?? []
		const acts = actsIn(machine.id, String(state))
		return own.some(mayWait) || acts.some(({ permission }) => rolesAwaited(permission).includes(role))
	})
}

/** Returns the roles of the State whose action a status awaits: its focal point endorses, its drafter does not. */
export function stateRolesAt({ machine, permissions }: Workflow, state: string): StateRole[] {
	const types: readonly string[] = machine.states[state]?.ownEvents ?? []
	const awaited = types.flatMap((type) => {
		const permission: Permission | undefined = permissions[type]
		return !permission || permission.optional ? [] : rolesAwaited(permission)
	})
	return [...new Set(awaited)].filter((role): role is StateRole => isStateRole(role))
}

import type { Workflow } from '#workflows/engine/engine.ts'
import type { ActingRole } from './roles.ts'

/** Those of these steps that are asked of a person: see `optional` and `doneOnceShared` of a permission. */
export function waitingSteps<Type extends string>(
	{ permissions }: Pick<Workflow, 'permissions'>,
	steps: readonly Type[],
	context: unknown,
): Type[] {
	const shared = (context as { shared?: boolean } | undefined)?.shared === true
	return steps.filter((type) => {
		const { optional, doneOnceShared } = permissions[type] ?? {}
		return !optional && !(shared && doneOnceShared)
	})
}

/** The step that is asked of a person, among those open to them; undefined when there is none. */
export function waitingStep<Type extends string>(
	workflow: Pick<Workflow, 'permissions'>,
	open: readonly Type[],
	context: unknown,
): Type | undefined {
	return waitingSteps(workflow, open, context)[0]
}

/** The states in which a step may be asked of this role: where to look before each row is asked. */
export function waitingStates({ machine, permissions }: Workflow, role: ActingRole): string[] {
	const mayWait = (type: string) => {
		const permission = permissions[type]
		return permission !== undefined && !permission.optional && permission.roles.includes(role)
	}
	return Object.entries(machine.states)
		.filter(([, state]) => (state.ownEvents as readonly string[]).some(mayWait))
		.map(([name]) => name)
}

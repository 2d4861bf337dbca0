import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type ChartName, chartNames, workflows } from '#workflows/charts.ts'
import type { Permission } from '#workflows/engine/engine.ts'
import { isOfficeRole } from '#workflows/roles.ts'

export type PermissionRow = Required<Pick<Permission, 'roles' | 'when'>> & {
	event: string
	/**
	 * The states in which the chart accepts the event, and those that it leads to; empty if the state does not change.
	 */
	from: string[]
	to: string[]
}

/** Returns the permissions of a chart with the transitions of each event, in the order of the table. */
export function permissionTable(name: ChartName): PermissionRow[] {
	const { machine, permissions } = workflows[name]
	const states = Object.entries(machine.states)
	return Object.entries<Permission>(permissions).map(([event, { roles, when = [] }]) => {
		const taken = states.flatMap(([from, { transitions }]) =>
			(transitions.get(event) ?? []).map(({ target }) => ({ from, to: target?.[0]?.key })),
		)
		const to = taken.flatMap((step) => (step.to && step.to !== step.from ? [step.to] : []))
		return { event, roles, when, from: unique(taken.map(({ from }) => from)), to: unique(to) }
	})
}

const unique = (states: string[]) => [...new Set(states)]

/** The permission tables of all workflows. Open to all UNODC roles: permissions are not confidential there. */
export function listPermissions(actor: Actor) {
	if (!isOfficeRole(actor.role)) throw new DomainError('refused', 'forbidden')
	return chartNames.map((chart) => ({ chart, rows: permissionTable(chart) }))
}

import type { Actor } from '#app/platform/actor.ts'
import { chartNames } from '#workflows/charts.ts'
import { permissionTable } from '#workflows/permission-table.ts'
import { requireRole } from './require-role.ts'

/** The permission tables of all workflows, for an administrator. */
export function listPermissions(actor: Actor) {
	requireRole(actor, 'administrator')
	return chartNames.map((chart) => ({ chart, rows: permissionTable(chart) }))
}

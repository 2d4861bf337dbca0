import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { chartNames } from '#workflows/charts.ts'
import { permissionTable } from '#workflows/engine/permission-table.ts'
import { isOfficeRole } from '#workflows/roles.ts'

/** The permission tables of all workflows. Open to all UNODC roles: permissions are not confidential there. */
export function listPermissions(actor: Actor) {
	if (!isOfficeRole(actor.role)) throw new DomainError('refused', 'forbidden')
	return chartNames.map((chart) => ({ chart, rows: permissionTable(chart) }))
}

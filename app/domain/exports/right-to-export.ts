import type { ExportKind } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isStateRole } from '#workflows/roles.ts'

/** Whether somebody may take this out: a State what is its own, others once an administrator has said so. */
export const hasRightToExport = ({ role, mayExport }: Actor, what: ExportKind) =>
	isStateRole(role) ? what === 'history' : mayExport === true

/** Refuses whoever may not. */
export function requireRightToExport(actor: Actor, what: ExportKind) {
	if (!hasRightToExport(actor, what)) throw new DomainError('refused', 'mayNotExport')
}

/** What is confidential leaves in the hands of the State itself, of triage and of headquarters. */
export const mayExportConfidential = ({ role }: Actor) =>
	isStateRole(role) || role === 'triageOfficer' || role === 'headquartersApprover'

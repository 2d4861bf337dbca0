import { namesOf } from '#workflows/names.ts'
import type { Role } from '#workflows/roles.ts'

/** Bulk actions: the event of each row, and the role that takes it. */
export const bulkActions = {
	acknowledge: { subject: 'request', role: 'triageOfficer', asksOfficer: true },
	reassign: { subject: 'request', role: 'triageOfficer', asksOfficer: true },
	/** Applies to the accepted needs of each request. */
	holdNeed: { subject: 'need', role: 'caseOfficer', asksOfficer: false },
} as const satisfies Record<string, { subject: 'request' | 'need'; role: Role; asksOfficer: boolean }>
export type BulkAction = keyof typeof bulkActions

const bulkActionNames = namesOf(bulkActions)

/** Maximum number of rows at once. */
export const MOST_ROWS = 100

/** The bulk actions of a role. */
export const bulkActionsOf = (role: string) =>
	bulkActionNames.filter((action) => bulkActions[action].role === role)

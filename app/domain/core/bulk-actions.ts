import type { Role } from '#workflows/roles.ts'

/** What can be done with many requests at once: the event of each row, and whose it is. */
export const bulkActions = {
	acknowledge: { subject: 'request', role: 'triageOfficer', asksOfficer: true },
	reassign: { subject: 'request', role: 'triageOfficer', asksOfficer: true },
	/** Of each request, the needs that were accepted. */
	holdNeed: { subject: 'need', role: 'caseOfficer', asksOfficer: false },
} as const satisfies Record<string, { subject: 'request' | 'need'; role: Role; asksOfficer: boolean }>
export type BulkAction = keyof typeof bulkActions

const bulkActionNames = Object.keys(bulkActions) as BulkAction[]

/** At most so many rows at once. */
export const MOST_ROWS = 100

/** What somebody of this role can do with many requests at once. */
export const bulkActionsOf = (role: string) =>
	bulkActionNames.filter((action) => bulkActions[action].role === role)

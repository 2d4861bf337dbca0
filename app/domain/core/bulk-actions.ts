import { type Ability, may } from '#workflows/abilities.ts'
import { namesOf } from '#workflows/names.ts'
import type { ActingRole } from '#workflows/roles.ts'

/** Bulk actions: the event of each row, and the ability that it requires. */
export const bulkActions = {
	acknowledge: { subject: 'request', ability: 'takeInRequests', asksOfficer: true },
	reassign: { subject: 'request', ability: 'takeInRequests', asksOfficer: true },
	/** Applies to the accepted needs of each request. */
	holdNeed: { subject: 'need', ability: 'workOnOwnCases', asksOfficer: false },
} as const satisfies Record<string, { subject: 'request' | 'need'; ability: Ability; asksOfficer: boolean }>
export type BulkAction = keyof typeof bulkActions

const bulkActionNames = namesOf(bulkActions)

/** Maximum number of rows at once. */
export const MOST_ROWS = 100

/** The bulk actions of a role. */
export const bulkActionsOf = (role: ActingRole) =>
	bulkActionNames.filter((action) => may({ role }, bulkActions[action].ability))

import type { RetentionClass } from '#workflows/retention-periods.ts'
import { closedCases } from './closed-case.server.ts'
import { draftsToArchive, idleDrafts } from './drafts.server.ts'
import { formerStaff } from './former-staff.server.ts'
import { learners } from './learners.server.ts'
import { mailBodies } from './mail-bodies.server.ts'
import { type Part, wholeRows } from './part.ts'
import { sessions } from './sessions.server.ts'

/** What belongs to each class of data. */
export const partsOf: Record<RetentionClass, readonly Part[]> = {
	closedCases: [closedCases],
	learners: [learners],
	draftReminder: [idleDrafts],
	draftArchive: [draftsToArchive],
	links: [wholeRows('invitation', 'expires_at', 'used_at is null'), wholeRows('account_link', 'expires_at')],
	feeds: [wholeRows('calendar_feed', 'revoked_at')],
	doorLog: [wholeRows('door_event', 'at')],
	confidentialReads: [wholeRows('confidential_read', 'at')],
	mailBodies: [mailBodies, wholeRows('inbound_mail', 'received_at')],
	sessions,
	formerStaff: [formerStaff],
}

import type { Tx } from '#app/platform/database.server.ts'
import { noticesOfKind } from '#workflows/notices/kinds.ts'

/**
 * Takes out of the next summary of a person what it would say of their saved views, or of one of them: they no longer
 * want to know. Call it after the view was changed, so that a search under way has either left its notice or leaves
 * none. Runs as the system.
 */
export const dropAlerts = (tx: Tx, personId: string, viewId?: string) =>
	tx.notice.updateMany({
		where: {
			personId,
			template: { in: noticesOfKind('views') },
			status: 'queued',
			digestId: null,
			...(viewId && { eventKey: { startsWith: alertKey(viewId) } }),
		},
		data: { status: 'suppressed', suppressedBecause: 'switchedOff' },
	})

/** What the event keys of a view's notices begin with. */
export const alertKey = (viewId: string) => `view:${viewId}:`

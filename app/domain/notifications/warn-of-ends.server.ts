import { dueEnds, readEnds } from '#app/domain/reference/data-ends.server.ts'
import { applyStateGroups } from '#app/domain/reference/state-groups.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { idOf } from '#app/platform/ids.server.ts'
import { rolesThat } from '#workflows/abilities.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { queueNotices } from './queue-notices.server.ts'

/** Where dated data and their ends are seen. */
const PAGE = '/administration/reference-data'

/**
 * Tells all who keep dated data of those that end soon or have ended: once for each list and end, and once for all
 * calendars whose holidays end on the same day. Gives States the groups that the lists name as at today.
 */
export function warnOfEnds(): Promise<void> {
	return withActor(systemActor, async (tx) => {
		await applyStateGroups(askIn(tx))
		const due = dueEnds(await readEnds(askIn(tx)), dayOfOffice(now()))
		if (due.length === 0) return
		const where = { role: { in: rolesThat('keepReferenceData') }, suspendedAt: null }
		const people = (await tx.person.findMany({ where, select: { id: true } })).map(({ id }) => id)
		const ends = new Set(
			due.map(({ what, name, until }) => (what === 'list' ? `${name} ${until}` : `${what} ${until}`)),
		)
		for (const end of ends)
			await queueNotices(tx, {
				eventKey: idOf('reference.ends', end),
				notice: 'dataEnds',
				people,
				facts: { path: PAGE },
			})
	})
}

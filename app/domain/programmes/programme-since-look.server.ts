import { sql } from 'kysely'
import { knownUntil, lookKnownUntil, rememberLook } from '#app/domain/core/last-look.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build } from '#app/platform/statement.ts'
import { isOfficeRole } from '#workflows/roles.ts'

/** So many of the latest entries are counted. */
const COUNTED = 100

// The history is read only where something has changed since.
const changesOf = (personId: string, programmeId: string) =>
	build
		.selectFrom('programme as p')
		.leftJoin('last_look as look', (join) =>
			join
				.onRef('look.record_id', '=', 'p.id')
				.on('look.kind', '=', 'programme')
				.on('look.person_id', '=', personId),
		)
		.where('p.id', '=', programmeId)
		.select(['look.at', 'look.since', 'p.updated_at as updatedAt'])
		.select(
			sql<string[]>`case when p.updated_at > ${lookKnownUntil()} then array(
				select entry.type from audit_entry as entry where entry.type like 'programme.%' and entry.event->>'programmeId' = p.id
					and entry.at > ${lookKnownUntil()} and entry.actor_id <> ${personId}
				limit ${sql.lit(COUNTED)}) else '{}' end`.as('changes'),
		)

/** What others did to a programme: how often they changed it, and whether another person manages it now. */
type ProgrammeNews = { since: Date; changes: number; newManager: boolean }

/**
 * What others did to a programme since the reader's last visit, at most 100 changes; null if there was no visit or
 * nothing has changed, and for all but UNODC, who know no history of it. After the page was read, this visit is recorded;
 * nothing is written where nothing has changed.
 */
export function programmeSinceLook(actor: Actor, id: string): Promise<ProgrammeNews | null> {
	return readAs(actor, async (read) => {
		if (!isOfficeRole(actor.role)) return null
		const [row] = await read(changesOf(actor.id, id))
		if (!row) return null
		const look = row.at && { at: row.at, since: row.since }
		if (!look || row.updatedAt > look.at)
			read.afterwards(() => rememberLook(actor, { kind: 'programme', id }, { look, at: read.at }))
		const since = knownUntil(look)
		if (!since || row.changes.length === 0) return null
		const changes = row.changes.filter((type) => type !== 'programme.managerChanged').length
		return { since, changes, newManager: changes < row.changes.length }
	})
}

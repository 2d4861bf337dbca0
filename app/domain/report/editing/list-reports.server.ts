import { sql } from 'kysely'
import { postsOf } from '#app/domain/core/rights.ts'
import { readCursor, writeCursor } from '#app/forms/address-values.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { inWritingPost, isWriter } from './change-report.server.ts'

/** Reports on a page; there are a few each year. */
const PAGE = 25

type ReportCursor = { at: Date | null; id: string }

const list = statement(({ at, id }: ReportCursor) =>
	build
		.selectFrom('report as r')
		.innerJoin('release as l', 'l.id', 'r.release_id')
		.where(
			sql<boolean>`(${at}::timestamptz is null or (r.updated_at, r.id) < (${at}::timestamptz, ${id}::text))`,
		)
		.orderBy('r.updated_at', 'desc')
		.orderBy('r.id', 'desc')
		.limit(sql.lit(PAGE + 1))
		.select(['r.id', 'r.status', 'r.symbol', 'r.dated', 'r.published_at as publishedAt', 'l.period'])
		.select(['r.updated_at as updatedAt']),
)

/**
 * The reports that a person may see, the latest change first, page by page; whether the person can begin one, and
 * prepares the annexes of meetings.
 */
export function listReports(actor: Actor, after: string | undefined) {
	return readAs(actor, async (read) => {
		const cursor = readCursor(after)
		const rows = await read(list, { at: cursor?.at ?? null, id: cursor?.id ?? '' })
		const reports = rows.slice(0, PAGE)
		const last = reports.at(-1)
		const next = rows.length > PAGE && last ? writeCursor({ at: last.updatedAt, id: last.id }) : null
		const preparesAnnex = postsOf(actor).some(({ role }) => may({ role }, 'prepareAgendaAnnex'))
		return { reports, next, mayBegin: isWriter(actor), preparesAnnex }
	})
}

const released = statement((_: object) =>
	build
		.selectFrom('release')
		.where('status', '=', 'released')
		.orderBy('period', 'desc')
		.limit(sql.lit(PAGE))
		.select(['id', 'period']),
)

/** The releases that a report can be begun from, the newest first. Refused for people who do not write reports. */
export function getNewReport(actor: Actor) {
	inWritingPost(actor)
	return readAs(actor, async (read) => ({ releases: await read(released, {}) }))
}

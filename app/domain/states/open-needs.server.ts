import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { ClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { listedNeedTitle } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import {
	type Arms,
	argumentsOf,
	beginning,
	type Cursor,
	firstInArms,
	firstOf,
} from '#app/platform/database/arms.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, dateIn, statement } from '#app/platform/database/statement.ts'
import { asShownToState, heldBy, standing } from '#workflows/clock/view.ts'
import { type NeedStatus, needChart } from '#workflows/need/chart.ts'
import { needNumber } from '#workflows/need/number.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'
import { isStateRole } from '#workflows/roles.ts'
import { needStatusIn, shownNeedStatus } from '#workflows/status-line.ts'

/** So many open needs are listed; what is more is found in the list of requests. */
const MOST_OPEN = 25

const ended: ReadonlySet<string> = new Set(endedNeedStates satisfies readonly NeedStatus[])
const open = Object.keys(needChart.states).filter((status) => !ended.has(status))

const isSubmitted = sql`(select r.submitted_at is not null and r.ended_at is null from request as r where r.id = t.request_id)`

const listed = statement((asked: Arms & Cursor) =>
	build
		.selectFrom(
			firstOf(
				[
					firstInArms({
						table: 'need',
						own: 'state_iso3',
						where: [isSubmitted],
						arms: asked,
						most: MOST_OPEN + 1,
						after: asked,
					}),
				],
				MOST_OPEN + 1,
			),
		)
		.innerJoin('need as n', 'n.id', 'x.id')
		.innerJoin('request as r', 'r.id', 'n.request_id')
		.orderBy('x.updated_at')
		.orderBy('x.id')
		.select((of) => [
			'n.id',
			'n.request_id as requestId',
			'n.title',
			'n.rank',
			'n.part',
			'n.kind',
			'n.status',
			'r.reference',
			'r.status as requestStatus',
			'r.classification',
			'r.officer_id as officerId',
			// Until its request is decided, a need has the clock of the request.
			jsonArrayFrom(
				of
					.selectFrom('clock_run as c')
					.whereRef('c.request_id', '=', 'n.request_id')
					.where(sql<boolean>`(c.need_id is null or c.need_id = n.id)`)
					.orderBy('c.started_at')
					.orderBy('c.stopped_at')
					.select([
						'c.need_id as needId',
						'c.party',
						'c.stage',
						'c.started_at as startedAt',
						'c.stopped_at as stoppedAt',
					]),
			).as('runs'),
		]),
)
type Row = NonNullable<(typeof listed)['row']>

/** The open needs of a State that the reader may see, the longest waiting first; one more than are shown. */
export const readOpenNeeds = (read: Read, iso3: string) =>
	read(listed, { ...argumentsOf(open.map((status) => ({ status, key: iso3 }))), ...beginning })

/** Whose turn it is on each of them, and its days. */
export const openNeedsInView = (
	actor: Actor,
	rows: readonly Row[],
	settings: ClockSettings,
	iso3: string,
) => ({
	needs: rows.slice(0, MOST_OPEN).map((row) => needIn(actor, row, settings, iso3)),
	count: rows.length,
	most: MOST_OPEN,
})

function needIn(actor: Actor, row: Row, { calendarFor, targets }: ClockSettings, iso3: string) {
	const forState = isStateRole(actor.role)
	const stored = row.runs.map((run) => ({
		...run,
		startedAt: dateIn(run.startedAt),
		stoppedAt: dateIn(run.stoppedAt),
	}))
	const runs = forState ? asShownToState(stored) : stored
	const own = runs.filter(({ needId }) => needId === row.id)
	const calendarOf = calendarFor(iso3)
	const ofRequest = runs.filter(({ needId }) => needId === null)
	return {
		id: row.id,
		requestId: row.requestId,
		reference: row.reference ?? '',
		number: needNumber(row),
		title: listedNeedTitle(actor, row, row.title),
		kind: row.kind,
		status: needStatusIn(row.requestStatus, shownNeedStatus(row.status, forState)),
		running: standing(own.length > 0 ? own : ofRequest, calendarOf, now(), targets),
		held: heldBy(runs, calendarOf, now()).held,
	}
}
export type OpenNeed = ReturnType<typeof needIn>

import { type InferResult, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type ClockSettings, loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, dateIn, statement } from '#app/platform/database/statement.ts'
import { hasUrgent } from './running-clocks.server.ts'

const runs = build
	.selectFrom('clock_run')
	.orderBy('started_at')
	.orderBy('stopped_at')
	.select([
		'need_id as needId',
		'party',
		'stage',
		'started_at as startedAt',
		'stopped_at as stoppedAt',
		// Asked of a running clock alone.
		sql<boolean>`stopped_at is null and ${hasUrgent}`.as('urgent'),
	])
const runsOfRequest = statement(({ id }: { id: string }) => runs.where('request_id', '=', id))
const runsOfNeed = statement(({ id }: { id: string }) => runs.where('need_id', '=', id))

/** One stretch of the clock of a request (`needId` is null) or of a need. */
export type LineRun = InferResult<typeof runs>[number]

/** The runs of a request with its needs, or of one need, with the settings by which they are counted. */
export type ReadClock = { runs: LineRun[]; settings: ClockSettings }

/** The runs of a request or of a need by their start, as a column of a wider statement; `id` is its id there. */
export const clockRuns = (of: 'request' | 'need', id = `${of}.id`) =>
	jsonArrayFrom(runs.where(`clock_run.${of}_id`, '=', sql.ref<string>(id))).as('clockRuns')

type RunInJson = Omit<LineRun, 'startedAt' | 'stoppedAt'> & { startedAt: string; stoppedAt: string | null }

/** The runs from that column. */
export const runsIn = (rows: readonly RunInJson[]): LineRun[] =>
	rows.map((run) => ({ ...run, startedAt: dateIn(run.startedAt), stoppedAt: dateIn(run.stoppedAt) }))

type ClockLine = { requestId: string; needId: string | null }

/** The clock of a request or of one need, for a page that has not read it with the record. */
export async function readClock(ask: Ask, { requestId, needId }: ClockLine): Promise<ReadClock> {
	const [runs, settings] = await Promise.all([
		needId ? ask(runsOfNeed, { id: needId }) : ask(runsOfRequest, { id: requestId }),
		loadClockSettings(ask),
	])
	return { runs, settings }
}

/** The runs of a request as a whole (`null`), without those of its needs, or of one need. */
export const runsOfLine = (runs: readonly LineRun[], needId: string | null) =>
	runs.filter((run) => run.needId === needId)

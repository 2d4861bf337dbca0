import { sql } from 'kysely'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { calendarOfDutyStation, DUTY_STATION } from '#workflows/calendars/duty-station.ts'
import { type DataEnd, endStatus, holidaysUntil } from '#workflows/reference/data-ends.ts'

type Row = { what: DataEnd['what']; name: string; until: string | null; holidays: string[] | null }

/** Of each kind of list the newest, of the rates the last month, and the holidays of each calendar that was set. */
const dated = statement((_: object) =>
	build
		.selectFrom(
			sql<Row>`(
				(select distinct on (kind) 'list' as what, kind as name, valid_until::text as until, null::text[] as holidays
					from reference_list order by kind, valid_from desc)
				union all
				select 'rates', 'rates', (max(month) + interval '1 month' - interval '1 day')::date::text, null from rate
				union all
				select 'holidays', id, null, holidays from calendar_setting)`.as('dated'),
		)
		.selectAll(),
)

/** All dated data that have a last day, the first to end first. Without rates, or with holidays of every year, there is none. */
export async function readEnds(ask: Ask): Promise<DataEnd[]> {
	const rows = await ask(dated, {})
	const isSet = rows.some(({ what, name }) => what === 'holidays' && name === DUTY_STATION)
	const shipped: Row = {
		what: 'holidays',
		name: DUTY_STATION,
		until: null,
		holidays: [...calendarOfDutyStation().holidays],
	}
	return [...rows, ...(isSet ? [] : [shipped])]
		.flatMap(({ what, name, until, holidays }) => {
			const last = holidays === null ? until : holidaysUntil(holidays)
			return last === null ? [] : [{ what, name, until: last }]
		})
		.sort((one, other) => (one.until < other.until ? -1 : 1))
}

/** The dated data that administrators are warned of on a day: ended, or about to end. */
export const dueEnds = (ends: readonly DataEnd[], today: string) =>
	ends.filter((end) => endStatus(end, today) !== 'current')

import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { calendarOfDutyStation, calendarOfState } from '#workflows/calendars/duty-station.ts'
import { dayAt, isoOf } from '#workflows/clock/calendar.ts'
import { type DateFacts, type DateFaults, dateFaults } from '#workflows/dates/date-faults.ts'
import type { DatedForm, Party } from '#workflows/dates/date-kinds.ts'

/** Today as each party sees it: in the capital of the State, in Vienna, and in UTC. Without a State, it is in Vienna. */
export function todayOf(iso3: string | null, at = now()): Record<Party, string> {
	const office = isoOf(dayAt(at, calendarOfDutyStation()))
	return {
		utc: at.toISOString().slice(0, 10),
		office,
		state: iso3 ? isoOf(dayAt(at, calendarOfState(iso3))) : office,
	}
}

type Facts = Omit<DateFacts, 'today'> & { iso3: string | null }

/** What the table of dates forbids of these values now, by field. */
export const datesForbidden = (form: DatedForm, values: unknown, { iso3, ...facts }: Facts): DateFaults =>
	dateFaults(form, values, { ...facts, today: todayOf(iso3) })

/** Refuses days that the table of dates forbids, each at its field. Nothing with a day is stored without this. */
export function requireDates(form: DatedForm, values: unknown, facts: Facts): void {
	const faults = datesForbidden(form, values, facts)
	if (Object.keys(faults).length > 0) throw new DomainError('invalid', 'invalid', faults)
}

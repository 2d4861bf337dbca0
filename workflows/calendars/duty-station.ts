import type { Calendar } from '../clock/calendar.ts'
import type { Party } from '../clock/runs.ts'
import holidays from './duty-station-holidays.json' with { type: 'json' }
import { holidays as nationalDays, saturdayAndSunday, weekends } from './holidays.ts'
import { timeZones } from './time-zones.ts'

/**
 * UNODC in Vienna. Nine official holidays a year, as the United Nations in Vienna published them for 2023 (UNIS,
 * official holidays): 1 January, Good Friday, Easter Monday, Eid al-Fitr, 1 May, Eid al-Adha, 26 October, 25 and 26
 * December; one that falls on a weekend is observed on the next working day. The two that depend on the moon follow the
 * calendar of Umm al-Qura: compare each year with the list that the duty station publishes. The floating holiday is not
 * included, since UNODC works on that day. Administrators enter those of the years that follow, and are warned before the last
 * of these ends.
 */
export const dutyStation: Calendar = {
	timeZone: 'Europe/Vienna',
	weekend: [0, 6],
	holidays,
}

/** The name of the calendar of UNODC in the settings; calendars of States use the ISO code. */
export const DUTY_STATION = 'dutyStation'

/** Working days as set by the operator, by name of the calendar. The time zone cannot be set. */
type CalendarsSet = ReadonlyMap<string, Pick<Calendar, 'weekend' | 'holidays'>>
const noneSet: CalendarsSet = new Map()

/** The calendar of UNODC. */
export const calendarOfDutyStation = (set = noneSet): Calendar => {
	const own = set.get(DUTY_STATION)
	return own ? { ...dutyStation, ...own } : dutyStation
}

/** The calendar of the capital of a State. */
export const calendarOfState = (iso3: string, set = noneSet): Calendar => ({
	timeZone: timeZones[iso3] ?? 'UTC',
	weekend: weekends[iso3] ?? saturdayAndSunday,
	holidays: nationalDays[iso3] ?? [],
	...set.get(iso3),
})

/**
 * Returns the calendar of each party to a request of this State. A partner reports to UNODC, so the calendar of UNODC
 * applies.
 */
export const calendarFor =
	(iso3: string, set = noneSet) =>
	(party: Party): Calendar =>
		party === 'state' ? calendarOfState(iso3, set) : calendarOfDutyStation(set)

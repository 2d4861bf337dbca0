import type { Calendar } from '../clock/calendar.ts'
import type { Party } from '../clock/turns.ts'
import { dutyStation } from './duty-station.ts'
import { holidays } from './holidays.ts'
import { timeZones } from './time-zones.ts'
import { saturdayAndSunday, weekends } from './weekends.ts'

/** The name under which the calendar of UNODC is set; those of States have their ISO code. */
export const DUTY_STATION = 'dutyStation'

/** Working days as the operator has set them, by the name of the calendar; a time zone is nobody's to set. */
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
	holidays: holidays[iso3] ?? [],
	...set.get(iso3),
})

/** On which calendar a party to a request of this State counts. A partner reports to UNODC, so on that of UNODC. */
export const calendarFor =
	(iso3: string, set = noneSet) =>
	(party: Party): Calendar =>
		party === 'state' ? calendarOfState(iso3, set) : calendarOfDutyStation(set)

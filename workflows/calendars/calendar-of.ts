import type { Calendar } from '../clock/calendar.ts'
import type { Party } from '../clock/turns.ts'
import { dutyStation } from './duty-station.ts'
import { holidays } from './holidays.ts'
import { timeZones } from './time-zones.ts'
import { saturdayAndSunday, weekends } from './weekends.ts'

/** The calendar of the capital of a State. */
export const calendarOfState = (iso3: string): Calendar => ({
	timeZone: timeZones[iso3] ?? 'UTC',
	weekend: weekends[iso3] ?? saturdayAndSunday,
	holidays: holidays[iso3] ?? [],
})

/** On which calendar a party to a request of this State counts. A partner reports to UNODC, so on that of UNODC. */
export const calendarFor =
	(iso3: string) =>
	(party: Party): Calendar =>
		party === 'state' ? calendarOfState(iso3) : dutyStation

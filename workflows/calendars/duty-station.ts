import type { Calendar } from '../clock/calendar.ts'
import type { Party } from '../clock/runs.ts'
import { holidays, saturdayAndSunday, weekends } from './holidays.ts'
import { timeZones } from './time-zones.ts'

/**
 * UNODC in Vienna. Nine official holidays a year, as the United Nations in Vienna published them for 2023 (UNIS,
 * official holidays): 1 January, Good Friday, Easter Monday, Eid al-Fitr, 1 May, Eid al-Adha, 26 October, 25 and 26
 * December; one that falls on a weekend is observed on the next working day. The two that depend on the moon follow the
 * calendar of Umm al-Qura: compare each year with the list that the duty station publishes. The floating holiday is not
 * included, since UNODC works on that day.
 */
export const dutyStation: Calendar = {
	timeZone: 'Europe/Vienna',
	weekend: [0, 6],
	holidays: [
		'2024-01-01',
		'2024-03-29',
		'2024-04-01',
		'2024-04-10',
		'2024-05-01',
		'2024-06-17',
		'2024-10-28',
		'2024-12-25',
		'2024-12-26',
		'2025-01-01',
		'2025-03-31',
		'2025-04-18',
		'2025-04-21',
		'2025-05-01',
		'2025-06-06',
		'2025-10-27',
		'2025-12-25',
		'2025-12-26',
		'2026-01-01',
		'2026-03-20',
		'2026-04-03',
		'2026-04-06',
		'2026-05-01',
		'2026-05-27',
		'2026-10-26',
		'2026-12-25',
		'2026-12-28',
		'2027-01-01',
		'2027-03-09',
		'2027-03-26',
		'2027-03-29',
		'2027-05-03',
		'2027-05-17',
		'2027-10-26',
		'2027-12-27',
		'2027-12-28',
		'2028-01-03',
		'2028-02-28',
		'2028-04-14',
		'2028-04-17',
		'2028-05-01',
		'2028-05-05',
		'2028-10-26',
		'2028-12-25',
		'2028-12-26',
		'2029-01-01',
		'2029-02-14',
		'2029-03-30',
		'2029-04-02',
		'2029-04-24',
		'2029-05-01',
		'2029-10-26',
		'2029-12-25',
		'2029-12-26',
		'2030-01-01',
		'2030-02-04',
		'2030-04-15',
		'2030-04-19',
		'2030-04-22',
		'2030-05-01',
		'2030-10-28',
		'2030-12-25',
		'2030-12-26',
	],
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
	holidays: holidays[iso3] ?? [],
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

import { dutyStation } from './duty-station.ts'
import { timeZones } from './time-zones.ts'

const spelled = (timeZone: string) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
// Some systems still list older names, such as Asia/Calcutta.
const ofStates = new Map(Object.values(timeZones).map((zone) => [spelled(zone), zone]))

/** Every time zone a reader can choose (IANA). */
export const knownZones: readonly string[] = [
	...new Set([...Intl.supportedValuesOf('timeZone').map((zone) => ofStates.get(zone) ?? zone), 'UTC']),
].sort()
const known = new Set(knownZones)

/** Returns the time zone of a person: the chosen one, else that of their State, else Vienna. */
export function zoneOf(person: { timeZone: string | null; stateIso3: string | null }): string {
	if (person.timeZone && known.has(person.timeZone)) return person.timeZone
	return person.stateIso3 ? (timeZones[person.stateIso3] ?? 'UTC') : dutyStation.timeZone
}

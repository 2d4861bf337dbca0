import { knownZones } from '#workflows/calendars/known-zones.ts'

/** Time zones as a list to choose from: by the names that clocks everywhere know them by. */
export const zoneNames = knownZones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))

import { unlockableFields } from '#app/forms/unlocking.ts'
import { placesOf } from './filed-places.ts'

/** The sections of a request in which an officer may unlock fields: its own, and those of needs not decided on yet. */
export const unlockableSections = (filed: Parameters<typeof placesOf>[0]) =>
	placesOf(filed)
		.filter(({ need }) => need === null || need.status === 'pending')
		.map((place) => ({ ...place, fields: unlockableFields(place.section, place.values) }))

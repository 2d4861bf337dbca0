import { type CapacityUnit, type Kind, kinds, taTypes, taTypeTrack } from '#workflows/vocabulary.ts'

/** What the room of each kind of programme is counted in. */
export const unitOf: Record<Kind, CapacityUnit> = {
	training: 'seats',
	equipment: 'units',
	advisory: 'expertDays',
}

/** The types of assistance of a kind. */
export const taTypesOf = (kind: Kind) => taTypes.filter((type) => taTypeTrack[type] === kind)

/** A kind that somebody typed, or training. */
export const kindFrom = (value: unknown): Kind => kinds.find((kind) => kind === value) ?? 'training'

import { equipmentCategories, type Kind, taTypes, taTypeTrack } from '../vocabulary.ts'
import { itemOf } from './price.ts'

/** Something that headquarters can price: a type of assistance, or a category of equipment. */
export type PriceItem = { item: string; kind: Kind; code: string }

// UNODC advises on works and supplies none.
const supplied = equipmentCategories.filter((category) => category !== 'WORKS')

/** All items with a standard price, in the order of their lists. */
export const priceItems: readonly PriceItem[] = [
	...taTypes
		.filter((code) => taTypeTrack[code] !== 'equipment')
		.map((code) => ({ item: itemOf(taTypeTrack[code], code), kind: taTypeTrack[code], code })),
	...supplied.map((code) => ({ item: itemOf('equipment', code), kind: 'equipment' as const, code })),
]

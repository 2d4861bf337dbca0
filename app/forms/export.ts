import * as z from 'zod'
import { text } from '#workflows/fields.ts'

/** What can be taken out of the product as a whole. */
export const exportKinds = ['overview', 'catalogueCsv', 'catalogueXlsx', 'allocation', 'history'] as const
export type ExportKind = (typeof exportKinds)[number]

const addresses: Record<ExportKind, (of: string) => string> = {
	overview: () => '/overview.csv',
	catalogueCsv: () => '/programmes/export.csv',
	catalogueXlsx: () => '/programmes/export.xlsx',
	allocation: (of) => `/allocations/${of}/record.json`,
	history: (of) => `/requests/${of}/history.csv`,
}

/** The address of the file; `of` names the run or the request that it tells of. */
export const exportAddress = (what: ExportKind, of: string) => addresses[what](encodeURIComponent(of))

const SHORTEST = 10

/** Why somebody takes it out. */
export const exportReason = z.object({
	reason: text(500).refine((reason) => [...reason].length >= SHORTEST, { error: 'tooShort' }),
})

import * as z from 'zod'
import { text } from '#workflows/fields.ts'

/** Exports of whole lists. */
export const exportKinds = [
	'overview',
	'catalogueCsv',
	'catalogueXlsx',
	'allocation',
	'history',
	'listCsv',
	'listXlsx',
] as const
export type ExportKind = (typeof exportKinds)[number]

const addresses: Record<ExportKind, (of: string) => string> = {
	overview: () => '/overview.csv',
	catalogueCsv: () => '/programmes/export.csv',
	catalogueXlsx: () => '/programmes/export.xlsx',
	allocation: (of) => `/allocations/${of}/record.json`,
	history: (of) => `/requests/${of}/history.csv`,
	listCsv: (of) => `/lists/${of}/export.csv`,
	listXlsx: (of) => `/lists/${of}/export.xlsx`,
}

/** The address of the file; `of` identifies the run, the request or the list. */
export const exportAddress = (what: ExportKind, of: string) => addresses[what](encodeURIComponent(of))

const SHORTEST = 10

/** The purpose of an export. */
export const exportReason = z.object({
	reason: text(500).refine((reason) => [...reason].length >= SHORTEST, { error: 'tooShort' }),
})

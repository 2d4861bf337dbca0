import * as z from 'zod'
import { text } from '#workflows/fields.ts'
import { namesOf } from '#workflows/names.ts'
import type { ExportFormat } from './lists/list-export.ts'

type Exported = {
	/** The address of the file; `of` identifies the run, the request or the list. */
	address: (of: string) => string
	/** Whether States export it too: their own data. */
	byStates?: true
}

/** Exports of whole lists. */
const exported = {
	overview: { address: () => '/overview.csv' },
	overviewXlsx: { address: () => '/overview.xlsx' },
	figuresCsv: { address: () => '/figures/export/figures.csv', byStates: true },
	figuresXlsx: { address: () => '/figures/export/figures.xlsx', byStates: true },
	catalogueCsv: { address: () => '/programmes/export.csv' },
	catalogueXlsx: { address: () => '/programmes/export.xlsx' },
	allocation: { address: (of) => `/allocations/${of}/record.json` },
	history: { address: (of) => `/requests/${of}/history.csv`, byStates: true },
	pipelineDocx: { address: () => '/pipeline/donor-meeting.docx' },
	pipelineXlsx: { address: () => '/pipeline/donor-meeting.xlsx' },
	agendaAnnexDocx: { address: () => '/reports/agenda-annex/annex.docx' },
	agendaAnnexPdf: { address: () => '/reports/agenda-annex/annex.pdf' },
	listCsv: { address: (of) => `/lists/${of}/export.csv`, byStates: true },
	listXlsx: { address: (of) => `/lists/${of}/export.xlsx`, byStates: true },
} as const satisfies Record<string, Exported>
export type ExportKind = keyof typeof exported
export const exportKinds = namesOf(exported)

/** The export of a view of a list in this format. */
export const exportOfList = (format: ExportFormat): 'listCsv' | 'listXlsx' =>
	format === 'csv' ? 'listCsv' : 'listXlsx'

/** The address of the file; `of` identifies the run, the request or the list. */
export const exportAddress = (what: ExportKind, of: string) => exported[what].address(encodeURIComponent(of))

/** Whether States export it too. */
export const isExportOfStates = (what: ExportKind) => 'byStates' in exported[what]

const SHORTEST = 10

/** The purpose of an export. */
export const exportReason = z.object({
	reason: text(500).refine((reason) => [...reason].length >= SHORTEST, { error: 'tooShort' }),
})

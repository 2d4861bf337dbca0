import { renderDocx } from '#app/platform/documents/render-docx.server.ts'
import { env } from '#app/platform/env.server.ts'
import { renderPdf, type Sheet } from '#app/platform/pdf/render-pdf.server.ts'

/** The formats of a briefing, with their media types. */
export const briefingFormats = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
type BriefingFormat = keyof typeof briefingFormats

/** A briefing before it is set; `sample` marks one of fictitious data. */
export type Briefing = Omit<Sheet, 'mark'> & { sample: string }

/** A briefing as a file: both formats have the same text in the same order. */
export function briefingFile({ sample, ...briefing }: Briefing, format: BriefingFormat): Promise<Buffer> {
	const sheet: Sheet = { ...briefing, mark: env.SAMPLE_WORLD ? sample : null }
	return format === 'pdf' ? renderPdf(sheet) : renderDocx(sheet)
}

import type { ReportModel } from '#app/domain/report/report-model.ts'
import { renderUnDocx } from '#app/platform/documents/render-un-docx.server.ts'
import { renderUnPdf } from '#app/platform/pdf/render-pdf.server.ts'
import { reportDocument } from './report-document.ts'

/** The formats of a report, with their media types. */
export const reportFormats = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type ReportFormat = keyof typeof reportFormats

/**
 * A report as a file. Both formats have the same text in the same order; the same report always has the same bytes.
 * Throws if a document takes too much.
 */
export async function reportFile(model: ReportModel, format: ReportFormat): Promise<Buffer> {
	const document = await reportDocument(model)
	return format === 'pdf' ? renderUnPdf(document) : renderUnDocx(document)
}

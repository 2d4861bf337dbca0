import { partnerFacts } from '#app/i18n/partner-facts.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { renderDocx } from '#app/platform/documents/render-docx.server.ts'
import { env } from '#app/platform/env.server.ts'
import { renderPdf, type Sheet } from '#app/platform/pdf/render-pdf.server.ts'
import type { Language } from '#workflows/languages.ts'

type Summary = Parameters<typeof partnerFacts>[0]

/** The formats of the sheet, each with its media type: both have the same text. */
const sheetFormats = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/**
 * The sheet of a need for the partner that it is referred to, as a file with its name. Throws if the PDF takes too much.
 */
export async function referralSheet(summary: Summary, format: keyof typeof sheetFormats, language: Language) {
	const t = translator(language, 'access')
	const sheet: Sheet = {
		language,
		title: t('partner.title'),
		mark: env.SAMPLE_WORLD ? translator(language, 'reportDocument')('sample') : null,
		lead: t('partner.intro'),
		facts: partnerFacts(summary, language).map(({ label, value }) => ({ label, value: String(value) })),
		parts: [],
		foot: env.OPERATOR_NAME,
	}
	const content = format === 'pdf' ? await renderPdf(sheet) : await renderDocx(sheet)
	const name = `${summary.reference}-${summary.number.replaceAll(' ', '-')}.${format}`
	return { name, mediaType: sheetFormats[format], content }
}

import { partnerFacts } from '#app/i18n/partner-text.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { renderDocx } from '#app/platform/documents/render-docx.server.ts'
import { env } from '#app/platform/env.server.ts'
import { renderPdf, type Sheet } from '#app/platform/pdf/render-pdf.server.ts'
import type { Language } from '#workflows/languages.ts'

type Summary = Parameters<typeof partnerFacts>[0]

/**
 * The sheet of a need for the partner that it is referred to, as PDF and as Word document with the same text. Throws if
 * the PDF takes too much.
 */
export async function referralSheet(
	summary: Summary,
	language: Language,
): Promise<{ pdf: Buffer; docx: Buffer }> {
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
	return { pdf: await renderPdf(sheet), docx: await renderDocx(sheet) }
}

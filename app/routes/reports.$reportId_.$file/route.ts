import { reportModel } from '#app/documents/report/compose-report.ts'
import { reportFile, reportFormats } from '#app/documents/report/report-files.server.ts'
import { getReportSource } from '#app/domain/report/editing/get-report-source.server.ts'
import { filterChoice, idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { languages } from '#workflows/languages.ts'

const formatOf = (file: string | undefined) =>
	(['pdf', 'docx'] as const).find((format) => file === `report.${format}`)

/** A report as a document for those who may read it, in the language of the page or another of the six. */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const format = formatOf(params.file)
	if (!format) throw new DomainError('not-found')
	const language = filterChoice(request, 'language', languages) ?? languageOf(request, actor.language)
	const { source, paragraphs, period } = await getReportSource(actor, idFrom(params.reportId))
	const file = await reportFile(reportModel(source, paragraphs, language), format)
	return new Response(new Uint8Array(file), {
		headers: {
			'Content-Type': reportFormats[format],
			'Content-Disposition': `attachment; filename="report-${period}-${language}.${format}"`,
		},
	})
})

import { askedExport } from '#app/components/download/file-response.server.ts'
import { exportProgrammes } from '#app/domain/programmes/get-programme-record.server.ts'
import { catalogueQuery } from '#app/forms/programme/catalogue.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { writeCsv } from '#app/workbook/programmes/write-table.ts'
import { tableResponse } from './programmes.import/table-response.server.ts'

/** The result of the catalogue's search, as a table to store or to change. */
export const loader = signedInLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const filter = catalogueQuery(new URL(request.url).searchParams)
	const exportId = askedExport(request, 'catalogueCsv')
	const rows = await exportProgrammes(actor, { filter, exportId, format: 'csv' }, language)
	return tableResponse(writeCsv(rows, language), 'csv')
})

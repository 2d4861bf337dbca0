import { askedExport } from '#app/components/download/file-response.server.ts'
import { exportProgrammes } from '#app/domain/programmes/get-programme-record.server.ts'
import { readListAddress } from '#app/forms/lists/list-address.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { writeCsv } from '#app/workbook/programmes/write-table.ts'
import { tableResponse } from './programmes.import/table-response.server.ts'

/** The programmes of the list with all their fields, as a table to store or to change. */
export const loader = signedInLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const { filters } = readListAddress(lists.programmes.spec(actor.role), new URL(request.url).searchParams)
	const exportId = askedExport(request, 'catalogueCsv')
	const rows = await exportProgrammes(actor, { filters, exportId, format: 'csv' })
	return tableResponse(writeCsv(rows, language), 'csv')
})

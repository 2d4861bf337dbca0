import { data } from '@remix-run/node'
import { askedExport } from '#app/components/download/file-response.server.ts'
import { exportFigures } from '#app/domain/figures/export-figures.server.ts'
import { exportFormats } from '#app/forms/lists/list-export.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { figureTable } from '#app/tables/figure-table.server.ts'
import { tableResponse } from '#app/workbook/table-response.ts'

/** All figures of the reader's role as a file, `figures.csv` or `figures.xlsx`, filtered like the page. */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const format = exportFormats.find((each) => params.file === `figures.${each}`)
	if (!format) throw data(null, { status: 404 })
	const language = languageOf(request, actor.language)
	const exportId = askedExport(request, format === 'csv' ? 'figuresCsv' : 'figuresXlsx')
	const asked = new URL(request.url).searchParams
	asked.delete('export')
	const found = await exportFigures(actor, { params: asked, exportId, format })
	return tableResponse({ table: figureTable(found, language), format, language, name: 'figures' })
})

import { stringify } from 'csv-stringify/sync'
import { askedExport } from '#app/components/asked-export.server.ts'
import { exportDonorFigures } from '#app/domain/exports/export-donor-figures.server.ts'
import { filterChoice } from '#app/forms/filter-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { filterFrom } from '../overview/filter-from.ts'
import { parts, tableOf } from './table-of.ts'

/** A part of what the donor sees as a table to keep: exactly that, with small numbers hidden as on the page. */
export const loader = signedInLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const part = filterChoice(request, 'part', parts) ?? 'programmes'
	const exportId = askedExport(request, 'overview')
	const view = await exportDonorFigures(actor, { part, filter: filterFrom(request), exportId, language })
	// A program that opens the file must not take a cell for a formula; the mark tells it that this is UTF-8.
	const options = { bom: true, record_delimiter: 'windows', escape_formulas: true } as const
	return new Response(stringify(tableOf(part, view, language), options), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="overview-${part}.csv"`,
		},
	})
})

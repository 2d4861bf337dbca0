import { askedExport } from '#app/components/download/file-response.server.ts'
import { exportDonorFigures } from '#app/domain/figures/get-donor-figures.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { csvText } from '#app/workbook/csv.ts'
import { filterFrom } from '../overview/filter-from.ts'
import { parts, tableOf } from './table-of.ts'

/** A part of the donor's page as a table: the same data, with small numbers hidden as on the page. */
export const loader = signedInLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const part = filterChoice(request, 'part', parts) ?? 'programmes'
	const exportId = askedExport(request, 'overview')
	const view = await exportDonorFigures(actor, {
		part,
		filter: filterFrom(request),
		exportId,
		format: 'csv',
		language,
	})
	return new Response(csvText(tableOf(part, view, language)), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="overview-${part}-${now().toISOString().slice(0, 10)}.csv"`,
		},
	})
})

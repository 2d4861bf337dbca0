import { askedExport } from '#app/components/download/file-response.server.ts'
import { exportHistory } from '#app/domain/requests/get-history.server.ts'

import { filterValue, idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { csvText } from '#app/workbook/csv.ts'
import { filterFrom } from '../requests.$requestId.history/filter-from.ts'
import { tableOf } from './table-of.ts'

/** The history as a table, as far as the reader may see it. */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const requestId = idFrom(params.requestId)
	const exportId = askedExport(request, 'history', requestId)
	const language = languageOf(request, actor.language)
	const { name, ...history } = await exportHistory(actor, requestId, exportId, filterFrom(request), language)
	const rows = tableOf({ ...history, language, zone: zoneFrom(request) })
	return new Response(csvText(rows), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="history-${name}.csv"`,
		},
	})
})

/** The reader's time zone, where the page reported it. */
function zoneFrom(request: Request): string | undefined {
	const timeZone = filterValue(request, 'zone')
	try {
		return timeZone && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
	} catch {
		return undefined
	}
}

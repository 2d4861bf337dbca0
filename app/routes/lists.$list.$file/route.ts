import { redirect } from '@remix-run/node'
import { askedExport } from '#app/components/download/file-response.server.ts'
import { LongExport } from '#app/domain/exports/export-list.server.ts'
import { orderExport } from '#app/domain/jobs/export-jobs.server.ts'
import { exportFormats } from '#app/forms/lists/list-export.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { tableOf } from '#app/tables/lists.server.ts'
import { tableResponse } from '#app/workbook/table-response.ts'

/**
 * Exactly what a view of a list shows, as a file: `/lists/requests/export.xlsx` with the address of the list. A long one
 * is written by a job, to whose page the reader is sent.
 */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const { list } = params
	const makeTable = tableOf(list)
	const format = exportFormats.find((each) => params.file === `export.${each}`)
	if (!list || !makeTable || !format) throw new DomainError('not-found')
	const language = languageOf(request, actor.language)
	const exportId = askedExport(request, format === 'csv' ? 'listCsv' : 'listXlsx', list)
	const asked = new URL(request.url).searchParams
	asked.delete('export')
	const table = await makeTable(actor, { params: asked, exportId, format }, language).catch(async (error) => {
		if (!(error instanceof LongExport)) throw error
		const { view: query, rows } = error
		const job = await orderExport(actor, { list, format, query, language, exportId, rows })
		throw redirect(`/jobs/${job.id}${job.isOther ? '?other' : ''}`, 303)
	})
	return tableResponse({ table, format, language, name: list })
})

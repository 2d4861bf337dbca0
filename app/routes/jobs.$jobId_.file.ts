import { fileResponse } from '#app/components/download/file-response.server.ts'
import { takeJobFile } from '#app/domain/jobs/export-jobs.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { tableTypes } from '#app/workbook/list-table.ts'

/** The file of a job, recorded in the export log. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const { list, format, size, content } = await takeJobFile(actor, idFrom(params.jobId))
	return fileResponse({ name: `${list}.${format}`, size, mediaType: tableTypes[format], content })
})

import { buffer } from 'node:stream/consumers'
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { openResponse } from '#app/components/download/file-response.server.ts'
import { getOpenTable } from '#app/domain/releases/open-figures.server.ts'
import { csvText } from '#app/workbook/csv.ts'
import { releaseBook, releaseMetadata, releaseRows } from './release-files.ts'

/**
 * A table of a release as a file for everyone, at an address whose content never changes: `kinds.csv`, how a program reads
 * that (`kinds.csv-metadata.json`), and `kinds.xlsx`.
 */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const [, table = '', ending] = /^(\w+)\.(csv|csv-metadata\.json|xlsx)$/.exec(params.file ?? '') ?? []
	const found = ending ? await getOpenTable(params.release ?? '', table) : null
	if (!found) throw data(null, { status: 404 })
	const named = { request, name: `${table}-${found.number}.${ending}` }
	if (ending === 'csv-metadata.json')
		return openResponse({ ...named, body: releaseMetadata(found), mediaType: 'application/csvm+json' })
	const csv = csvText(releaseRows(found.model))
	if (ending === 'csv') return openResponse({ ...named, body: csv, mediaType: 'text/csv; charset=utf-8' })
	return openResponse({
		...named,
		body: () => buffer(releaseBook(found)),
		// Packed anew each time: only its content says whether it is the same.
		content: `xlsx ${csv}`,
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	})
}

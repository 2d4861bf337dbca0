import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { openResponse } from '#app/components/download/open-response.server.ts'
import { getOpenTable } from '#app/domain/releases/open-figures.server.ts'
import { releaseCsv } from './release-csv.ts'

/** A table of a release as a file for everyone, at an address whose content never changes: `kinds.csv`. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const [, table = ''] = /^(\w+)\.csv$/.exec(params.file ?? '') ?? []
	const number = params.release ?? ''
	const found = await getOpenTable(number, table)
	if (!found) throw data(null, { status: 404 })
	return openResponse({
		request,
		body: releaseCsv(found),
		mediaType: 'text/csv; charset=utf-8',
		name: `${table}-${number}.csv`,
	})
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { openResponse } from '#app/components/download/file-response.server.ts'
import { listOpenReleases } from '#app/domain/releases/open-figures.server.ts'
import { openCatalog } from './catalog.ts'

/** The catalogue of all open files, for catalogues of other sites; it grows with each release. */
export const loader = async ({ request }: LoaderFunctionArgs) =>
	openResponse({
		request,
		body: openCatalog(await listOpenReleases()),
		mediaType: 'application/ld+json',
		name: 'catalog.jsonld',
		mayChange: true,
	})

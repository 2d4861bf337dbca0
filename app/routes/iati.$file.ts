import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { publishedResponse } from '#app/components/download/published-response.server.ts'
import { fileNamed } from '#app/domain/iati/builds/get-iati.server.ts'
import { publishedFile } from '#app/domain/iati/builds/published-file.server.ts'

/** The activities and the organization as files of IATI for everyone, while an administrator has them published. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const name = fileNamed(params.file)
	const file = name ? await publishedFile(name) : null
	if (!file) throw data(null, { status: 404 })
	const { sha256, builtAt: at, licence, open } = file
	return publishedResponse({
		request,
		sha256,
		at,
		licence,
		open,
		mediaType: 'application/xml; charset=utf-8',
	})
}

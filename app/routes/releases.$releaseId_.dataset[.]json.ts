import { getDatasetSignature } from '#app/domain/releases/list-releases.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

/** The signature of the dataset of a release, as a file to store outside the system. */
export const loader = readingLoader(async ({ actor, params }) => {
	const { name, text } = await getDatasetSignature(actor, idFrom(params.releaseId))
	return new Response(text, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="${name}"`,
		},
	})
})

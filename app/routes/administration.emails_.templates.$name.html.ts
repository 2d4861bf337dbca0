import { letterResponse } from '#app/components/download/file-response.server.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { sampleFor } from './administration.emails_.templates.$name._index/sample.server.ts'

/** The sample of a template as it is sent, for the frame of its page. */
export const loader = signedInLoader(async ({ actor, request, params }) => {
	const { html } = await sampleFor(actor, request, params.name)
	return letterResponse(html)
})

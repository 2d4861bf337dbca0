import { fileResponse } from '#app/components/download/file-response.server.ts'
import { readLinkedFile } from '#app/domain/deliveries/delivery-files.server.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'

/** Returns a file as a download, never to be shown or run by the browser. */
export const loader = signedInLoader(async ({ actor, params, request }) =>
	fileResponse(await readLinkedFile(actor, params.token ?? ''), request),
)

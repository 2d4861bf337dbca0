import { fileResponse } from '#app/components/file-response.server.ts'
import { readAttachment } from '#app/domain/read-attachment.server.ts'
import { idFrom } from '#app/forms/row-id.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'

/** Gives a file out to be kept, never to be shown or run by the browser. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const ids = { requestId: idFrom(params.requestId), attachmentId: idFrom(params.attachmentId) }
	return fileResponse(await readAttachment(actor, ids))
})

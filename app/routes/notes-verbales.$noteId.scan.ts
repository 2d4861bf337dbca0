import { fileResponse } from '#app/components/download/file-response.server.ts'
import { readNoteScan } from '#app/domain/people/notes-verbales/record-note.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'

/** Returns the scan of a note verbale as a download. */
export const loader = signedInLoader(async ({ actor, params, request }) =>
	fileResponse(await readNoteScan(actor, idFrom(params.noteId)), request),
)

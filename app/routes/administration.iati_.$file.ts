import { fileResponse } from '#app/components/download/file-response.server.ts'
import { fileNamed } from '#app/domain/iati/builds/get-iati.server.ts'
import { ownFile } from '#app/domain/iati/builds/published-file.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'

/** The last valid file of IATI as a download for administrators, published or not. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const name = fileNamed(params.file)
	if (!name) throw new DomainError('not-found')
	const { size, content } = await ownFile(actor, name)
	return fileResponse({ name: `iati-${name}.xml`, size, content, mediaType: 'application/xml' })
})

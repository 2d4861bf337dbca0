import { getFiledContent } from '#app/domain/submissions/filing-content.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

/** The submission as it was hashed, byte for byte, so that its holder can compute the SHA-256 of the receipt again. */
export const loader = readingLoader(async ({ actor, params }) => {
	const { reference, content } = await getFiledContent(actor, idFrom(params.requestId))
	return new Response(content, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="filing-${reference}.json"`,
		},
	})
})

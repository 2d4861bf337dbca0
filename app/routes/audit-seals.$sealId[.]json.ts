import { getSeal } from '#app/domain/audit/seals.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

/** A seal as a file to store. */
export const loader = readingLoader(async ({ actor, params }) => {
	const { name, text } = await getSeal(actor, idFrom(params.sealId))
	return new Response(text, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="${name}"`,
		},
	})
})

import { getSeal } from '#app/domain/audit/seals.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'

/** A seal as a file to store. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const { name, text } = await getSeal(actor, idFrom(params.sealId))
	return new Response(text, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="${name}"`,
		},
	})
})

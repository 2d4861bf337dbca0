import { redirect } from '@remix-run/node'
import { linkToFile } from '#app/domain/deliveries/delivery-files.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'

/** Redirects to the short-lived address of the file. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const [of, file] = [idFrom(params.requestId), idFrom(params.attachmentId)]
	return redirect(await linkToFile(actor, { kind: 'attachment', of, file }))
})

import { redirect } from '@remix-run/node'
import { linkToFile } from '#app/domain/deliveries/delivery-files.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

/** Redirects to the short-lived address of a delivery file. */
export const loader = readingLoader(async ({ actor, params }) => {
	const [of, file] = [idFrom(params.deliveryId), idFrom(params.fileId)]
	return redirect(await linkToFile(actor, { kind: 'deliveryFile', of, file }))
})

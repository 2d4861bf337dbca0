import { fileResponse } from '#app/components/file-response.server.ts'
import { readDeliveryFile } from '#app/domain/read-delivery-file.server.ts'
import { idFrom } from '#app/forms/row-id.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'

/** Gives a file of a delivery out to be kept. */
export const loader = signedInLoader(async ({ actor, params }) =>
	fileResponse(await readDeliveryFile(actor, idFrom(params.deliveryId), idFrom(params.fileId))),
)

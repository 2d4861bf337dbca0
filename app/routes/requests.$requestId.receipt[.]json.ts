import { getReceipt, receiptFileName } from '#app/domain/submissions/receipt.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

/** The signed receipt as a file, for the State's people and reviewing officers. */
export const loader = readingLoader(async ({ actor, params }) => {
	const { receipt, file } = await getReceipt(actor, idFrom(params.requestId))
	return new Response(file, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="${receiptFileName(receipt.reference, 'json')}"`,
		},
	})
})

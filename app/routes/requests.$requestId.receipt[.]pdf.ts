import { getReceipt, receiptFileName } from '#app/domain/submissions/receipt.server.ts'
import { receiptPdf } from '#app/domain/submissions/receipt-sheet.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { catalogues } from '#app/i18n/words.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'

/** The receipt to print, in the language of the submission, for the State's people and reviewing officers. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const told = await getReceipt(actor, idFrom(params.requestId))
	const pdf = await receiptPdf(told, catalogues[told.language].receipt.sheet)
	return new Response(new Uint8Array(pdf), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `attachment; filename="${receiptFileName(told.receipt.reference, 'pdf')}"`,
		},
	})
})

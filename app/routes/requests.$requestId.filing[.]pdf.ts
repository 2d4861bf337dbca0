import { filingFileName, filingPdf, getFilingToPrint } from '#app/domain/submissions/filing-sheet.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { filingWordsIn } from '#app/i18n/filing-words.server.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'

/** The whole request to print and sign, in its own language, for those who may read it. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const told = await getFilingToPrint(actor, idFrom(params.requestId))
	const pdf = await filingPdf(told, filingWordsIn(told.language))
	return new Response(new Uint8Array(pdf), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `attachment; filename="${filingFileName(told)}"`,
		},
	})
})

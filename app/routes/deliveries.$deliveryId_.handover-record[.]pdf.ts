import {
	getHandoverRecord,
	handoverRecordFileName,
} from '#app/domain/deliveries/equipment/handover-record.server.ts'
import { handoverRecordPdf } from '#app/domain/deliveries/equipment/handover-record-sheet.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { catalogues } from '#app/i18n/words.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'

/** The handover record to print, in the language of the submission, for readers who follow the delivery. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const told = await getHandoverRecord(actor, idFrom(params.deliveryId))
	const pdf = await handoverRecordPdf(told, catalogues[told.language].handoverRecord)
	return new Response(new Uint8Array(pdf), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `attachment; filename="${handoverRecordFileName(told.protocol.number, 'pdf')}"`,
			'Cache-Control': 'no-store',
		},
	})
})

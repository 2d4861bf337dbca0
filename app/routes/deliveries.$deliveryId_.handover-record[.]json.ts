import {
	getHandoverRecord,
	handoverRecordFileName,
} from '#app/domain/deliveries/equipment/handover-record.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

/** The handover record as both sides signed it: the checksum on the printed record is that of this file. */
export const loader = readingLoader(async ({ actor, params }) => {
	const { record, protocol } = await getHandoverRecord(actor, idFrom(params.deliveryId))
	if (!record) throw new DomainError('not-found')
	return new Response(record, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="${handoverRecordFileName(protocol.number, 'json')}"`,
			'Cache-Control': 'no-store',
		},
	})
})

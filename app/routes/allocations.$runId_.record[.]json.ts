import { askedExport } from '#app/components/download/file-response.server.ts'
import { exportAllocation } from '#app/domain/allocation/get-allocation.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'

/** The stored inputs of an allocation run, as a file. */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const runId = idFrom(params.runId)
	const frozen = await exportAllocation(actor, runId, askedExport(request, 'allocation', runId))
	return new Response(JSON.stringify(frozen, null, '\t'), {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="allocation-${frozen.id}.json"`,
		},
	})
})

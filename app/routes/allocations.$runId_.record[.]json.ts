import { exportAllocation } from '#app/domain/get-allocation.server.ts'
import { idFrom } from '#app/forms/row-id.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'

/** What was frozen with an allocation run, as a file. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const frozen = await exportAllocation(actor, idFrom(params.runId))
	return new Response(JSON.stringify(frozen, null, '\t'), {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="allocation-${frozen.id}.json"`,
		},
	})
})

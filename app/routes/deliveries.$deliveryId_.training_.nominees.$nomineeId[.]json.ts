import { redirect } from '@remix-run/node'
import { exportNominee } from '#app/domain/deliveries/training/participants-of.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { signedInAction, signedInLoader } from '#app/platform/http/signed-in.server.ts'

/** Direct visits are redirected to the page with the button. */
export const loader = signedInLoader(async ({ params }) =>
	redirect(`/deliveries/${idFrom(params.deliveryId)}/training/nominees/${idFrom(params.nomineeId)}`),
)

/** A participant's stored data, as a file for the State to pass on to them. */
export const action = signedInAction(async ({ actor, params }) => {
	const kept = await exportNominee(actor, idFrom(params.deliveryId), idFrom(params.nomineeId))
	return new Response(`${JSON.stringify(kept, null, '\t')}\n`, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': 'attachment; filename="learner.json"',
		},
	})
})

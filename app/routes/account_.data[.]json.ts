import { redirect } from '@remix-run/node'
import { getOwnData } from '#app/domain/people/get-own-data.server.ts'
import { signedInAction, signedInLoader } from '#app/platform/http/signed-in.server.ts'

/** Direct visits are redirected to the page with the button. */
export const loader = signedInLoader(async () => redirect('/account/data'))

/** A person's own data as a file: requested by a form, so that no link can return it. */
export const action = signedInAction(async ({ actor }) => {
	const own = await getOwnData(actor, 'file')
	return new Response(`${JSON.stringify(own, null, '\t')}\n`, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': 'attachment; filename="own-data.json"',
		},
	})
})

import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { APPEARANCE, isAppearance } from '#app/components/layout/appearance.ts'
import { rememberChoice } from '#app/platform/http/choice-cookie.server.ts'
import { localPath } from '#app/platform/http/local-path.ts'
import { readForm } from '#app/platform/http/signed-in.server.ts'

export const loader = () => redirect('/')

/** Saves whether pages are light or dark in this browser, and returns to the page it was chosen on. */
export async function action({ request }: ActionFunctionArgs) {
	const form = await readForm(request)
	const appearance = form.get('appearance')
	if (!isAppearance(appearance)) throw data(null, { status: 422 })
	return redirect(localPath(form.get('to')), {
		headers: { 'Set-Cookie': rememberChoice(request, APPEARANCE, appearance) },
	})
}

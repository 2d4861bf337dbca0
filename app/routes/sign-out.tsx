import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { leaveSession } from '#app/domain/accounts/sessions.server.ts'
import { findSession } from '#app/platform/http/signed-in.server.ts'

export const loader = () => redirect('/')

/** Ends the session, on the server too: a copy of its cookie is void afterwards, and the browser's cache is cleared. */
export async function action({ request, context }: ActionFunctionArgs) {
	const visitor = await findSession(request, context)
	const cookies = await leaveSession(request, visitor?.actor ?? null)
	const headers = new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]))
	// Not the cookies: the language and the browser's identifier stay.
	headers.set('Clear-Site-Data', '"cache", "storage"')
	return redirect('/', { status: 303, headers })
}

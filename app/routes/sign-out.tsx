import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { signOut } from '#app/platform/auth.server.ts'

export const loader = () => redirect('/')

/** Ends the session, on the server too: a copy of its cookie is worth nothing afterwards. The browser forgets as well. */
export async function action({ request }: ActionFunctionArgs) {
	const answer = await signOut(request)
	const cookies = answer.headers.getSetCookie()
	return redirect('/', {
		status: 303,
		headers: [
			['Clear-Site-Data', '"storage"'],
			...cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]),
		],
	})
}

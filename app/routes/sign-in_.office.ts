import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { startAtProvider } from '#app/domain/accounts/sign-in/enter-by-provider.server.ts'
import { rethrow } from '#app/platform/http/away.server.ts'
import { localPath } from '#app/platform/http/local-path.ts'

/** Sends UNODC personnel to its identity provider, which sends them back to `/sign-in/office/back`. */
export async function loader({ request }: LoaderFunctionArgs) {
	const next = localPath(new URL(request.url).searchParams.get('next'), '/work')
	const started = await startAtProvider(request, next).catch(rethrow)
	if (!started) return redirect('/sign-in/office/back')
	return redirect(started.address, { headers: { 'Set-Cookie': started.cookie } })
}

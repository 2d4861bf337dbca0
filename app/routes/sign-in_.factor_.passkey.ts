import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { offerPasskey } from '#app/domain/accounts/sign-in/offer-passkey.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { findSession } from '#app/platform/http/signed-in.server.ts'

export const loader = () => redirect('/sign-in/factor')

/** The challenge for a passkey, for a script of the page; also for a session that is not complete yet. */
export async function action({ request, context }: ActionFunctionArgs) {
	const visitor = await findSession(request, context)
	if (!visitor) return Response.json({ reason: 'signedOut' }, { status: 401 })
	try {
		return Response.json(await offerPasskey(visitor.actor))
	} catch (error) {
		if (error instanceof DomainError) return Response.json({ reason: error.reason }, { status: 404 })
		throw error
	}
}

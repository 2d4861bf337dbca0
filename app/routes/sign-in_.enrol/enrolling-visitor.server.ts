import { type AppLoadContext, redirect } from '@remix-run/node'
import { isConfirmed } from '#app/domain/core/require-confirmed.ts'
import type { Actor } from '#app/platform/actor.ts'
import { findSession } from '#app/platform/signed-in.server.ts'

/**
 * Who may set up a second factor now: whoever owes one, and whoever has just proved to be there. Who has one shows it
 * first: there is no way around it by setting up another.
 */
export async function enrollingVisitor(request: Request, context: AppLoadContext): Promise<Actor> {
	const visitor = await findSession(request, context)
	const { pathname, search } = new URL(request.url)
	const back = encodeURIComponent(pathname + search)
	if (!visitor) throw redirect(`/sign-in?next=${back}`)
	const { actor, owes } = visitor
	if (owes === 'factor' || (owes === null && !isConfirmed(actor)))
		throw redirect(`/sign-in/factor?next=${back}`)
	return actor
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { findSession } from '#app/platform/signed-in.server.ts'

/** Tells a page how long its session lasts. Asking is no sign of life, so that an open page does not keep it alive. */
export async function loader({ request, context }: LoaderFunctionArgs) {
	const visitor = await findSession(request, context)
	return visitor ? Response.json(visitor.left) : Response.json({ reason: 'signedOut' }, { status: 401 })
}

/** The same, for whoever says to be there: the session lasts longer. */
export const action = (args: ActionFunctionArgs) => loader(args)

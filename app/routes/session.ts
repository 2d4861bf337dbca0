import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { findSession } from '#app/platform/http/signed-in.server.ts'

/**
 * Returns how long the session lasts. The request does not count as activity, so that an open page does not prolong the
 * session.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
	const visitor = await findSession(request, context)
	return visitor ? Response.json(visitor.left) : Response.json({ reason: 'signedOut' }, { status: 401 })
}

/** The same on confirmation by the reader: the session is prolonged. */
export const action = (args: ActionFunctionArgs) => loader(args)

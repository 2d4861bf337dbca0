import type { NextFunction, Request, Response } from 'express'
import { replica } from '#app/platform/database/database.server.ts'
import { cookieHeader, cookieName } from '#app/platform/sign-in/cookies.server.ts'
import { type Handler, type Pages, wrapPages } from './wrapped-pages.ts'

/**
 * The cookie of a browser that has just changed something: where the log of changes of the database was then. It needs
 * no signature: all it can do is to send the pages of its bearer to the primary.
 */
const COOKIE = 'changed'

function placeIn(request: Request): number {
	const start = `${cookieName(COOKIE)}=`
	const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
	const value = pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? ''
	return /^\d{1,16}$/.test(value) ? Number(value) : 0
}

/**
 * Lets what answers a request for a page read from the replica, once that has what this browser has changed. All else
 * reads from the primary, where it also writes.
 */
export function readFromReplica(request: Request, _response: Response, next: NextFunction) {
	const found = replica()
	if (!found || !['GET', 'HEAD'].includes(request.method)) return next()
	found.serve({ after: placeIn(request), hasChanged: false }, next)
}

/** Sets the cookie of a browser that has just changed something, as long as a replica in use may lack it. */
export const leaveMark = (response: Response) => async () => {
	const found = replica()
	if (!found) return
	const place = await found.lastChange()
	if (!response.headersSent) response.append('Set-Cookie', cookieHeader(COOKIE, String(place), found.seconds))
}

/** A handler after which the browser carries a mark: always, or only if it has changed something. */
const marked = (handle: Handler, always: boolean): Handler =>
	async function handled(args) {
		try {
			return await handle(args)
		} finally {
			if (always || replica()?.page()?.hasChanged) await args.context.leaveMark?.()
		}
	}

/** The pages of the product, whose actions leave a mark of what they have changed. */
export const withMarks = (pages: Pages): Pages =>
	wrapPages(pages, {
		action: (handle) => marked(handle, true),
		loader: (handle) => marked(handle, false),
	})

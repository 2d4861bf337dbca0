import type { NextFunction, Request, Response } from 'express'
import { env } from '#app/platform/env.server.ts'
import { refuse } from './refuse.ts'

const methods = ['GET', 'HEAD', 'POST']

/** Allows only the methods that pages and forms use, and no header that overrides the method. */
export function knownMethodOnly({ method }: Request, response: Response, next: NextFunction) {
	if (methods.includes(method)) return next()
	response.set('Allow', methods.join(', '))
	refuse(response, 405)
}

const forwarded = [
	'x-forwarded-host',
	'x-forwarded-proto',
	'x-forwarded-port',
	'x-forwarded-for',
	'forwarded',
]
const ownHost = new URL(env.APP_URL).host
// Unlike a name, a number cannot be pointed here by a foreign name server.
const numbered = /^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:.]+\])(:\d{1,5})?$/i
const loopback = /^localhost(:\d{1,5})?$/i

const isOurs = (host: string) =>
	host === ownHost || ((numbered.test(host) || loopback.test(host)) && URL.canParse(`http://${host}`))

/** Responds only to its own name or a number; proxy headers count only if a proxy is configured. */
export function ownHostOnly(request: Request, response: Response, next: NextFunction) {
	if (!env.TRUST_PROXY) for (const name of forwarded) delete request.headers[name]
	// Behind a proxy, the name that people typed is the forwarded one; the proxy's name for us does not matter.
	const host = request.headers['x-forwarded-host'] ?? request.headers.host
	if (typeof host === 'string' && isOurs(host.toLowerCase())) return next()
	refuse(response, 421)
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']
const typeOf = (value: string | undefined) => value?.split(';')[0]?.trim().toLowerCase()

/**
 * One-click requests of an e-mail are posted by the reader's mail program or web mail (RFC 8058): the link alone
 * authorizes, so the cookies of the browser must not.
 */
const oneClick = /^\/mail\/off\/[a-z2-7]{42}$/i

/** Removes the headers about the browser's user and page. */
function asNobody({ headers }: Request) {
	for (const name of ['cookie', 'origin', 'sec-fetch-site']) delete headers[name]
}

/**
 * A change of state must come from our own pages, as a form: another site's gets 403, anything but a form 415, before
 * any other check.
 */
export function ownFormsOnly(request: Request, response: Response, next: NextFunction) {
	if (request.method !== 'POST') return next()
	const { origin, 'sec-fetch-site': from, 'content-type': type, 'content-length': length } = request.headers
	const own =
		origin === undefined ||
		origin === `${request.protocol}://${request.headers.host}` ||
		origin === env.APP_URL
	// Another name of the same domain is a different site; `none` means that the address was typed.
	const isForeign = !own || !(from === undefined || from === 'same-origin' || from === 'none')
	if (isForeign && !oneClick.test(request.path)) return refuse(response, 403)
	if (isForeign) asNobody(request)
	const isEmpty = type === undefined && (length ?? '0') === '0'
	if (!isEmpty && !formTypes.includes(typeOf(type) ?? '')) return refuse(response, 415)
	// Remix compares the two again, and does not know the public name if the proxy does not forward it.
	if (origin !== undefined && !isForeign) request.headers['x-forwarded-host'] = new URL(origin).host
	next()
}

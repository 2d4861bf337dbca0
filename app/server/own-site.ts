import type { NextFunction, Request, Response } from 'express'
import { env } from '#app/platform/env.server.ts'
import { refuse } from './refuse.ts'

const methods = ['GET', 'HEAD', 'POST']

/** Pages are read and forms are sent; whatever else HTTP knows is not taken, nor any way to ask for it in a header. */
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
// A number cannot be made to lead here by a stranger's name server, as a name can.
const numbered = /^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:.]+\])(:\d{1,5})?$/i
const loopback = /^localhost(:\d{1,5})?$/i

const isOurs = (host: string) =>
	host === ownHost || ((numbered.test(host) || loopback.test(host)) && URL.canParse(`http://${host}`))

/** Answers only under its own name, or a number; what a client says of a proxy counts only where there is one. */
export function ownHostOnly(request: Request, response: Response, next: NextFunction) {
	if (!env.TRUST_PROXY) for (const name of forwarded) delete request.headers[name]
	// Behind a proxy the name that people typed is the one it passes on; its own name for us is its affair.
	const host = request.headers['x-forwarded-host'] ?? request.headers.host
	if (typeof host === 'string' && isOurs(host.toLowerCase())) return next()
	refuse(response, 421)
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']
const typeOf = (value: string | undefined) => value?.split(';')[0]?.trim().toLowerCase()

/**
 * What a letter offers as its one click is posted by whoever its reader reads mail with, a page of theirs included
 * (RFC 8058): the link alone says what may be done, so whose browser it comes from must not.
 */
const oneClick = /^\/mail\/off\/[a-z2-7]{42}$/i

/** Takes off what a browser says of its user and of the page it is on. */
function asNobody({ headers }: Request) {
	for (const name of ['cookie', 'origin', 'sec-fetch-site']) delete headers[name]
}

/**
 * A change of state must come from our own pages, and as a form: another site's gets 403, anything but a form 415,
 * before anything looks at it.
 */
export function ownFormsOnly(request: Request, response: Response, next: NextFunction) {
	if (request.method !== 'POST') return next()
	const { origin, 'sec-fetch-site': from, 'content-type': type, 'content-length': length } = request.headers
	const own =
		origin === undefined ||
		origin === `${request.protocol}://${request.headers.host}` ||
		origin === env.APP_URL
	// Another name of the same domain is another site to us; `none` is a person who typed the address.
	const isForeign = !own || !(from === undefined || from === 'same-origin' || from === 'none')
	if (isForeign && !oneClick.test(request.path)) return refuse(response, 403)
	if (isForeign) asNobody(request)
	const isEmpty = type === undefined && (length ?? '0') === '0'
	if (!isEmpty && !formTypes.includes(typeOf(type) ?? '')) return refuse(response, 415)
	// Remix compares the two again, and does not know the name that people see where a proxy does not pass it on.
	if (origin !== undefined && !isForeign) request.headers['x-forwarded-host'] = new URL(origin).host
	next()
}

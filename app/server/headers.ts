import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import { env } from '#app/platform/env.server.ts'

const nonce = (_: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`
const development = env.NODE_ENV === 'development'
const secure = env.APP_URL.startsWith('https:')

const protect = helmet({
	contentSecurityPolicy: {
		useDefaults: false,
		directives: {
			defaultSrc: ["'none'"],
			scriptSrc: ["'self'", nonce, "'strict-dynamic'"],
			styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
			imgSrc: ["'self'", 'data:'],
			connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
			formAction: ["'self'"],
			frameAncestors: ["'none'"],
			frameSrc: ["'self'"],
			baseUri: ["'none'"],
			manifestSrc: ["'self'"],
			// On plain http (a demo, a closed network) upgrading would lose every form and asset.
			upgradeInsecureRequests: secure ? [] : null,
		},
	},
	// With helmet's default of no-referrer browsers send `Origin: null` and no form without JavaScript would pass.
	referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
	strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
	xFrameOptions: { action: 'deny' },
})

/** A fresh nonce and the strict headers on every answer, errors and files included. */
export function securityHeaders(request: Request, response: Response, next: NextFunction) {
	response.locals.nonce = randomBytes(16).toString('base64')
	response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
	protect(request, response, next)
}

/**
 * A kept e-mail of the sample world is shown in a frame and brings a policy of its own, stricter in all but inline
 * style: ours would be enforced beside it.
 */
export function ownPolicyOfKeptMail(request: Request, response: Response, next: NextFunction) {
	if (env.SAMPLE_WORLD && /^\/dev\/inbox\/[\w-]+\/html$/.test(request.path)) {
		response.removeHeader('Content-Security-Policy')
		response.removeHeader('X-Frame-Options')
	}
	next()
}

/** What a private link gives is of one person, though nobody is signed in. */
const ofPrivateLink = /^\/calendar\/./i

/** Pages are private: no cache between us and the reader keeps them. Public keys say for themselves how long they last. */
export function noStore(request: Request, response: Response, next: NextFunction) {
	const how = ofPrivateLink.test(request.path) ? 'private, no-store' : 'no-store'
	if (request.path !== '/.well-known/jwks.json') response.setHeader('Cache-Control', how)
	next()
}

/** A change of state must come from our own pages; another site's form gets 403 before anything looks at it. */
export function ownOriginOnly(request: Request, response: Response, next: NextFunction) {
	if (request.method === 'GET' || request.method === 'HEAD') return next()
	const origin = request.headers.origin
	const own =
		origin === undefined ||
		origin === `${request.protocol}://${request.headers.host}` ||
		origin === env.APP_URL
	if (own && request.headers['sec-fetch-site'] !== 'cross-site') return next()
	response.status(403).type('text/plain').send('403 Forbidden')
}

/** Behind a trusted proxy the client's address, else the connection's; never what the client claims for itself. */
export function clientAddress(request: Request, _response: Response, next: NextFunction) {
	request.headers['x-client-address'] = request.ip
	next()
}

import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import { env } from '#app/platform/env.server.ts'
import { permissionsPolicy } from './permissions-policy.ts'

const nonce = (_: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`
const development = env.NODE_ENV === 'development'
const secure = env.APP_URL.startsWith('https:')

const directives = {
	defaultSrc: ["'none'"],
	scriptSrc: ["'self'", nonce, "'strict-dynamic'"],
	styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
	imgSrc: ["'self'", 'data:'],
	fontSrc: ["'self'"],
	connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
	formAction: ["'self'"],
	frameAncestors: ["'none'"],
	frameSrc: ["'self'"],
	baseUri: ["'none'"],
	manifestSrc: ["'self'"],
	// No part of the pages writes text where a script could stand, so there is no policy that lets one through. What
	// reloads pages while somebody develops does.
	...(!development && { requireTrustedTypesFor: ["'script'"], trustedTypes: ["'none'"] }),
	reportUri: ['/csp-reports'],
	reportTo: ['csp'],
	// On plain http (a demo, a closed network) upgrading would lose every form and asset.
	upgradeInsecureRequests: secure ? [] : null,
}

const protect = helmet({
	contentSecurityPolicy: { useDefaults: false, directives },
	crossOriginEmbedderPolicy: { policy: 'require-corp' },
	// With helmet's default of no-referrer browsers send `Origin: null` and no form without JavaScript would pass.
	referrerPolicy: { policy: 'same-origin' },
	strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
	xFrameOptions: { action: 'deny' },
	// For browsers and plug-ins that no longer exist.
	xDnsPrefetchControl: false,
	xDownloadOptions: false,
	xPermittedCrossDomainPolicies: false,
})

/**
 * A fresh nonce and the strict headers on every answer, errors and files included. Nothing is kept by a cache on the
 * way unless what answers says that it may be.
 */
export function securityHeaders(request: Request, response: Response, next: NextFunction) {
	response.locals.nonce = randomBytes(16).toString('base64')
	response.setHeader('Permissions-Policy', permissionsPolicy)
	response.setHeader('Reporting-Endpoints', 'csp="/csp-reports"')
	response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive')
	response.setHeader('Cache-Control', 'no-store')
	protect(request, response, next)
}

/** What a private link gives is of one person, though nobody is signed in. */
const ofPrivateLink = /^\/calendar\/./i

/** Says of such an answer that it is of one person only. */
export function privateLinks(request: Request, response: Response, next: NextFunction) {
	if (ofPrivateLink.test(request.path)) response.setHeader('Cache-Control', 'private, no-store')
	next()
}

const addUp = ['set-cookie', 'content-security-policy', 'vary']
const keptMail = /^\/dev\/inbox\/[\w-]+\/html$/
const sampleMail = /^\/administration\/emails\/templates\/\w+\/html$/

/** On whatever is given out to be kept, beside our own: opened in a browser all the same, it can do nothing. */
const ofFiles = "sandbox; default-src 'none'"

/** What a page says itself stands in the place of what is said of every page; only cookies and policies add up. */
export function pagesDecide(request: Request, response: Response, next: NextFunction) {
	const append = response.append.bind(response)
	// A kept e-mail of the sample world, or the example of a template, is shown in a frame and brings a policy of its
	// own, stricter in all but inline style: ours would be enforced beside it.
	const framed = sampleMail.test(request.path) || (env.SAMPLE_WORLD && keptMail.test(request.path))
	response.append = (name, value) => {
		const isPolicy = name.toLowerCase() === 'content-security-policy'
		if (framed && isPolicy) response.removeHeader('X-Frame-Options')
		if (value === ofFiles) return response
		if (name.toLowerCase() === 'content-disposition' && String(value).startsWith('attachment'))
			append('Content-Security-Policy', ofFiles)
		const adds = addUp.includes(name.toLowerCase()) && !(framed && isPolicy)
		return adds ? append(name, value) : response.set(name, value as string)
	}
	next()
}

/** Behind a trusted proxy the client's address, else the connection's; never what the client claims for itself. */
export function clientAddress(request: Request, _response: Response, next: NextFunction) {
	request.headers['x-client-address'] = request.ip
	next()
}

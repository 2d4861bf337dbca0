import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import { env } from '#app/platform/env.server.ts'

/** Browser features that our pages never use. */
const refused = [
	'accelerometer',
	'attribution-reporting',
	'autoplay',
	'bluetooth',
	'browsing-topics',
	'camera',
	'clipboard-read',
	'clipboard-write',
	'compute-pressure',
	'cross-origin-isolated',
	'display-capture',
	'encrypted-media',
	'fullscreen',
	'gamepad',
	'geolocation',
	'gyroscope',
	'hid',
	'identity-credentials-get',
	'idle-detection',
	'keyboard-map',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'otp-credentials',
	'payment',
	'picture-in-picture',
	'screen-wake-lock',
	'serial',
	'storage-access',
	'sync-xhr',
	'unload',
	'usb',
	'window-management',
	'xr-spatial-tracking',
]

// The sign-in pages use passkeys.
const own = ['publickey-credentials-create', 'publickey-credentials-get']

/** The value of `Permissions-Policy`: no device feature but passkeys, and none for frames. */
export const permissionsPolicy = [
	...refused.map((feature) => `${feature}=()`),
	...own.map((feature) => `${feature}=(self)`),
].join(', ')

// Typed for any server; this one is Express.
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
	// Our pages never write text where a script could be inserted, so no Trusted Types policy is allowed. The
	// development reload does so.
	...(!development && { requireTrustedTypesFor: ["'script'"], trustedTypes: ["'none'"] }),
	reportUri: ['/csp-reports'],
	reportTo: ['csp'],
	// On plain http (a demo, a closed network) upgrading would lose every form and asset.
	upgradeInsecureRequests: secure ? [] : null,
}

const protect = helmet({
	contentSecurityPolicy: { useDefaults: false, directives },
	crossOriginEmbedderPolicy: { policy: 'require-corp' },
	// With helmet's default of no-referrer, browsers send `Origin: null` and every form without JavaScript would be
	// rejected.
	referrerPolicy: { policy: 'same-origin' },
	strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
	xFrameOptions: { action: 'deny' },
	// For browsers and plug-ins that no longer exist.
	xDnsPrefetchControl: false,
	xDownloadOptions: false,
	xPermittedCrossDomainPolicies: false,
})

/**
 * Sets a new nonce and the strict headers on every response, including errors and files. Caches may store a response
 * only if it says so.
 */
export function securityHeaders(request: Request, response: Response, next: NextFunction) {
	response.locals.nonce = randomBytes(16).toString('base64')
	response.setHeader('Permissions-Policy', permissionsPolicy)
	response.setHeader('Reporting-Endpoints', 'csp="/csp-reports"')
	if (!mayBeIndexed(request.path)) response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive')
	response.setHeader('Cache-Control', 'no-store')
	protect(request, response, next)
}

/** A private link gives data of one person without sign-in. */
const ofPrivateLink = /^\/calendar\/./i

/** Marks such a response as private. */
export function privateLinks(request: Request, response: Response, next: NextFunction) {
	if (ofPrivateLink.test(request.path)) response.setHeader('Cache-Control', 'private, no-store')
	next()
}

const addUp = ['set-cookie', 'content-security-policy', 'vary']
const keptMail = /^\/dev\/inbox\/[\w-]+\/html$/
/** What other sites show within their pages. */
const embedded = /^\/embed\/./
const sampleMail = /^\/administration\/emails\/templates\/\w+\/html$/

/** For every download, in addition to our policy: a file opened in a browser cannot run anything. */
const ofFiles = "sandbox; default-src 'none'"

/** A page's own header replaces the general one; only cookies and policies are added. */
export function pagesDecide(request: Request, response: Response, next: NextFunction) {
	const append = response.append.bind(response)
	// A stored e-mail of the sample world, or the example of a template, is shown in a frame with its own policy,
	// stricter in all but inline style: ours would be enforced in addition.
	// What is embedded says itself that every site may do so; where it says nothing, such as that it is not there, none may.
	const framed =
		embedded.test(request.path) ||
		sampleMail.test(request.path) ||
		(env.SAMPLE_WORLD && keptMail.test(request.path))
	response.append = (name, value) => {
		const isPolicy = name.toLowerCase() === 'content-security-policy'
		if (framed && isPolicy) response.removeHeader('X-Frame-Options')
		if (value === ofFiles) return response
		if (name.toLowerCase() === 'content-disposition' && String(value).startsWith('attachment'))
			append('Content-Security-Policy', ofFiles)
		const adds = addUp.includes(name.toLowerCase()) && !(framed && isPolicy)
		return adds ? append(name, value) : response.set(name, value as string) // or a list, which it takes as well
	}
	next()
}

/** The client's address as stated by a trusted proxy, else that of the connection; never as stated by the client. */
export function clientAddress(request: Request, _response: Response, next: NextFunction) {
	request.headers['x-client-address'] = request.ip
	next()
}

/** Seconds after which what is unavailable may be there again. */
const AGAIN_SECONDS = '10'

/** Adds to every answer that something is unavailable (503) when to try again, wherever the answer comes from. */
export function saysWhenAgain(_request: Request, response: Response, next: NextFunction) {
	const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => Response
	response.writeHead = (status: number, ...rest: unknown[]) => {
		if (status === 503 && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', AGAIN_SECONDS)
		return writeHead(status, ...rest)
	}
	next()
}

/** The page of public figures and its files, which others should find. */
const open = /^\/(public$|open\/)/

/** Whether search engines may list what is at this path: only what is released for everyone, and nothing invented. */
const mayBeIndexed = (path: string) => !env.SAMPLE_WORLD && open.test(path)

/** Tells search engines what to read: released figures and the styles of their page. All else is private. */
export const robots = (_request: Request, response: Response) => {
	const allowed = env.SAMPLE_WORLD ? [] : ['Allow: /public$', 'Allow: /open/', 'Allow: /assets/']
	response.type('text/plain').send(`${['User-agent: *', ...allowed, 'Disallow: /'].join('\n')}\n`)
}

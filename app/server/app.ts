import { randomBytes } from 'node:crypto'
import { constants } from 'node:zlib'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { pinoHttp } from 'pino-http'
import { replica } from '#app/platform/database/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { pageBegins } from '#app/platform/http/pages-first.server.ts'
import { errorForLog, log } from '#app/platform/log/log.server.ts'
import { languages } from '#workflows/languages.ts'
import { answerInTime, arriveInTime, headWithinLimit, sizeWithinLimit } from './arrival.ts'
import { logReports, reportBody } from './csp-reports.ts'
import { leadOn } from './earlier-addresses.ts'
import {
	clientAddress,
	pagesDecide,
	privateLinks,
	robots,
	saysWhenAgain,
	securityHeaders,
} from './headers.ts'
import { live, ready } from './health.ts'
import { knownMethodOnly, ownFormsOnly, ownHostOnly } from './own-site.ts'
import { leaveMark, readFromReplica, withMarks } from './own-steps.ts'
import { assets, builtIsland } from './packed-assets.ts'
import { withPaidWork } from './paid-work.ts'
import { preparedPages, withPagesForFiles } from './prepared-pages.ts'
import { answerError, refuse } from './refuse.ts'
import { refuseAgain } from './refused-sign-ins.ts'
import { answerForLog, requestForLog } from './request-for-log.ts'
import { withTypedKept } from './typed-kept.ts'
import type { Pages } from './wrapped-pages.ts'

const requestId = () => randomBytes(8).toString('hex')

/** Built files; the disk is asked only for a name with an extension, which addresses of pages do not have. */
function builtFiles() {
	const others = express.static('build/client', { index: false, redirect: false })
	return express
		.Router()
		.use('/assets', assets())
		.use((request, response, next) =>
			/\.[a-z\d]+$/i.test(request.path) ? others(request, response, next) : next(),
		)
}

/** What is served beside pages: files, and the address of the script of pages without React. */
export type Served = { files: RequestHandler; island: string | undefined }

/** The web application: headers, health, request checks, static files and pages. */
export function createApp(
	pages: Pages,
	{ files, island }: Served = { files: builtFiles(), island: builtIsland() },
) {
	const app = express()
	const page = preparedPages(pages)
	app.disable('x-powered-by')
	app.set('trust proxy', env.TRUST_PROXY ? 1 : false)
	app.use(
		pinoHttp({
			logger: log,
			genReqId: requestId,
			serializers: { req: requestForLog, res: answerForLog, err: errorForLog },
			customProps: (_, { locals }: { locals?: { actor?: string } }) => ({ actor: locals?.actor }),
			autoLogging: { ignore: ({ url }) => /^\/(health|assets)\//.test(url ?? '') },
		}),
	)
	app.use(securityHeaders, saysWhenAgain, knownMethodOnly, headWithinLimit, readableTarget)
	app.get('/health/live', live)
	app.use(answerInTime)
	app.get('/health/ready', ready)
	app.use(ownHostOnly)
	app.use(leadOn)
	app.get('/robots.txt', robots)
	app.get('/.well-known/security.txt', securityContact)
	app.post('/csp-reports', reportBody, logReports)
	// One level above the default: pages become a tenth smaller at almost no cost.
	app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }))

	app.use(files)
	app.use((_request, response, next) => {
		response.once('close', pageBegins())
		next()
	})
	app.use(arriveInTime, ownFormsOnly, sizeWithinLimit, refuseAgain(page))
	app.use(privateLinks, clientAddress, pagesDecide, readFromReplica)
	app.all(
		'*',
		createRequestHandler({
			build: withPagesForFiles(withPaidWork(withTypedKept(replica() ? withMarks(pages) : pages)), page),
			// Outside development, errors are shown only in the log.
			mode: env.NODE_ENV === 'development' ? 'development' : 'production',
			// `locals` holds what the steps before this one left, under any name.
			getLoadContext: (request, response) => ({
				nonce: String(response.locals.nonce),
				island,
				requestId: String(request.id),
				refused: response.locals.refused,
				leaveMark: leaveMark(response),
				seen: (personId) => {
					response.locals.actor = personId
				},
			}),
		}),
	)
	app.use(answerError)
	return app
}

/** Returns path and query of an absolute address (`GET http://host/path`), whose host replaces the header. */
function fromAbsolute(request: Request): string | null {
	const { url: target } = request
	if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return null
	const { host, pathname, search } = new URL(target)
	request.headers.host = host
	return pathname + search
}

/** Removes percent escapes; null if they are malformed. */
function unescaped(text: string): string | null {
	try {
		return decodeURIComponent(text)
	} catch {
		return null
	}
}

/**
 * Accepts requests for a path, as browsers send, or an absolute address, as a proxy may (RFC 9112, 3.2). An address
 * that no page can have is 404; one that cannot be decoded, contains a zero byte (which no database accepts) or uses
 * `_data` of an earlier release is 400.
 */
function readableTarget(request: Request, response: Response, next: NextFunction) {
	const target = request.url.startsWith('/') ? request.url : fromAbsolute(request)
	if (target === null) return refuse(response, 400)
	if (/^\/[/\\]/.test(target)) return refuse(response, 404)
	const { pathname, search, searchParams } = new URL(target, 'http://here.invalid')
	const path = unescaped(pathname)
	if (path === null || path.includes('\0') || /%00/.test(search) || searchParams.has('_data'))
		return refuse(response, 400)
	if (pathname.startsWith('//')) return refuse(response, 404)
	request.url = target
	request.originalUrl = target
	next()
}

const DAYS = 180
const DAY_MS = 86_400_000

/** Serves the contact for vulnerability reports (RFC 9116); 404 unless the operator has set one. */
function securityContact(_request: Request, response: Response) {
	const contact = env.OPERATOR_SECURITY_CONTACT
	if (!contact) return void response.status(404).type('text/plain').send('404 Not Found')
	const lines = [
		`Contact: ${contact.includes(':') ? contact : `mailto:${contact}`}`,
		`Expires: ${new Date(Date.now() + DAYS * DAY_MS).toISOString()}`,
		`Preferred-Languages: ${languages.join(', ')}`,
		`Canonical: ${env.APP_URL}/.well-known/security.txt`,
	]
	response.type('text/plain').send(`${lines.join('\n')}\n`)
}

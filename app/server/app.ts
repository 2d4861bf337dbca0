import { randomBytes } from 'node:crypto'
import { constants } from 'node:zlib'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { pinoHttp } from 'pino-http'
import { env } from '#app/platform/env.server.ts'
import { errorForLog, log } from '#app/platform/log.server.ts'
import { pageBegins } from '#app/platform/pages-first.server.ts'
import { arriveInTime, headWithinLimit, sizeWithinLimit } from './arrival.ts'
import { keepReports, reportBody } from './csp-reports.ts'
import { clientAddress, pagesDecide, privateLinks, securityHeaders } from './headers.ts'
import { live, ready } from './health.ts'
import { knownMethodOnly, ownFormsOnly, ownHostOnly } from './own-site.ts'
import { assets } from './packed-assets.ts'
import { answerError } from './refuse.ts'
import { answerForLog, requestForLog } from './request-for-log.ts'
import { readableTarget } from './target.ts'
import { robots, securityContact } from './well-known.ts'

const requestId = () => randomBytes(8).toString('hex')

const inDevelopment = env.NODE_ENV === 'development'

/** The web application: headers, health, what must not come in, static files, pages. `built` stands in for the build. */
export async function createApp(built?: ServerBuild) {
	const app = express()
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
	app.use(securityHeaders, knownMethodOnly, headWithinLimit, readableTarget)
	app.get('/health/live', live)
	app.get('/health/ready', ready)
	app.use(ownHostOnly)
	app.get('/robots.txt', robots)
	app.get('/.well-known/security.txt', securityContact)
	app.post('/csp-reports', reportBody, keepReports)
	// One step above its default: pages get a tenth smaller for hardly any work.
	app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }))

	const vite = inDevelopment ? await developmentServer() : null
	if (vite) app.use(vite.middlewares)
	else {
		app.use('/assets', assets())
		app.use(express.static('build/client', { index: false, redirect: false }))
	}

	app.use((_request, response, next) => {
		response.once('close', pageBegins())
		next()
	})
	app.use(arriveInTime, ownFormsOnly, sizeWithinLimit)
	app.use(privateLinks, clientAddress, pagesDecide)
	const build = (): Promise<ServerBuild> =>
		vite
			? (vite.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>)
			: import(new URL('../../build/server/index.js', import.meta.url).href)
	app.all(
		'*',
		createRequestHandler({
			build: vite ? build : (built ?? (await build())),
			// Anything but development keeps what went wrong to the log.
			mode: inDevelopment ? 'development' : 'production',
			getLoadContext: (request, response) => ({
				nonce: response.locals.nonce as string,
				requestId: String(request.id),
				refused: response.locals.refused as number | undefined,
				seen: (personId) => {
					response.locals.actor = personId
				},
			}),
		}),
	)
	app.use(answerError)
	return app
}

async function developmentServer() {
	const { createServer } = await import('vite')
	return createServer({ server: { middlewareMode: true } })
}

import { randomBytes } from 'node:crypto'
import { constants } from 'node:zlib'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { pinoHttp } from 'pino-http'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/log.server.ts'
import { addressForLog } from './address-for-log.ts'
import { arriveInTime, sizeWithinLimit } from './arrival.ts'
import { clientAddress, noStore, ownOriginOnly, ownPolicyOfKeptMail, securityHeaders } from './headers.ts'
import { live, ready } from './health.ts'
import { assets } from './packed-assets.ts'

const withoutToken = (request: { url?: string }) => ({ ...request, url: addressForLog(request.url) })

const requestId = () => randomBytes(8).toString('hex')

/** The web application: health, headers, static files, pages. */
export async function createApp() {
	const app = express()
	app.disable('x-powered-by')
	app.set('trust proxy', env.TRUST_PROXY ? 1 : false)
	app.use(
		pinoHttp({
			logger: log,
			genReqId: requestId,
			serializers: { req: withoutToken },
			autoLogging: { ignore: ({ url }) => /^\/(health|assets)\//.test(url ?? '') },
		}),
	)
	app.get('/health/live', live)
	app.get('/health/ready', ready)
	// One step above its default: pages get a tenth smaller for hardly any work.
	app.use(securityHeaders, compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }))

	const vite = env.NODE_ENV === 'development' ? await developmentServer() : null
	if (vite) app.use(vite.middlewares)
	else {
		app.use('/assets', assets())
		app.use(express.static('build/client', { maxAge: '1h', index: false }))
	}

	app.use(arriveInTime, ownOriginOnly, sizeWithinLimit, noStore, clientAddress, ownPolicyOfKeptMail)
	const build = (): Promise<ServerBuild> =>
		vite
			? (vite.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>)
			: import(new URL('../../build/server/index.js', import.meta.url).href)
	app.all(
		'*',
		createRequestHandler({
			build: vite ? build : await build(),
			mode: env.NODE_ENV,
			getLoadContext: (request, response) => ({
				nonce: response.locals.nonce as string,
				requestId: String(request.id),
			}),
		}),
	)
	return app
}

async function developmentServer() {
	const { createServer } = await import('vite')
	return createServer({ server: { middlewareMode: true } })
}

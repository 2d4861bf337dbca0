import { existsSync, readdirSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import express from 'express'

const folder = 'build/client/assets'

/** The files that the build has packed as small as can be: better than what there is time for while somebody waits. */
const packed = () =>
	new Set(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.br')) : [])

// What only a page could use; sent with each of its parts it would weigh more than some of them.
const ofPages = [
	'Permissions-Policy',
	'Reporting-Endpoints',
	'Cross-Origin-Opener-Policy',
	'Referrer-Policy',
	'Origin-Agent-Cluster',
]

/** A part of a page runs nothing and is shown nowhere by itself; its name changes with what is in it. */
function asPart(response: ServerResponse) {
	response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
	for (const name of ofPages) response.removeHeader(name)
	response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
}

/** Scripts, style sheets and pictures of the build. Their names change with what is in them, so they are kept for ever. */
export function assets() {
	const names = packed()
	const files = express.static(folder, {
		fallthrough: false,
		index: false,
		redirect: false,
		setHeaders: asPart,
	})
	return (request: Request, response: Response, next: NextFunction) => {
		const name = `${request.path.slice(1)}.br`
		if (names.has(name)) {
			response.vary('Accept-Encoding')
			if (request.acceptsEncodings('br')) {
				response.type(request.path.endsWith('.css') ? 'css' : 'js').setHeader('Content-Encoding', 'br')
				request.url = `/${name}`
			}
		}
		files(request, response, next)
	}
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import express from 'express'

const folder = 'build/client/assets'

/** Files that the build has compressed at the highest level, which takes too long for a request. */
const packed = () =>
	new Set(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.br')) : [])

/** The script of pages without React, by the name that the build gave it; none where nothing was built. */
export function builtIsland(): string | undefined {
	const list = 'build/islands.json'
	return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { page: string }).page : undefined
}

// Headers for pages only; sent with each script they could be larger than the script.
const ofPages = [
	'Permissions-Policy',
	'Reporting-Endpoints',
	'Cross-Origin-Opener-Policy',
	'Referrer-Policy',
	'Origin-Agent-Cluster',
]

/** A script or style sheet does nothing by itself; its name changes with its content. */
function asPart(response: ServerResponse) {
	response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
	for (const name of ofPages) response.removeHeader(name)
	response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
}

/**
 * Serves scripts, style sheets and pictures of the build. Their names change with their content, so they are cached for
 * good.
 */
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

import type { NextFunction, Request, Response } from 'express'
import { refuse } from './refuse.ts'

/** The path and query of a whole address (`GET http://host/path`), whose host counts in place of the header. */
function fromAbsolute(request: Request): string | null {
	const { url: target } = request
	if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return null
	const { host, pathname, search } = new URL(target)
	request.headers.host = host
	return pathname + search
}

/** Without its escapes; null where they are broken. */
function unescaped(text: string): string | null {
	try {
		return decodeURIComponent(text)
	} catch {
		return null
	}
}

/**
 * Lets on what names a page by its path, as every browser does, or by its whole address, as a proxy may (RFC 9112,
 * 3.2). What can be no page of ours is 404; what cannot be read, holds a zero byte, which no database takes, or asks in
 * the way of an earlier release (`_data`) is 400.
 */
export function readableTarget(request: Request, response: Response, next: NextFunction) {
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

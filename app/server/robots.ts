import type { Request, Response } from 'express'
import { env } from '#app/platform/env.server.ts'

/** The page of public figures and its files, which others should find. */
const open = /^\/(public$|open\/)/

/** Whether search engines may list what is at this path: only what is released for everyone, and nothing invented. */
export const mayBeIndexed = (path: string) => !env.SAMPLE_WORLD && open.test(path)

/** Tells search engines what to read: released figures and the styles of their page. All else is private. */
export const robots = (_request: Request, response: Response) => {
	const allowed = env.SAMPLE_WORLD ? [] : ['Allow: /public$', 'Allow: /open/', 'Allow: /assets/']
	response.type('text/plain').send(`${['User-agent: *', ...allowed, 'Disallow: /'].join('\n')}\n`)
}

import type { Request, Response } from 'express'
import { env } from '#app/platform/env.server.ts'

const DAYS = 180
const DAY_MS = 86_400_000

/** Nothing here is for search engines: every page is private. */
export const robots = (_request: Request, response: Response) =>
	void response.type('text/plain').send('User-agent: *\nDisallow: /\n')

/** Where whoever finds a weakness tells the operator of it (RFC 9116); not there unless the operator named a place. */
export function securityContact(_request: Request, response: Response) {
	const contact = env.OPERATOR_SECURITY_CONTACT
	if (!contact) return void response.status(404).type('text/plain').send('404 Not Found')
	const lines = [
		`Contact: ${contact.includes(':') ? contact : `mailto:${contact}`}`,
		`Expires: ${new Date(Date.now() + DAYS * DAY_MS).toISOString()}`,
		'Preferred-Languages: ar, zh, en, fr, ru, es',
		`Canonical: ${env.APP_URL}/.well-known/security.txt`,
	]
	response.type('text/plain').send(`${lines.join('\n')}\n`)
}

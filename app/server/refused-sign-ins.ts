import type { NextFunction, Request, Response } from 'express'
import { languageOf } from '#app/i18n/language.server.ts'
import { env } from '#app/platform/env.server.ts'
import { hasBrowserName } from '#app/platform/sign-in/cookies.server.ts'
import { nameOfAddress } from '#app/platform/sign-in/guessing.server.ts'
import { networkOfAddress } from '#app/platform/sign-in/network.server.ts'
import { refusedLately } from '#app/platform/sign-in/refused-lately.server.ts'
import type { PreparedPage } from './prepared-pages.ts'
import { refuse } from './refuse.ts'

/** A form of the sign-in page has some hundred bytes; a longer one carries another form along, and is not refused here. */
const LONGEST = 4096
const signIn = /^\/sign-in(\.data)?\/?$/i
/**
 * Answers an attempt to sign in that has just been refused in the same way, from memory: nothing is read from the
 * database and no page is rendered. A browser in which somebody has signed in has its own limit and is looked at.
 */
export function refuseAgain(page: PreparedPage) {
	return (request: Request, response: Response, next: NextFunction) => {
		if (request.method !== 'POST' || !signIn.test(request.path)) return next()
		const { headers } = request
		const asked = new globalThis.Request(env.APP_URL, {
			headers: { cookie: headers.cookie ?? '', 'accept-language': headers['accept-language'] ?? '' },
		})
		if (hasBrowserName(asked)) return next()
		const answer = (seconds: number | null) => {
			if (seconds === null) return next()
			response.setHeader('Retry-After', String(Math.max(1, seconds)))
			if (headers['sec-fetch-dest'] === 'empty') return refuse(response, 429)
			const language = languageOf(asked)
			page(429, language, String(response.locals.nonce)).then((text) => {
				response.status(429).set('Content-Language', language).type('text/html').send(text)
			}, next)
		}
		const network = refusedLately(`network.${networkOfAddress(request.ip ?? 'none')}`)
		if (network !== null) return answer(network)
		withAddress(request, (email) => answer(email === null ? null : refusedLately(nameFor(email))))
	}
}

const nameFor = (email: string) => `address.${nameOfAddress(email)}`

/** The typed address in the first piece of the form, which is put back for the page; null if it is not there. */
function withAddress(request: Request, found: (email: string | null) => void) {
	const length = Number(request.headers['content-length'] ?? Number.NaN)
	const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
	if (!isForm || !(length > 0 && length <= LONGEST)) return found(null)
	request.once('readable', () => {
		const piece: Buffer | null = request.read()
		if (piece) request.unshift(piece)
		const form = new URLSearchParams(piece?.toString('utf8'))
		found(piece?.length === length && !form.has('kept') ? form.get('email') : null)
	})
}

import { createServer, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { webAddressOf } from './listening.ts'

type Asked = { q: string[]; source: string; target: string; format: string; api_key?: string }

/** How it misbehaves, instead of answering. */
type Fault = (response: ServerResponse, asked: Asked) => void

/**
 * Starts a small engine with the interface of LibreTranslate on the loopback: it answers every text with its language
 * in front, and detects French.
 */
export async function translationEngine() {
	const asked: Asked[] = []
	let codes = ['ar', 'en', 'es', 'fr', 'ru', 'zh']
	let fault: Fault | undefined
	let detects = 'fr'
	const server = createServer((request, response) => {
		text(request).then((body) => {
			response.setHeader('content-type', 'application/json')
			if (request.url?.endsWith('/languages'))
				return response.end(JSON.stringify(codes.map((code) => ({ code, name: code, targets: codes }))))
			const form = JSON.parse(body) as Asked // as the product asks it
			asked.push(form)
			if (fault) return fault(response, form)
			const detectedLanguage = form.q.map(() => ({ language: detects, confidence: 90 }))
			response.end(
				JSON.stringify({
					translatedText: form.q.map((said) => `${form.target}: ${said}`),
					...(form.source === 'auto' && { detectedLanguage }),
				}),
			)
		})
	})
	return {
		url: await webAddressOf(server),
		/** What it was sent, request by request. */
		asked,
		/** Every text that it was sent. */
		texts: () => asked.flatMap(({ q }) => q),
		offers(...some: string[]) {
			codes = some
		},
		detects(language: string) {
			detects = language
		},
		fails(as: Fault | undefined) {
			fault = as
		},
		stop: () => {
			server.closeAllConnections()
			return new Promise((resolve) => server.close(resolve))
		},
	}
}

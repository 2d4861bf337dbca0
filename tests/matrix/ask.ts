import { decodeViaTurboStream } from '@remix-run/react/dist/single-fetch.js'
import { plainly } from '#tests/attacks/send.ts'

/** The status of a response and its redirect. */
export type Outcome = { status: number; location: string | null }
/** One part of a page in its data: the result of its loader, or its rejection. */
type Part = { data?: unknown; error?: unknown }

/** Sends a request as a browser without JavaScript, without following redirects. */
export async function ask(url: string, cookie: string, form?: Record<string, string>) {
	const headers = { ...plainly, cookie, origin: new URL(url).origin }
	const posted = form && { method: 'POST', body: new URLSearchParams(form) }
	const answer = await fetch(url, { redirect: 'manual', headers, ...posted })
	const told: Outcome = { status: answer.status, location: answer.headers.get('location') }
	return { ...told, text: await answer.text() }
}

const dataOf = (url: URL) => {
	const data = new URL(url)
	data.pathname = url.pathname === '/' ? '/_root.data' : `${url.pathname}.data`
	return data
}

/** Requests the data of a page, as its script does for a link. */
export async function askData(address: string, cookie: string, routeId: string) {
	const answer = await fetch(dataOf(new URL(address)), {
		redirect: 'manual',
		headers: { ...plainly, cookie },
	})
	const { value } = await decodeViaTurboStream(answer.body as ReadableStream<Uint8Array>, globalThis as never)
	const [redirect] = Object.getOwnPropertySymbols(value).map((key) => (value as Record<symbol, unknown>)[key])
	const sentOn = redirect as { status: number; redirect: string } | undefined
	const told: Outcome = { status: sentOn?.status ?? answer.status, location: sentOn?.redirect ?? null }
	return { ...told, parts: groupsIn((value as Record<string, Part>)[routeId]?.data) }
}

const isThere = (value: unknown) =>
	!(value === null || value === undefined || value === false || value === '' || value === 0) &&
	!(Array.isArray(value) && value.length === 0)

/** Returns the groups of fields that a response shows, without empty ones. */
function groupsIn(data: unknown): string[] {
	if (typeof data !== 'object' || data === null) return []
	if (Array.isArray(data)) return ['rows']
	return Object.entries(data).flatMap(([name, value]) => (isThere(value) ? [name] : []))
}

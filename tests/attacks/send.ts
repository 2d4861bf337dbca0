/** Responses are not compressed, which would take longer than most of them. */
export const plainly = { 'accept-encoding': 'identity' }

/** Sends a form as a browser without JavaScript, without following redirects. */
export async function post(url: string, cookie: string, fields: Record<string, string> | URLSearchParams) {
	const headers = { ...plainly, cookie, origin: new URL(url).origin }
	const body = fields instanceof URLSearchParams ? fields : new URLSearchParams(fields)
	const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers, body })
	return { ...head(answer), text: await answer.text() }
}

export async function get(url: string, cookie = '') {
	const answer = await fetch(url, { redirect: 'manual', headers: { ...plainly, cookie } })
	return { ...head(answer), text: await answer.text() }
}

const head = ({ status, headers }: Response) => ({ status, headers, location: headers.get('location') })

/** Returns an event as form fields: rows and groups by dotted names. */
export function fieldsOf(value: unknown, name = ''): [string, string][] {
	if (value === undefined || value === null) return []
	if (typeof value !== 'object') return [[name, value === true ? 'on' : String(value)]]
	return Object.entries(value).flatMap(([key, each]) => fieldsOf(each, name ? `${name}.${key}` : key))
}

/** Returns a page without its variable parts: nonce, requested ids and the remaining time of the session. */
export const alike = (text: string) =>
	text
		.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
		.replaceAll(/ms\\",\d+|&quot;ms&quot;:\d+/g, '')
		.replaceAll(/nonce-?="?[\w+/=-]+|"nonce":"[^"]+"|[0-9a-f]{16}/g, '')

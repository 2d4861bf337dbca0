import { addressForLog } from '#app/platform/log/address-for-log.ts'

type LoggedRequest = {
	id?: unknown
	method?: string
	url?: string
	remoteAddress?: string
	headers?: Record<string, unknown>
}
type Answered = { statusCode?: number; headers?: Record<string, unknown> }

/**
 * Returns the logged parts of a request. Only the fields named here: other headers and parameters may contain secrets
 * that give access.
 */
export function requestForLog({ id, method, url, remoteAddress, headers = {} }: LoggedRequest) {
	const userAgent = String(headers['user-agent'] ?? '').slice(0, 200)
	return { id, method, url: addressForLog(url), remoteAddress, userAgent, size: headers['content-length'] }
}

/** Returns the logged parts of a response. */
export const answerForLog = ({ statusCode, headers = {} }: Answered) => ({
	statusCode,
	size: headers['content-length'],
})

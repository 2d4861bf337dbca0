import { addressForLog } from '#app/platform/address-for-log.ts'

type Asked = {
	id?: unknown
	method?: string
	url?: string
	remoteAddress?: string
	headers?: Record<string, unknown>
}
type Answered = { statusCode?: number; headers?: Record<string, unknown> }

/**
 * What of a request is written: who asked for what with which program. Only what is named here: the rest of its headers
 * and its parameters may hold what opens an account.
 */
export function requestForLog({ id, method, url, remoteAddress, headers = {} }: Asked) {
	const userAgent = String(headers['user-agent'] ?? '').slice(0, 200)
	return { id, method, url: addressForLog(url), remoteAddress, userAgent, size: headers['content-length'] }
}

/** What of an answer is written. */
export const answerForLog = ({ statusCode, headers = {} }: Answered) => ({
	statusCode,
	size: headers['content-length'],
})

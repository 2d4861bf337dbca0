const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\w{2,5})?$/i

/** So long, and no id of a row: it opens something by itself. */
const opens = (part: string) => part.length >= 32 && !uuid.test(part)

/**
 * The links of an invitation, a calendar or a file open something by themselves, and so does what an identity provider
 * sends back; none of it is for the log.
 */
export const addressForLog = (address: string | undefined) =>
	address
		?.replace(
			/((?:\/(?:invitation|calendar|sign-in\/new-password|account\/address)|^(?:https?:\/\/[^/]+)?\/files)\/)[^/?#]+/gi,
			'$1[removed]',
		)
		.replace(/(?<=\/)[\w.~-]+(?=[/?#]|$)/g, (part) => (opens(part) ? '[removed]' : part))
		.replace(/([?&](?:code|state|token|key|iss|session_state|text|email)=)[^&#]*/gi, '$1[removed]')

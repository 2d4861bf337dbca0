import { statusNotice } from '../status-notice.tsx'

/** Goes to the owner of an account each time a pause begins after wrong one-time codes. */
export const codesPaused = statusNotice('codesPaused', {
	reason: 'account',
	facts: ['at', 'browser', 'network'],
	maybeWithoutRequest: true,
})

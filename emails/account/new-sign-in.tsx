import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever has signed in by a browser that was not known before. */
export const newSignIn = statusNotice('newSignIn', {
	reason: 'account',
	facts: ['at', 'browser', 'network'],
	maybeWithoutRequest: true,
})

import { statusNotice } from '../status-notice.tsx'

/** Goes to the owner of an account when it was tried too often with wrong passwords, once a day at most. */
export const attemptsPaused = statusNotice('attemptsPaused', {
	reason: 'account',
	facts: ['at', 'browser', 'network'],
	maybeWithoutRequest: true,
})

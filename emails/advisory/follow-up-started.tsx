import { statusNotice } from '../status-notice.tsx'

/** Tells the State that the use of the result is followed up. */
export const followUpStarted = statusNotice('followUpStarted', {
	reason: 'state',
	facts: ['need', 'programme'],
})

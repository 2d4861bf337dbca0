import { statusNotice } from '../status-notice.tsx'

/** Tells the State, and after a course the case officer, that the use of the result is followed up. */
export const followUpStarted = statusNotice('followUpStarted', {
	reason: 'participant',
	facts: ['need', 'programme'],
})

import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when what was confirmed did not begin in time. */
export const confirmationEnded = statusNotice('confirmationEnded', {
	reason: 'participant',
	facts: ['need', 'programme'],
})

import { statusNotice } from '../status-notice.tsx'

/** Goes to the case officer and the programme manager when the time to answer is over. */
export const offerUnanswered = statusNotice('offerUnanswered', {
	reason: 'participant',
	facts: ['need', 'programme'],
})

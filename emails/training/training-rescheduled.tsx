import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when a postponed course has new dates. */
export const trainingRescheduled = statusNotice('trainingRescheduled', {
	reason: 'participant',
	facts: ['need', 'programme'],
})

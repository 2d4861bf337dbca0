import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when an offer was not confirmed in time. */
export const offerLapsed = statusNotice('offerLapsed', {
	reason: 'participant',
	facts: ['need', 'programme'],
})

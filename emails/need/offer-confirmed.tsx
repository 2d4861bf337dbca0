import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when the State confirms an offer. */
export const offerConfirmed = statusNotice('offerConfirmed', {
	reason: 'participant',
	facts: ['need', 'programme', 'quantity'],
})

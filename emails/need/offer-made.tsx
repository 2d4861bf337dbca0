import { statusNotice } from '../status-notice.tsx'

/** Goes to the State when a programme offers to meet a need. */
export const offerMade = statusNotice('offerMade', {
	reason: 'state',
	facts: ['need', 'programme', 'quantity'],
})

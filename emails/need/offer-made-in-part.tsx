import { statusNotice } from '../status-notice.tsx'

/** Goes to the State when a programme offers part of what is needed. */
export const offerMadeInPart = statusNotice('offerMadeInPart', {
	reason: 'state',
	facts: ['need', 'programme', 'quantity'],
})

import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when nothing more follows for a delivery. */
export const deliveryClosed = statusNotice('deliveryClosed', {
	reason: 'participant',
	facts: ['need', 'programme'],
})

import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when a delivery is complete. */
export const needDelivered = statusNotice('needDelivered', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
